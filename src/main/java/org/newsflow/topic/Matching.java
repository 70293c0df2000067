package org.newsflow.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.Finding;
import org.newsflow.feed.Findings;
import org.newsflow.feed.Passage;
import org.newsflow.feed.Passage.Passed;
import org.newsflow.match.Parsed;
import org.newsflow.match.Query;
import org.newsflow.match.StoredQueries;
import org.newsflow.store.Store;
import org.newsflow.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds each entry that passes against the queries of all topics, once, and keeps what they find by
 * query. What became of an item that a query found comes with it, found or not (WIRE 8, 13).
 */
final class Matching implements Findings, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Matching.class);
  private static final int BATCH = 200;
  private static final Duration RHYTHM = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Where nothing is found the place is not kept at once: so many are held against them again. */
  private static final long MOST_UNKEPT = 1000;

  private final Store store;
  private final Passage passage;
  private final StoredQueries queries;
  private final Object moved = new Object();
  private final Thread thread;
  private long revision = -1;
  private Set<Long> asked = Set.of();
  private long kept;
  private volatile long position;
  private volatile boolean closed;

  /**
   * Goes on where it left off, at the flow's head the first time.
   *
   * @param queries still empty
   */
  Matching(Store store, Passage passage, StoredQueries queries) {
    this.store = store;
    this.passage = passage;
    this.queries = queries;
    this.position = store.write(transaction -> begin(transaction, passage));
    this.kept = position;
    this.thread = Thread.ofPlatform().daemon().name("topics").start(this::run);
  }

  private static long begin(Transaction transaction, Passage passage) {
    MatchTables.Place place = MatchTables.place(transaction.sql()).orElse(null);
    if (place == null) {
      long head = passage.head();
      MatchTables.begin(transaction.sql(), head, passage.flowId());
      return head;
    }
    if (!place.flow().equals(passage.flowId())) {
      MatchTables.restored(transaction.sql(), passage.flowId(), passage.head());
      return Math.min(place.position(), passage.head());
    }
    return place.position();
  }

  private void run() {
    while (!closed) {
      try {
        passage.await(position, RHYTHM);
        follow();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (!closed) {
          // Nothing is passed over: what was not kept is held against them again.
          log.error("topics cannot follow the flow beyond {}", position, e);
          pause();
        }
      }
    }
  }

  private void follow() {
    while (!closed) {
      long from = position;
      List<Passed> batch = revision < 0 ? List.of() : passage.after(from, BATCH, queries);
      if (batch.isEmpty() && revision >= 0) {
        return;
      }
      long now = store.read(sql -> MatchTables.place(sql).orElseThrow().revision());
      if (now != revision) {
        load(now); // there is a query that was not asked: once more
        continue;
      }
      keep(from, batch);
    }
  }

  private void load(long now) {
    // Read after the revision: what has come since is among them, and asks for a look again.
    Map<Long, String> texts = store.read(MatchTables::asked);
    Map<Long, Query> fresh = new HashMap<>();
    texts.forEach((number, text) -> {
      if (!asked.contains(number)) {
        Query query = parsed(number, text);
        if (query != null) {
          fresh.put(number, query);
        }
      }
    });
    asked.stream().filter(number -> !texts.containsKey(number)).forEach(queries::remove);
    queries.register(fresh);
    asked = Set.copyOf(texts.keySet());
    revision = now;
  }

  private static @Nullable Query parsed(long number, String text) {
    return switch (Query.parseStored(text)) {
      case Parsed.Valid(Query query) -> query;
      case Parsed.Invalid(var problems) -> {
        log.error("query {} of topics is not asked: {}", number, problems);
        yield null;
      }
    };
  }

  /** What is found at a position by a query. */
  private record Row(long query, Finding finding) {}

  private void keep(long from, List<Passed> batch) {
    List<Row> rows = rows(batch);
    long reached = batch.getLast().position();
    boolean quiet = rows.isEmpty() && batch.stream().noneMatch(Passed::recall);
    if (quiet && !store.isShared() && reached - kept < MOST_UNKEPT) {
      // A query that is saved from here on begins after what was seen here: see Topics.
      reach(reached);
      return;
    }
    long expected = revision;
    kept =
        store.write(transaction -> {
          MatchTables.Place place = MatchTables.place(transaction.sql()).orElseThrow();
          if (place.position() > from) { // another node was quicker
            transaction.afterCommit(() -> reach(place.position()));
          } else if (place.revision() == expected) {
            rows.forEach(row -> MatchTables.insert(transaction.sql(), row.query(), row.finding()));
            batch.stream()
                .filter(Passed::recall)
                .forEach(recall ->
                    AlertTables.withdraw(transaction.sql(), recall.guid(), recall.position()));
            MatchTables.goTo(transaction.sql(), reached);
            transaction.afterCommit(() -> reach(reached));
            return reached;
          }
          return place.position();
        });
  }

  private List<Row> rows(List<Passed> batch) {
    List<Row> rows = new ArrayList<>();
    Map<Long, Map<Long, Finding>> here = new HashMap<>();
    for (Passed passed : batch) {
      Map<Long, List<Long>> found = new HashMap<>();
      earlier(passed, here)
          .forEach((query, finding) -> {
            if (asked.contains(query)) {
              found.put(query, finding.found());
            }
          });
      for (long query : passed.found()) {
        List<Long> positions = new ArrayList<>(found.getOrDefault(query, List.of()));
        positions.add(passed.position());
        found.put(query, positions);
      }
      Map<Long, Finding> findings = new HashMap<>();
      found.forEach(
          (query, positions) -> findings.put(query, new Finding(passed.position(), positions)));
      here.put(passed.position(), findings);
      findings.forEach((query, finding) -> rows.add(new Row(query, finding)));
    }
    return rows;
  }

  private Map<Long, Finding> earlier(Passed passed, Map<Long, Map<Long, Finding>> here) {
    Map<Long, Finding> found = here.get(passed.earlier());
    return passed.earlier() == 0 ? Map.of() : found != null ? found : at(passed.earlier());
  }

  private void reach(long reached) {
    synchronized (moved) {
      position = reached;
      moved.notifyAll();
    }
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void await(long after, Duration timeout) throws InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    synchronized (moved) {
      for (long left = timeout.toNanos();
          position <= after && left > 0;
          left = end - System.nanoTime()) {
        moved.wait(left / 1_000_000, (int) (left % 1_000_000));
      }
    }
  }

  @Override
  public List<Finding> after(long query, long after, int limit) {
    return store.read(sql -> MatchTables.after(sql, query, after, limit));
  }

  @Override
  public List<Finding> before(long query, long before, int limit) {
    return store.read(sql -> MatchTables.before(sql, query, before, limit));
  }

  @Override
  public Map<Long, Finding> at(long at) {
    return store.read(sql -> MatchTables.at(sql, at));
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  /** Comes to rest; what it had not kept it holds against the queries again. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
