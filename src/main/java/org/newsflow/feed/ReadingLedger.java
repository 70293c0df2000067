package org.newsflow.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.newsflow.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The record of what was handed to whom: ranges of the flow for each reader and channel. Ranges
 * grow in memory and are written within a second; what is under embargo waits until it is written.
 */
final class ReadingLedger implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ReadingLedger.class);
  private static final Duration RHYTHM = Duration.ofSeconds(1);

  /** Polls that follow each other within this time make one range. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Store store;
  private final Clock clock;
  private final Set<Range> changed = ConcurrentHashMap.newKeySet();
  private final ConcurrentHashMap<Reading, Range> polled = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private CompletableFuture<Integer> newest = CompletableFuture.completedFuture(0);

  private record Reading(Reader.OfSubscriber reader, Filter filter) {}

  ReadingLedger(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
    Thread.ofPlatform().daemon().name("reading-ledger").start(this::run);
  }

  private void run() {
    try {
      while (!closed.await(RHYTHM.toMillis(), TimeUnit.MILLISECONDS)) {
        settleQuietly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What could not be written is tried again with the next beat. */
  private void settleQuietly() {
    try {
      settle();
    } catch (RuntimeException e) {
      log.error("the reading ledger could not be written", e);
    }
  }

  /** Begins the range of a reader that stays, such as a stream. */
  Range open(Reader.OfSubscriber reader, Filter filter, long after) {
    return new Range(reader, filter, after, clock.instant());
  }

  /** The range of a reader that comes again and again: the one that it left off, or a new one. */
  Range resume(Reader.OfSubscriber reader, Filter filter, long after) {
    Instant now = clock.instant();
    return polled.compute(
        new Reading(reader, filter),
        (reading, range) ->
            range != null && range.upto == after && range.closed.plus(PATIENCE).isAfter(now)
                ? range
                : new Range(reader, filter, after, now));
  }

  /** Writes what has grown; what could not be written is tried again with the next beat. */
  void settle() {
    write().join();
  }

  /** Takes what has grown; ends with the write that comes last. */
  private synchronized CompletableFuture<Integer> write() {
    List<Range> grown = new ArrayList<>();
    // Taken out first: what grows from here on puts it in again.
    changed.removeIf(grown::add);
    Instant longAgo = clock.instant().minus(PATIENCE);
    polled.values().removeIf(range -> range.closed.isBefore(longAgo));
    if (!grown.isEmpty()) {
      try {
        newest = write(grown);
      } catch (RuntimeException e) {
        changed.addAll(grown);
        throw e;
      }
    }
    return newest;
  }

  private CompletableFuture<Integer> write(List<Range> grown) {
    List<ReadingTables.Range> rows = grown.stream().map(Range::row).toList();
    return store
        .writeLater(transaction -> {
          rows.forEach(row -> ReadingTables.write(transaction.sql(), row));
          return rows.size();
        })
        .whenComplete((count, failure) -> {
          if (failure == null) {
            for (int i = 0; i < rows.size(); i++) {
              grown.get(i).written = rows.get(i).upto();
            }
          } else {
            changed.addAll(grown);
          }
        });
  }

  @Override
  public void close() {
    closed.countDown();
    settle();
  }

  /** A range of the flow that one reader was handed. */
  final class Range {
    private final String id = UUID.randomUUID().toString();
    private final Reader.OfSubscriber reader;
    private final Filter filter;
    private final long after;
    private final Instant opened;
    private volatile long upto;
    private volatile Instant closed;

    /** Up to here it is on disk. */
    private volatile long written;

    private Range(Reader.OfSubscriber reader, Filter filter, long after, Instant opened) {
      this.reader = reader;
      this.filter = filter;
      this.after = after;
      this.opened = opened;
      this.upto = after;
      this.closed = opened;
    }

    /** The reader is about to be handed its entries up to this position. */
    void extend(long position) {
      synchronized (this) {
        // Two polls may go on from the same place at once, and the longer one end first.
        upto = Math.max(upto, position);
        closed = clock.instant();
      }
      changed.add(this);
    }

    /** Returns when what it holds by now is on disk. */
    void settle() {
      long handed = upto;
      while (written < handed) { // the write that took it may have failed unseen
        write().join();
      }
    }

    private synchronized ReadingTables.Range row() {
      return new ReadingTables.Range(id, reader, filter, after, upto, opened, closed);
    }
  }
}
