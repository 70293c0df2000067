package org.newsflow.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The newest entries, in memory, and the head that readers may see. Live readers wait here, so that
 * ten thousand of them make no query at all. One thread at a time adds; reading takes no lock.
 */
final class Tail {

  private static final int SIZE = 4096;

  private final AtomicReferenceArray<@Nullable Released> ring = new AtomicReferenceArray<>(SIZE);
  private volatile CompletableFuture<Long> growth = new CompletableFuture<>();
  private volatile long head;

  Tail(long head) {
    this.head = head;
  }

  long head() {
    return head;
  }

  /** Adds the entry that follows the head and wakes who waits for it. */
  void add(Released released) {
    long position = released.entry().position();
    if (position != head + 1) {
      throw new IllegalStateException("position " + position + " after head " + head);
    }
    ring.set(slot(position), released);
    head = position;
    CompletableFuture<Long> grown = growth;
    growth = new CompletableFuture<>();
    grown.complete(position);
  }

  /** The entry at this position, or null when it is no longer or not yet here. */
  @Nullable Released at(long position) {
    Released released = position < 1 || position > head ? null : ring.get(slot(position));
    return released != null && released.entry().position() == position ? released : null;
  }

  /**
   * The wanted entries after this position, in order, at most so many; null when some between may
   * no longer be here.
   */
  @Nullable List<Entry> after(long position, Predicate<Entry> wanted, int limit) {
    List<Entry> found = new ArrayList<>();
    long end = head;
    for (long next = position + 1; next <= end && found.size() < limit; next++) {
      Released released = at(next);
      if (released == null) {
        return null;
      }
      if (wanted.test(released.entry())) {
        found.add(released.entry());
      }
    }
    return found;
  }

  /** Waits until the head is beyond this position, at most so long; returns the head. */
  long await(long position, Duration timeout) throws InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    while (true) {
      CompletableFuture<Long> grows = growth;
      long left = end - System.nanoTime();
      if (head > position || left <= 0) {
        return head;
      }
      try {
        grows.get(left, TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        return head;
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static int slot(long position) {
    return (int) (position % SIZE);
  }
}
