package org.newsflow.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.newsflow.feed.Finding;
import org.newsflow.feed.Passage;
import org.newsflow.feed.Passage.Passed;
import org.newsflow.follow.Aside;
import org.newsflow.follow.Follower;
import org.newsflow.follow.SetAside;
import org.newsflow.item.PubStatus;
import org.newsflow.store.Store;
import org.newsflow.store.Transaction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds each entry that passes against the queries, once, and keeps what they find by query. What
 * became of an item that a query found comes with it, found or not (WIRE 8, 13).
 */
final class Asking implements Follower.Work {

  private static final int BATCH = 200;

  /** Where nothing is found the place is not kept at once: so many are held against them again. */
  private static final long MOST_UNKEPT = 1000;

  private static final int MOST_PLACED = 1000;

  private final Store store;
  private final Passage passage;
  private final AskedQueries asked;
  private final Reached reached;
  private final Aside aside;
  private final Pruning pruning;
  private long kept;

  /** Whether something that was found late may be waiting for its place. */
  private volatile boolean late = true;

  /**
   * Whether something is set aside. What it brings stands beyond all that was told before: so the
   * place is kept at once, and a program that begins anew does not begin before it.
   */
  private boolean missing = true;

  Asking(
      Store store,
      Passage passage,
      AskedQueries asked,
      Reached reached,
      Aside aside,
      Pruning pruning) {
    this.store = store;
    this.passage = passage;
    this.asked = asked;
    this.reached = reached;
    this.aside = aside;
    this.pruning = pruning;
    this.kept = reached.position();
  }

  @Override
  public long position() {
    return reached.position();
  }

  @Override
  public void await(Duration atMost) throws InterruptedException {
    passage.await(reached.position(), atMost);
  }

  @Override
  public boolean take() {
    if (asked.revision() < 0) {
      asked.areAll();
    }
    long from = reached.position();
    List<Passed> batch = passage.after(from, BATCH, asked.queries());
    if (batch.isEmpty()) {
      pruning.step();
      return false;
    }
    if (asked.areAll()) { // else there is a query that was not asked: once more
      keep(from, batch);
    }
    return true;
  }

  /** What is found at a place by a query. */
  private record Row(long query, Finding finding) {}

  private void keep(long from, List<Passed> batch) {
    List<Row> rows = rows(batch);
    long upto = batch.getLast().position();
    boolean quiet = rows.isEmpty() && batch.stream().noneMatch(Asking::isToBeKept);
    if (quiet && !late && !missing && !store.isShared() && upto - kept < MOST_UNKEPT) {
      // A query that is saved from here on begins after what was seen here: see Topics.
      reached.to(upto);
      return;
    }
    long expected = asked.revision();
    kept =
        store.write(transaction -> {
          MatchTables.Place place = MatchTables.place(transaction.sql()).orElseThrow();
          if (place.position() > from) { // another node was quicker
            transaction.afterCommit(() -> reached.to(place.position()));
          } else if (place.revision() == expected) {
            rows.forEach(row -> MatchTables.insert(transaction.sql(), row.query(), row.finding()));
            batch.forEach(passed -> keep(transaction, passed));
            boolean waiting = placeLate(transaction.sql(), batch, rows);
            boolean some = aside.hasSome(transaction);
            MatchTables.goTo(transaction.sql(), upto);
            transaction.afterCommit(() -> {
              late = waiting;
              missing = some;
              reached.to(upto);
            });
            return upto;
          }
          return place.position();
        });
  }

  private static boolean isToBeKept(Passed passed) {
    return passed.recall() || passed.held().fault() != null;
  }

  private void keep(Transaction transaction, Passed passed) {
    Throwable fault = passed.held().fault();
    if (fault != null) {
      aside.put(transaction, passed.position(), passed.guid(), passed.version(), fault);
    }
    if (passed.recall()) {
      AlertTables.withdraw(transaction.sql(), passed.guid(), passed.position());
    }
    if (passed.status() == PubStatus.CANCELED) {
      aside.settled(transaction, passed.guid(), passed.position());
    }
  }

