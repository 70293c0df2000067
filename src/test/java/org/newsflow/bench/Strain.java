package org.newsflow.bench;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.newsflow.item.NewsItem;
import org.newsflow.match.Query;
import org.newsflow.match.StoredQueries;

/** What others do to a set of stored queries while stories come. */
final class Strain {

  private static final long BETWEEN_REGISTRATIONS = 1_000_000;

  private Strain() {}

  /** The same set, while a thread puts a thousand queries a second in place of others. */
  static StoredMatcher registering(StoredQueries queries, List<Query> others) {
    return new StoredMatcher() {
      private int next;

      @Override
      public String name() {
        return "registering 1,000/s";
      }

      @Override
      public List<Answer> match(List<NewsItem> stories) {
        Thread thread = Thread.ofPlatform().start(this::register);
        try {
          return new OwnMatcher(name(), queries).match(stories);
        } finally {
          thread.interrupt();
          try {
            thread.join();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }
      }

      private void register() {
        long due = System.nanoTime();
        while (!Thread.currentThread().isInterrupted()) {
          queries.register(next % others.size(), others.get((next * 7 + 1) % others.size()));
          next++;
          due += BETWEEN_REGISTRATIONS;
          LockSupport.parkNanos(due - System.nanoTime());
        }
      }

      @Override
      public void close() {}
    };
  }
}
