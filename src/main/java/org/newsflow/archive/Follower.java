package org.newsflow.archive;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.newsflow.flow.Entry;
import org.newsflow.flow.NewsFlow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the flow and writes what comes into the index: shown at once, on disk a little later. */
final class Follower implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Follower.class);
  private static final int BATCH = 500;
  private static final Duration RHYTHM = Duration.ofMillis(500);

  /** Far behind it shows less often what it has: to show many small parts takes time from all. */
  private static final Duration BEHIND = Duration.ofSeconds(5);

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration TO_DISK = Duration.ofSeconds(10);
  private static final long MOST_UNCOMMITTED = 20_000;

  private final NewsFlow flow;
  private final ArchiveIndex index;
  private final Thread thread;
  private volatile boolean closed;
  private long lastShown = System.nanoTime();
  private long lastCommitted = System.nanoTime();

  Follower(NewsFlow flow, ArchiveIndex index) {
    this.flow = flow;
    this.index = index;
    this.thread = Thread.ofPlatform().daemon().name("archive").start(this::run);
  }

  private void run() {
    long behind = flow.head() - index.written();
    if (behind > BATCH) {
      log.info("the archive reads {} entries", behind);
    }
    while (!closed) {
      try {
        follow();
      } catch (InterruptedException e) {
        return;
      } catch (IOException | RuntimeException e) {
        // What could not be read or written is tried again: nothing is passed over.
        log.error("the archive cannot follow the flow beyond {}", index.written(), e);
        pause();
      }
    }
  }

  private void follow() throws IOException, InterruptedException {
    List<Entry> batch = flow.after(index.written(), BATCH);
    if (!batch.isEmpty()) {
      index.write(batch);
    }
    boolean atTheEnd = batch.size() < BATCH;
    if (index.shown() < index.written() && (atTheEnd || since(lastShown, BEHIND))) {
      index.show();
      lastShown = System.nanoTime();
    }
    if (index.uncommitted() > MOST_UNCOMMITTED || since(lastCommitted, TO_DISK)) {
      index.commit();
      lastCommitted = System.nanoTime();
    }
    if (atTheEnd) {
      flow.await(index.written(), RHYTHM);
    }
  }

  private static boolean since(long nanoTime, Duration duration) {
    return System.nanoTime() - nanoTime > duration.toNanos();
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  /** Returns when it has come to rest; what it has written is on disk only after a commit. */
  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
