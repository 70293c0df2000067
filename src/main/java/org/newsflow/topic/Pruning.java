package org.newsflow.topic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.newsflow.feed.Passage;
import org.newsflow.store.Store;

/**
 * Clears away what queries found that nobody can read any more: of topics that are gone, or from
 * before those began that are left. It is kept for a while, since the newsroom sees by it who had a
 * story through which channel. Little at a time, when nothing else is to be done.
 */
final class Pruning {

  /** Queries that are looked at in one step, and rows that go in one. */
  static final int STEP = 500;

  private static final Duration REST = Duration.ofHours(1);

  private final Store store;
  private final Passage passage;
  private final Duration keep;
  private final Clock clock;
  private Instant rested;
  private long looked;

  Pruning(Store store, Passage passage, Duration keep, Clock clock) {
    this.store = store;
    this.passage = passage;
    this.keep = keep;
    this.clock = clock;
    this.rested = Instant.MIN;
  }

  /** Does a little of it. */
  void step() {
    Instant now = clock.instant();
    if (now.isBefore(rested)) {
      return;
    }
    long upto = looked + STEP;
    long bound = passage.before(now.minus(keep));
    Map<Long, Long> unreadable =
        store.read(sql -> MatchTables.unreadable(sql, looked, upto, bound, STEP));
    if (!unreadable.isEmpty()) {
      store.write(transaction -> {
        int left = STEP;
        for (var each : unreadable.entrySet()) {
          left -= MatchTables.prune(transaction.sql(), each.getKey(), each.getValue(), left);
        }
        return left;
      });
      return; // there may be more of the same
    }
    if (store.read(sql -> MatchTables.hasUnasked(sql, looked, upto))) {
      store.write(transaction -> {
        MatchTables.removeUnasked(transaction.sql(), looked, upto);
        MatchTables.raise(transaction.sql()); // it is not to be asked any more, on any node
        return upto;
      });
    }
    if (store.read(sql -> MatchTables.newestQuery(sql)) > upto) {
      looked = upto;
    } else {
      looked = 0;
      rested = now.plus(REST);
    }
  }
}
