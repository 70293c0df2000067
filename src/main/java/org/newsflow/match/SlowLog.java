package org.newsflow.match;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names the query that made a match slow, once a minute at most. Only after a match that was slow
 * are queries timed one by one; so it costs nothing else.
 */
final class SlowLog {

  private static final Logger LOG = LoggerFactory.getLogger(SlowLog.class);
  private static final long PAUSE = Duration.ofMinutes(1).toNanos();

  private static final int LONGEST = 500;

  /** What share of the whole one query must take to be named: else the machine was slow. */
  private static final int SHARE = 10;

  private final long threshold;
  private final AtomicLong silentUntil = new AtomicLong(System.nanoTime());

  SlowLog(Duration threshold) {
    this.threshold = threshold.toNanos();
  }

  /** Looks for the culprit, if a match that began then was slow. */
  void told(long began, Findable item, Snapshot snapshot, Matcher matcher) {
    long now = System.nanoTime();
    long until = silentUntil.get();
    if (now - began < threshold
        || now - until < 0
        || !silentUntil.compareAndSet(until, now + PAUSE)) {
      return;
    }
    matcher
        .slowest(item, snapshot, threshold / SHARE)
        .ifPresent(slow ->
            LOG.warn(
                "A match took {} ms, {} ms of them the query {}: {}",
                (now - began) / 1_000_000,
                slow.nanoseconds() / 1_000_000,
                slow.id(),
                beginning(slow.query().text())));
  }

  private static String beginning(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
