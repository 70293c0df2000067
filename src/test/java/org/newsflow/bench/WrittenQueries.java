package org.newsflow.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsflow.item.NewsItem;
import org.newsflow.match.Parsed;
import org.newsflow.match.Query;
import org.newsflow.match.StoredQueries;
import org.newsflow.match.SubjectTree;

/**
 * The queries that customers wrote, as texts, to be registered with this engine and that.
 *
 * @param first stories in all languages, which an engine is asked for before its heap is measured
 */
record WrittenQueries(List<String> texts, List<NewsItem> first, SubjectTree subjects, Clock clock) {

  private static final int AT_ONCE = 10_000;

  /**
   * An engine with its queries.
   *
   * @param seconds from the first text to the last query
   * @param bytesEach of heap, when it has been asked in all languages and all garbage is gone
   */
  record Loaded<T>(T matcher, double seconds, double bytesEach) {}

  private interface Registration {
    void register(long first, List<Query> queries) throws IOException;
  }

  /** So many queries from one on, read. */
  List<Query> read(int from, int to) {
    return texts.subList(from, to).stream().map(WrittenQueries::read).toList();
  }

  static Query read(String text) {
    return switch (Query.parseStored(text)) {
      case Parsed.Valid(Query query) -> query;
      case Parsed.Invalid invalid -> throw new IllegalStateException(text + ": " + invalid);
    };
  }

  Loaded<OwnMatcher> own(int size) throws IOException {
    StoredQueries queries = new StoredQueries(subjects, clock);
    return loaded(
        new OwnMatcher("Newsflow", queries),
        size,
        (first, some) -> {
          Map<Long, Query> numbered = HashMap.newHashMap(some.size());
          for (Query query : some) {
            numbered.put(first + numbered.size(), query);
          }
          queries.register(numbered);
        });
  }

  Loaded<LuceneMonitor> monitor(LuceneMonitor.Presearch presearch, int size) throws IOException {
    LuceneMonitor monitor = new LuceneMonitor(presearch, subjects, clock);
    return loaded(monitor, size, monitor::register);
  }

  private <T extends StoredMatcher> Loaded<T> loaded(T matcher, int size, Registration registration)
      throws IOException {
    long before = heap();
    long begin = System.nanoTime();
    for (int first = 0; first < size; first += AT_ONCE) {
      registration.register(first, read(first, Math.min(size, first + AT_ONCE)));
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    matcher.match(first);
    awaitMerges();
    matcher.match(first);
    Loaded<T> loaded = new Loaded<>(matcher, seconds, (double) (heap() - before) / size);
    Bench.say(
        "%s: %,d queries in %.1f s, %.0f bytes each"
            .formatted(matcher.name(), size, seconds, loaded.bytesEach()));
    return loaded;
  }

  /** Until nothing is put together any more in the background. */
  private static void awaitMerges() throws IOException {
    try {
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().equals("stored-queries")) {
          thread.join();
        }
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** Bytes of the heap that are in use. */
  private static long heap() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
