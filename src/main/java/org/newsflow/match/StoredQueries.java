package org.newsflow.match;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsflowException;
import org.newsflow.match.Snapshot.Part;

/**
 * Queries that are kept, and asked of each item that comes: products, topics, routes. A million of
 * them answer within milliseconds.
 *
 * <p>Safe for many threads. A match sees the queries as they were at one moment: all of one
 * registration or none. It waits for nobody.
 */
public final class StoredQueries {

  private final SubjectTree subjects;
  private final Clock clock;
  private final Matchers matchers;

  private volatile Snapshot snapshot;

  /** What is being merged, by one thread at a time; guarded by this. */
  private List<Part> busy = List.of();

  private volatile boolean merging;

  /** An empty set; the clock's zone says when the days of {@code date:} begin. */
  public StoredQueries(SubjectTree subjects, Clock clock) {
    this(subjects, clock, new Matchers(), Snapshot.EMPTY);
  }

  private StoredQueries(
      SubjectTree subjects, Clock clock, Matchers matchers, Snapshot snapshot) {
    this.subjects = subjects;
    this.clock = clock;
    this.matchers = matchers;
    this.snapshot = snapshot;
  }

  /** Keeps a query, in place of the one that had this id. */
  public void register(long id, Query query) {
    register(Map.of(id, query));
  }

  /** Keeps many queries at once, each in place of the one that had its id. */
  public void register(Map<Long, Query> queries) {
    if (queries.isEmpty()) {
      return;
    }
    queries.values().forEach(StoredQueries::checkDates);
    Segment.Builder compiled =
        new Segment.Builder(new Chances(snapshot.segments()), clock);
    queries.forEach(compiled::add);
    Segment newest = compiled.build();
    synchronized (this) {
      publish(snapshot.without(queries.keySet()).with(newest));
    }
  }

  private static void checkDates(Query query) {
    if (query.dependsOnNow()) {
      throw new NewsflowException(
          "relative-date",
          NewsflowException.Category.CALLER,
          "a stored query has no relative dates: " + query.text());
    }
  }

  /** Forgets a query; one that is not there is forgotten already. */
  public synchronized void remove(long id) {
    publish(snapshot.without(List.of(id)));
  }

  private void publish(Snapshot next) {
    List<Part> small = Merges.small(next.parts(), busy);
    snapshot = small.isEmpty() ? next : next.replacing(small, Merges.merge(small, clock));
    mergeLater();
  }

  private synchronized void mergeLater() {
    if (!merging && !Merges.due(snapshot.parts()).isEmpty()) {
      merging = true;
      Thread.ofPlatform().daemon().name("stored-queries").start(this::mergeDue);
    }
  }

  private void mergeDue() {
    List<Part> due = nextDue();
    try {
      while (!due.isEmpty()) {
        Segment merged = Merges.merge(due, clock);
        due.forEach(part -> merged.prepare(part.segment()));
        replace(due, merged);
        due = nextDue();
      }
    } finally {
      if (!due.isEmpty()) {
        stop();
      }
    }
  }

  private synchronized List<Part> nextDue() {
    busy = List.copyOf(Merges.due(snapshot.parts()));
    merging = !busy.isEmpty();
    return busy;
  }

  private synchronized void replace(List<Part> merged, Segment segment) {
    busy = List.of();
    snapshot = snapshot.replacing(merged, segment);
  }

  private synchronized void stop() {
    busy = List.of();
    merging = false;
  }

  /** A set of its own that begins with the same queries; it costs next to nothing. */
  public StoredQueries copy() {
    return new StoredQueries(subjects, clock, matchers, snapshot);
  }

  /** How many queries there are. */
  public int size() {
    return snapshot.size();
  }

  /** How many queries there are, and what they cost. */
  public Statistics statistics() {
    return Statistics.of(snapshot);
  }

  /** The ids of the queries that find this item, in ascending order. */
  public long[] match(NewsItem item) {
    Snapshot now = snapshot;
    Matcher matcher = matchers.take();
    long[] found = matcher.match(new Findable(item, subjects), now);
    matchers.giveBack(matcher);
    if (!merging && now.hasNews()) {
      mergeLater();
    }
    return found;
  }

  /**
   * Why the query with this id finds the item or does not; nothing where there is no such query.
   */
  public Optional<Explanation> explain(long id, NewsItem item) {
    return snapshot.query(id).map(query -> explain(query, item));
  }

  /** Why any query finds the item or does not. */
  public Explanation explain(Query query, NewsItem item) {
    return Explanation.of(query, item, subjects, clock);
  }
}
