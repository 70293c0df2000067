package org.newsflow.flow;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The newest entries, in memory, and the head that readers may see. Live readers wait here, so that
 * a thousand of them do not make a thousand queries.
 */
final class Tail {

  private static final int SIZE = 4096;

  private final @Nullable Released[] ring = new Released[SIZE];
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private long first;
  private volatile long head;

  Tail(long head) {
    this.head = head;
    this.first = head + 1;
  }

  long head() {
    return head;
  }

  /** Adds the entry that follows the head and wakes who waits for it. */
  void add(Released released) {
    long position = released.entry().position();
    lock.lock();
    try {
      if (position != head + 1) {
        throw new IllegalStateException("position " + position + " after head " + head);
      }
      ring[(int) (position % SIZE)] = released;
      first = Math.max(first, position - SIZE + 1);
      head = position;
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The entry at this position, or null when it is no longer or not yet here. */
  @Nullable Released at(long position) {
    lock.lock();
    try {
      return position >= first && position <= head ? ring[(int) (position % SIZE)] : null;
    } finally {
      lock.unlock();
    }
  }

  /**
   * The wanted entries after this position, in order, at most so many; null when the oldest of them
   * may no longer be here.
   */
  @Nullable List<Entry> after(long position, Predicate<Entry> wanted, int limit) {
    List<Entry> found = new ArrayList<>();
    lock.lock();
    try {
      if (position + 1 < first) {
        return null;
      }
      for (long next = position + 1; next <= head && found.size() < limit; next++) {
        Entry entry = requireNonNull(ring[(int) (next % SIZE)]).entry();
        if (wanted.test(entry)) {
          found.add(entry);
        }
      }
      return found;
    } finally {
      lock.unlock();
    }
  }

  long await(long position, Duration timeout) throws InterruptedException {
    if (head > position) {
      return head;
    }
    long left = timeout.toNanos();
    lock.lockInterruptibly();
    try {
      while (head <= position && left > 0) {
        left = grown.awaitNanos(left);
      }
      return head;
    } finally {
      lock.unlock();
    }
  }
}
