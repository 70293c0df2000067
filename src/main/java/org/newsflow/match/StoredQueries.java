package org.newsflow.match;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsflowException;

/**
 * Queries that are kept, and asked of each item that comes: products, topics, routes.
 *
 * <p>Safe for many threads. A match sees the queries as they were at one moment: all of one
 * registration or none. Each registration copies the list, so register many at once.
 */
public final class StoredQueries {

  private final SubjectTree subjects;
  private final Clock clock;

  /** Sorted by id; never changed, only replaced. */
  private volatile Stored[] stored;

  /** An empty set; the clock's zone says when the days of {@code date:} begin. */
  public StoredQueries(SubjectTree subjects, Clock clock) {
    this(subjects, clock, new Stored[0]);
  }

  private StoredQueries(SubjectTree subjects, Clock clock, Stored[] stored) {
    this.subjects = subjects;
    this.clock = clock;
    this.stored = stored;
  }

  /** Keeps a query, in place of the one that had this id. */
  public void register(long id, Query query) {
    register(Map.of(id, query));
  }

  /** Keeps many queries at once, each in place of the one that had its id. */
  public synchronized void register(Map<Long, Query> queries) {
    Map<Long, Stored> all = new TreeMap<>();
    for (Stored one : stored) {
      all.put(one.id, one);
    }
    queries.forEach((id, query) -> all.put(id, new Stored(id, query)));
    stored = all.values().toArray(Stored[]::new);
  }

  /** Forgets a query; one that is not there is forgotten already. */
  public synchronized void remove(long id) {
    stored = Arrays.stream(stored).filter(one -> one.id != id).toArray(Stored[]::new);
  }

  /** A set of its own that begins with the same queries; it costs next to nothing. */
  public StoredQueries copy() {
    return new StoredQueries(subjects, clock, stored);
  }

  public int size() {
    return stored.length;
  }

  /** The ids of the queries that find this item, in ascending order. */
  public long[] match(NewsItem item) {
    Findable findable = new Findable(item, subjects);
    return Arrays.stream(stored)
        .filter(one -> one.in(findable.analysis(), clock).holds(findable))
        .mapToLong(one -> one.id)
        .toArray();
  }

  /**
   * Why the query with this id finds the item or does not; nothing where there is no such query.
   */
  public Optional<Explanation> explain(long id, NewsItem item) {
    return Arrays.stream(stored)
        .filter(one -> one.id == id)
        .findFirst()
        .map(one -> explain(one.query, item));
  }

  /** Why any query finds the item or does not. */
  public Explanation explain(Query query, NewsItem item) {
    return Explanation.of(query, item, subjects, clock);
  }

  /** A query with its id, made ready for each language when the first item in it comes. */
  private static final class Stored {

    final long id;
    final Query query;
    private final Map<Analysis, Condition> ready = new ConcurrentHashMap<>();

    Stored(long id, Query query) {
      if (query.dependsOnNow()) {
        throw new NewsflowException(
            "relative-date",
            NewsflowException.Category.CALLER,
            "a stored query has no relative dates: " + query.text());
      }
      this.id = id;
      this.query = query;
    }

    Condition in(Analysis analysis, Clock clock) {
      return ready.computeIfAbsent(analysis, a -> Condition.of(query, a, clock));
    }
  }
}
