package org.newsflow.topic;

import java.time.Duration;

/** How far the flow was held against the queries, for those who wait for more. */
final class Reached {

  private final Object moved = new Object();
  private volatile long position;

  Reached(long position) {
    this.position = position;
  }

  long position() {
    return position;
  }

  void to(long reached) {
    synchronized (moved) {
      position = reached;
      moved.notifyAll();
    }
  }

  /** Waits until it lies beyond this position, at most so long. */
  void await(long after, Duration timeout) throws InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    synchronized (moved) {
      for (long left = timeout.toNanos();
          position <= after && left > 0;
          left = end - System.nanoTime()) {
        moved.wait(left / 1_000_000, (int) (left % 1_000_000));
      }
    }
  }
}
