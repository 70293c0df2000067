package org.newsflow.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Shares work among threads: to take texts apart is most of what the index costs. */
final class Writers implements AutoCloseable {

  private static final int MOST = 4;

  /** Fewer are done sooner than shared. */
  private static final int WORTH_IT = 32;

  private final int threads = Math.min(MOST, Runtime.getRuntime().availableProcessors());
  private final ExecutorService pool =
      Executors.newFixedThreadPool(
          threads, Thread.ofPlatform().daemon().name("archive-writer-", 1).factory());

  /** What is done with one thing. */
  interface Work<T> {
    void on(T each) throws IOException;
  }

  /** Does it with each, in any order; returns when all are done. */
  <T> void all(List<T> things, Work<T> work) throws IOException {
    if (things.size() < WORTH_IT) {
      for (T each : things) {
        work.on(each);
      }
      return;
    }
    List<Callable<Void>> shares = new ArrayList<>();
    for (int first = 0; first < threads; first++) {
      int share = first;
      shares.add(() -> {
        for (int i = share; i < things.size(); i += threads) {
          work.on(things.get(i));
        }
        return null;
      });
    }
    try {
      for (Future<Void> share : pool.invokeAll(shares)) {
        share.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
