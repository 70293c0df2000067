package org.newsflow.bench;

import java.io.IOException;
import java.util.List;
import org.newsflow.item.NewsItem;

/** An engine that keeps queries and is asked which of them find a story. */
interface StoredMatcher extends AutoCloseable {

  String name();

  /**
   * Asks for each of these stories.
   *
   * @return for each story how long it took and the ids of the queries that find it, in order
   */
  List<Answer> match(List<NewsItem> stories) throws IOException;

  /** An answer, and the nanoseconds that it took. */
  record Answer(long nanos, long[] ids) {
    double micros() {
      return nanos / 1e3;
    }
  }

  @Override
  void close() throws IOException;
}
