package org.newsflow.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.Chain.End;
import org.newsflow.feed.Chain.Link;
import org.newsflow.feed.Chain.Stretch;
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

  /** Up to here the reader has been handed everything, or can see that it was not. */
  private long cursor;

  /** The first entry after the cursor that was passed over untold, 0 for none. */
  private long untold;

  /** Up to here the flow holds nothing more for this reader. */
  private long scanned;

  /** The chain's newest entry up to the place scanned; null where it does not reach so far yet. */
  private @Nullable End newest;

  private long recallsTold;

  /** The same of those that came while a page was written. */
  private long lateTold;

  Following(NewsFlow flow, Supplier<Chain> chains, Views views, Delivered delivered, long after) {
    this.flow = flow;
    this.chains = chains;
    this.views = views;
    this.delivered = delivered;
    this.cursor = after;
    this.scanned = after;
    this.recallsTold = after;
    this.lateTold = after;
    begin(chains.get());
  }

  /** What is told of each page that holds anything, before its bytes leave. */
  interface Delivered {
    /** The entries of this page are about to be handed over, up to this cursor. */
    void upto(long cursor, List<Entry> entries);
  }

  /**
   * The next entries and recalls. Waits when there are none, at most so long; the page is empty
   * when none came in time. A page that failed comes again with the next call.
   */
  public Page next(int limit, Duration wait) throws InterruptedException {
    long end = System.nanoTime() + wait.toNanos();
    while (true) {
      Page page = page(limit);
      Duration left = Duration.ofNanos(end - System.nanoTime());
      if (!page.isEmpty() || left.isNegative() || left.isZero()) {
        return page;
      }
      chains.get().await(scanned, left);
    }
  }

  /** A place that lies beyond what the queries were asked of is one to wait at. */
  private void begin(Chain chain) {
    if (newest == null && chain.head() >= scanned) {
      newest = chain.newest(scanned);
    }
  }

  /** Where the newest entry stands that this reading holds, 0 for none. */
  public long last() {
    return chains.get().newest().place();
  }

  /** An entry of a page as it may be handed over now: a recall may have come since. */
  public View now(View view) {
    return views.now(() -> chains.get().gate(), view);
  }

  /**
   * The recalls that came since the last page, each once: they overtake what of it is not written
   * yet. The next page tells them again, and puts on record that they were told.
   */
  public List<RecallNotice> late() {
    if (flow.recallsAfter(lateTold).isEmpty()) {
      return List.of();
    }
    Chain chain = chains.get();
    List<Recall> open = open(chain, lateTold);
    lateTold = open.isEmpty() ? lateTold : open.getLast().position();
    return recalls(chain.gate(), open, scanned);
  }

  /** Those beyond the gate's head are told later, when the gate is right for them. */
  private List<Recall> open(Chain chain, long told) {
    return flow.recallsAfter(told).stream()
        .filter(recall -> recall.position() <= chain.gate().head())
        .toList();
  }

  private Page page(int limit) {
    Chain chain = chains.get();
    List<Recall> open = open(chain, recallsTold);
    begin(chain);
    End known = newest;
    Stretch stretch =
        known == null
            ? new Stretch(List.of(), scanned, End.NONE, 0, false)
            : chain.after(scanned, known, limit);
    List<Link> links = stretch.links();
    List<View> entries = views.of(chain.gate(), links);
    List<RecallNotice> recalls = recalls(chain.gate(), open, stretch.upto());
    long reached = links.isEmpty() ? cursor : links.getLast().place();
    long passedOver = links.isEmpty() && untold > 0 ? untold : stretch.untold();
    long clear = passedOver > 0 ? passedOver - 1 : stretch.upto();
    for (RecallNotice recall : recalls) {
      // One that the filter keeps out of the entries must not be told again with every poll. But
      // it has no link: beyond what was not told, the next entry's would seem to be whole.
      reached = Math.max(reached, Math.min(recall.position(), clear));
    }
    End last = stretch.more() || known == null ? chain.newest() : stretch.newest();
    Page page = new Page(flow.id(), last.place(), reached, entries, recalls, stretch.more());
    if (!page.isEmpty()) {
      delivered.upto(reached, links.stream().map(Link::entry).toList());
    }
    cursor = reached;
    untold = passedOver;
    scanned = stretch.upto();
    newest = known == null ? null : stretch.newest();
    recallsTold = open.isEmpty() ? recallsTold : open.getLast().position();
    lateTold = Math.max(lateTold, recallsTold);
    return page;
  }

  private List<RecallNotice> recalls(Gate gate, List<Recall> open, long upto) {
    List<RecallNotice> told = new ArrayList<>();
    for (Recall recall : open) {
      RecallNotice notice = views.recall(gate, recall, upto);
      if (notice != null) {
        told.add(notice);
      }
    }
    return told;
  }
}
