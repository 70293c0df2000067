package org.newsflow.feed;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What saved queries found of the flow as it passed: the gate's question to whoever keeps them. It
 * says nothing of who may know of it; that is the gate's to decide at each reading.
 */
public interface Findings {

  /** Nothing was ever asked for, or all of it. */
  Findings NONE =
      new Findings() {
        @Override
        public long position() {
          return Long.MAX_VALUE;
        }

        @Override
        public void await(long position, Duration timeout) {}

        @Override
        public List<Finding> after(long query, long position, int limit) {
          return List.of();
        }

        @Override
        public List<Finding> before(long query, long position, int limit) {
          return List.of();
        }

        @Override
        public Map<Long, Finding> at(long position) {
          return Map.of();
        }
      };

  /** Up to here every entry was held against the queries, and nothing of it changes any more. */
  long position();

  /** Waits until an entry after this position was held against them, at most so long. */
  void await(long position, Duration timeout) throws InterruptedException;

  /** What a query found after this position, in order, at most so many. */
  List<Finding> after(long query, long position, int limit);

  /** What a query found before this position, newest first, at most so many. */
  List<Finding> before(long query, long position, int limit);

  /** What was found at this position, by the query that found it. */
  Map<Long, Finding> at(long position);
}
