package org.newsflow.match;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
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

  private static final Duration SLOW = Duration.ofMillis(100);

  private final SubjectTree subjects;
  private final Clock clock;
  private final Matchers matchers;
  private final SlowLog slowLog;
  private final List<Analysis> languages;
  private final LongConsumer took;

  private volatile Snapshot snapshot;

  /** What is being merged, by one thread at a time; guarded by this. */
  private List<Part> busy = List.of();

  private volatile boolean merging;

  /** An empty set; the clock's zone says when the days of {@code date:} begin. */
  public StoredQueries(SubjectTree subjects, Clock clock) {
    this(subjects, clock, SLOW, List.of(), nanoseconds -> {});
  }

  /**
   * An empty set.
   *
   * @param clock its zone says when the days of {@code date:} begin
   * @param slow how long a match may take before the log names the query that held it up
   * @param languages BCP 47 tags of those to be ready for: when the first queries come, or many at
   *     once, what their items take is made aside, so that no item waits for it
   * @param took is told how long each match took, in nanoseconds; must be quick
   */
  public StoredQueries(
      SubjectTree subjects,
      Clock clock,
      Duration slow,
      Collection<String> languages,
      LongConsumer took) {
    this.subjects = subjects;
    this.clock = clock;
    this.matchers = new Matchers();
    this.slowLog = new SlowLog(slow);
    this.languages = languages.stream().map(Analysis::of).distinct().toList();
    this.took = took;
    this.snapshot = Snapshot.EMPTY;
  }

  private StoredQueries(StoredQueries other) {
    this.subjects = other.subjects;
    this.clock = other.clock;
    this.matchers = other.matchers;
    this.slowLog = other.slowLog;
    this.languages = other.languages;
    this.took = other.took;
    this.snapshot = other.snapshot;
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
    Segment.Builder compiled = new Segment.Builder(new Chances(snapshot.segments()), clock);
    queries.forEach(compiled::add);
    Segment newest = compiled.build();
    if (queries.size() > Merges.SMALL) {
      snapshot.segments().forEach(newest::prepare);
    }
    boolean first = snapshot.size() == 0;
    synchronized (this) {
      publish(snapshot.without(queries.keySet()).with(newest));
    }
    if (!languages.isEmpty() && (first || queries.size() > Merges.SMALL)) {
      Thread.ofPlatform().daemon().name("stored-queries-languages").start(this::prepare);
    }
  }

  private void prepare() {
    for (Analysis language : languages) {
      snapshot.segments().forEach(segment -> segment.dictionary(language));
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
    return new StoredQueries(this);
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
    return match(new Findable(item, subjects), snapshot);
  }

  private long[] match(Findable item, Snapshot now) {
    long began = System.nanoTime();
    Matcher matcher = matchers.take();
    long[] found = matcher.match(item, now);
    took.accept(System.nanoTime() - began);
    slowLog.told(began, item, now, matcher);
    matchers.giveBack(matcher);
    if (!merging && now.hasNews()) {
      mergeLater();
    }
    return found;
  }

  /**
   * The queries that find this item, by ascending id, each with what speaks for it: for who must
   * say why an item was delivered (WIRE 21). Who asks which alone asks {@link #match}.
   */
  public List<Match> matches(NewsItem item) {
    Snapshot now = snapshot;
    Findable findable = new Findable(item, subjects);
    return Arrays.stream(match(findable, now))
        .mapToObj(id -> new Match(id, now.query(id).orElseThrow(), findable, clock))
        .toList();
  }

  /** What a query would cost, by what has been seen of the news. */
  Cost cost(Query query) {
    return Cost.of(query, new Chances(snapshot.segments()), clock);
  }

  /** Why any query finds the item or does not. */
  public Explanation explain(Query query, NewsItem item) {
    return Explanation.of(query, item, subjects, clock);
  }
}
