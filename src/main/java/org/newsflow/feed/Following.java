package org.newsflow.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.newsflow.flow.Entry;
import org.newsflow.flow.NewsFlow;
import org.newsflow.flow.Recall;

/**
 * A reader on its way along the flow, with one cursor for entries and one for recalls. Used by one
 * thread.
 */
public final class Following {

  private final NewsFlow flow;
  private final Supplier<Chain> chains;
  private final Views views;
  private final Delivered delivered;

  /** Up to here the reader has been handed everything. */
  private long cursor;

  /** Up to here the flow holds nothing more for this reader. */
  private long scanned;

  /** The reader's newest entry up to the place scanned. */
  private long previous;

  private long recallsTold;

  Following(NewsFlow flow, Supplier<Chain> chains, Views views, Delivered delivered, long after) {
    this.flow = flow;
    this.chains = chains;
    this.views = views;
    this.delivered = delivered;
    this.cursor = after;
    this.scanned = after;
    this.recallsTold = after;
    this.previous = chains.get().newest(after);
  }

  /** What is told of each page before its bytes leave. */
  interface Delivered {
    /** The entries of this page are about to be handed over, up to this cursor. */
    void upto(long cursor, List<Entry> entries);
  }

  /**
   * The next entries and recalls. Waits when there are none, at most so long; the page is empty
   * when none came in time.
   */
  public Page next(int limit, Duration wait) throws InterruptedException {
    long end = System.nanoTime() + wait.toNanos();
    while (true) {
      Page page = page(limit);
      Duration left = Duration.ofNanos(end - System.nanoTime());
      if (!page.isEmpty() || left.isNegative() || left.isZero()) {
        return page;
      }
      flow.await(scanned, left);
    }
  }

  /** An entry of a page as it may be handed over now: a recall may have come since. */
  public View now(View view) {
    Recall recall = flow.recall(view.guid());
    return Objects.equals(recall == null ? null : recall.position(), view.recalled())
        ? view
        : views
            .of(chains.get().gate(), flow.after(view.position() - 1, 1), view.previous())
            .getFirst();
  }

  private Page page(int limit) {
    Chain chain = chains.get();
    List<Recall> open = List.copyOf(flow.recallsAfter(recallsTold));
    List<Entry> found = chain.after(scanned, limit + 1);
    boolean more = found.size() > limit;
    List<Entry> entries = more ? found.subList(0, limit) : found;
    List<View> shown = views.of(chain.gate(), entries, previous);
    if (!entries.isEmpty()) {
      previous = entries.getLast().position();
      cursor = previous;
    }
    scanned = more ? cursor : Math.max(chain.head(), cursor);
    List<RecallNotice> recalls = recalls(chain.gate(), open);
    delivered.upto(cursor, entries);
    long last = more ? chain.newest() : previous;
    return new Page(flow.id(), last, cursor, shown, recalls, more);
  }

  private List<RecallNotice> recalls(Gate gate, List<Recall> open) {
    List<RecallNotice> told = new ArrayList<>();
    for (Recall recall : open) {
      RecallNotice notice = views.recall(gate, recall, scanned);
      if (notice != null) {
        told.add(notice);
        // One that the filter keeps out of the entries must not be told again with every poll.
        cursor = Math.max(cursor, Math.min(recall.position(), scanned));
      }
      recallsTold = recall.position();
    }
    return told;
  }
}
