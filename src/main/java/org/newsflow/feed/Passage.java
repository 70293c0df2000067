package org.newsflow.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsflow.flow.Entry;
import org.newsflow.flow.NewsFlow;
import org.newsflow.flow.Recall;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;
import org.newsflow.item.PubStatus;
import org.newsflow.match.StoredQueries;
import org.newsflow.store.StoreException;

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
   * @param status of the item after it: of a hold or a kill no query is asked
   * @param earlier position of the item's entry before this one, 0 for none or nobody to ask
   * @param held what the queries said
   */
  public record Passed(
      long position, Guid guid, int version, PubStatus status, long earlier, Held held) {

    /** Whether it is a hold or a kill. */
    public boolean recall() {
      return status != PubStatus.USABLE;
    }
  }

  /**
   * An item held against the queries.
   *
   * @param found ids of those that find it
   * @param fault why it could not be held against them, else null
   */
  public record Held(List<Long> found, @Nullable Throwable fault) {
    static final Held NOTHING = new Held(List.of(), null);
  }

  /**
   * An entry that was set aside, held against the queries once more.
   *
   * @param entries positions of the item's entries from this one on
   */
  public record Again(Held held, List<Long> entries) {}

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

  /** Position of the last entry that was released before this time. */
  public long before(Instant time) {
    return flow.before(time);
  }

  /**
   * The entries after this position, in order, at most so many, held against these queries. One
   * that cannot be held against them says so, and keeps no other from it; a store that fails fails
   * them all.
   */
  public List<Passed> after(long position, int limit, StoredQueries queries) {
    List<Entry> entries = flow.after(position, limit);
    boolean asked = queries.size() > 0;
    Map<Long, NewsItem> items = asked ? items(entries) : Map.of();
    return entries.stream()
        .map(entry ->
            new Passed(
                entry.position(),
                entry.guid(),
                entry.version(),
                entry.status(),
                asked ? earlier(entry) : 0,
                asked ? held(entry, items, queries) : Held.NOTHING))
        .toList();
  }

  /** Holds an entry against the queries once more; nothing is found of what is killed by now. */
  public Again again(long position, StoredQueries queries) {
    Entry entry = flow.after(position - 1, 1).getFirst();
    Recall recall = flow.recall(entry.guid());
    if (recall != null && recall.isKill()) {
      return new Again(Held.NOTHING, List.of());
    }
    List<Long> entries =
        flow.history(entry.guid()).stream()
            .map(Entry::position)
            .filter(each -> each >= position)
            .toList();
    return new Again(held(entry, Map.of(), queries), entries);
  }

  /** The items; none of them where one cannot be read: then each is read by itself. */
  private Map<Long, NewsItem> items(List<Entry> entries) {
    try {
      return flow.items(entries.stream().filter(Passage::isUsable).map(Entry::position).toList());
    } catch (StoreException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return Map.of();
    }
  }

  private static boolean isUsable(Entry entry) {
    return entry.status() == PubStatus.USABLE;
  }

  private Held held(Entry entry, Map<Long, NewsItem> items, StoredQueries queries) {
    if (!isUsable(entry)) {
      return Held.NOTHING;
    }
    try {
      long position = entry.position();
      NewsItem item =
          items.containsKey(position)
              ? items.get(position)
              : flow.items(Set.of(position)).get(position);
      return item == null
          ? Held.NOTHING
          : new Held(Arrays.stream(queries.match(item)).boxed().toList(), null);
    } catch (StoreException e) {
      throw e; // no fault of the entry's: it is held against them when the store is back
    } catch (RuntimeException | StackOverflowError e) {
      return new Held(List.of(), e);
    }
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
