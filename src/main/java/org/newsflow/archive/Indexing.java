package org.newsflow.archive;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.newsflow.flow.Entry;
import org.newsflow.flow.NewsFlow;
import org.newsflow.follow.Follower;
import org.newsflow.follow.SetAside;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what comes into the index: shown at once, on disk a little later. */
final class Indexing implements Follower.Work {

  private static final Logger log = LoggerFactory.getLogger(Indexing.class);
  private static final int BATCH = 500;

  /** Far behind it shows less often what it has: to show many small parts takes time from all. */
  private static final Duration BEHIND = Duration.ofSeconds(5);

  private static final Duration TO_DISK = Duration.ofSeconds(10);
  private static final long MOST_UNCOMMITTED = 20_000;

  private final NewsFlow flow;
  private final ArchiveIndex index;
  private long lastShown = System.nanoTime();
  private long lastCommitted = System.nanoTime();

  Indexing(NewsFlow flow, ArchiveIndex index) {
    this.flow = flow;
    this.index = index;
    long behind = flow.head() - index.written();
    if (behind > BATCH) {
      log.info("the archive reads {} entries", behind);
    }
  }

  @Override
  public long position() {
    return index.written();
  }

  @Override
  public void await(Duration atMost) throws InterruptedException {
    flow.await(index.written(), atMost);
  }

  @Override
  public boolean take() throws IOException {
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
    return !atTheEnd;
  }

  @Override
  public void again(SetAside entry) throws IOException {
    index.again(entry);
  }

  private static boolean since(long nanoTime, Duration duration) {
    return System.nanoTime() - nanoTime > duration.toNanos();
  }
}