  private List<Row> rows(List<Passed> batch) {
    List<Row> rows = new ArrayList<>();
    Map<Long, Map<Long, List<Long>>> here = new HashMap<>();
    for (Passed passed : batch) {
      Map<Long, List<Long>> found = new HashMap<>();
      earlier(passed, here)
          .forEach((query, positions) -> {
            if (asked.has(query)) {
              found.put(query, positions);
            }
          });
      for (long query : passed.held().found()) {
        List<Long> positions = new ArrayList<>(found.getOrDefault(query, List.of()));
        positions.add(passed.position());
        found.put(query, positions);
      }
      here.put(passed.position(), found);
      long position = passed.position();
      found.forEach((query, positions) ->
          rows.add(new Row(query, new Finding(position, position, positions))));
    }
    return rows;
  }

  private Map<Long, List<Long>> earlier(Passed passed, Map<Long, Map<Long, List<Long>>> here) {
    Map<Long, List<Long>> found = here.get(passed.earlier());
    return passed.earlier() == 0
        ? Map.of()
        : found != null ? found : store.read(sql -> MatchTables.found(sql, passed.earlier()));
  }

  /**
   * Gives what was found late a place in its query's reading: the next one that the query has
   * nothing else at. So what was read before stays as it was, and every cursor comes by it.
   *
   * @return whether some are left that found none
   */
  private static boolean placeLate(JdbcClient sql, List<Passed> batch, List<Row> rows) {
    Map<Long, TreeSet<Long>> free = new HashMap<>();
    for (MatchTables.Late late : MatchTables.late(sql, batch.size(), MOST_PLACED)) {
      TreeSet<Long> places = free.computeIfAbsent(late.query(), query -> free(query, batch, rows));
      Long place = places.pollFirst();
      if (place != null) {
        Finding finding = new Finding(place, late.entry(), List.of(late.found()));
        MatchTables.insert(sql, late.query(), finding);
        MatchTables.placed(sql, late);
      }
    }
    return !MatchTables.late(sql, 1, 1).isEmpty();
  }

  private static TreeSet<Long> free(long query, List<Passed> batch, List<Row> rows) {
    TreeSet<Long> free = new TreeSet<>(batch.stream().map(Passed::position).toList());
    rows.stream()
        .filter(row -> row.query() == query)
        .forEach(row -> free.remove(row.finding().place()));
    return free;
  }

  /** What it finds now comes to the owners of topics with the entries that pass from here on. */
  @Override
  public void again(SetAside entry) {
    asked.areAll();
    long from = store.read(sql -> MatchTables.place(sql).orElseThrow().position());
    passage.catchUp();
    Passage.Again again = passage.again(entry.position(), asked.queries());
    Throwable fault = again.held().fault();
    store.write(transaction -> {
      JdbcClient sql = transaction.sql();
      if (!aside.has(transaction, entry.position())) {
        return false; // another node was quicker
      }
      if (fault != null) {
        aside.put(transaction, entry.position(), entry.guid(), entry.version(), fault);
        return false;
      }
      long place = MatchTables.place(sql).orElseThrow().position();
      if (place != from) {
        // Another node may have kept what became of the item meanwhile. The order stands: it is
        // taken again with that, when orders are looked for next.
        return false;
      }
      aside.taken(transaction, entry);
      long here = Math.max(reached.position(), place);
      for (long query : again.held().found()) {
        if (MatchTables.isReadable(sql, query, entry.position())) {
          again.entries().stream()
              .filter(each -> each <= here)
              .forEach(each ->
                  MatchTables.wait(sql, new MatchTables.Late(query, each, entry.position())));
        }
      }
      // Who has looked for what these entries follow on, on another node, looks again.
      MatchTables.raise(sql);
      transaction.afterCommit(() -> late = true);
      return true;
    });
  }
}
