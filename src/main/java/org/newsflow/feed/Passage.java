package org.newsflow.feed;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsflow.flow.Entry;
import org.newsflow.flow.NewsFlow;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;
import org.newsflow.item.PubStatus;
import org.newsflow.match.StoredQueries;

/**
 * The flow as it passes, for whoever keeps queries: what they find of each entry. The items stay
 * here; who may know of what was found is decided when it is read.
 */
public final class Passage {

  private final NewsFlow flow;

  Passage(NewsFlow flow) {
    this.flow = flow;
  }

  /**
   * An entry that passed.
   *
   * @param recall whether it is a hold or a kill: no query is asked of it
   * @param earlier position of the item's entry before this one, 0 for none or nobody to ask
   * @param found ids of the queries that find it
   */
  public record Passed(
      long position, Guid guid, int version, boolean recall, long earlier, List<Long> found) {}

  /** The flow's id, which the positions belong to. */
  public String flowId() {
    return flow.id();
  }

  /** Position of the flow's newest entry. */
  public long head() {
    return flow.head();
  }

  /** Makes sure that what was committed until now, on whatever node, is seen here. */
  public void catchUp() {
    flow.catchUp();
  }

  /** Waits until there is an entry after this position, at most so long. */
  public void await(long position, Duration timeout) throws InterruptedException {
    flow.await(position, timeout);
  }

  /** The entries after this position, in order, at most so many, held against these queries. */
  public List<Passed> after(long position, int limit, StoredQueries queries) {
    List<Entry> entries = flow.after(position, limit);
    Map<Long, NewsItem> items =
        queries.size() == 0
            ? Map.of()
            : flow.items(entries.stream().filter(Passage::isUsable).map(Entry::position).toList());
    return entries.stream()
        .map(entry ->
            new Passed(
                entry.position(),
                entry.guid(),
                entry.version(),
                !isUsable(entry),
                queries.size() == 0 ? 0 : earlier(entry),
                found(queries, items.get(entry.position()))))
        .toList();
  }

  private static boolean isUsable(Entry entry) {
    return entry.status() == PubStatus.USABLE;
  }

  private static List<Long> found(StoredQueries queries, @Nullable NewsItem item) {
    return item == null ? List.of() : Arrays.stream(queries.match(item)).boxed().toList();
  }

  private long earlier(Entry entry) {
    return entry.version() == 1
        ? 0
        : flow.history(entry.guid()).stream()
            .mapToLong(Entry::position)
            .filter(position -> position < entry.position())
            .max()
            .orElse(0);
  }
}
