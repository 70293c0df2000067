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
        public Map<Long, List<Finding>> of(long entry) {
          return Map.of();
        }

        @Override
        public List<Long> setAside(long before, int limit) {
          return List.of();
        }

        @Override
        public List<Finding> waiting(long query, long before, int limit) {
          return List.of();
        }
      };

  /**
   * Up to here every entry was held against the queries or set aside, and no place of what they
   * bring changes any more.
   */
  long position();

  /** Waits until an entry after this position was held against them, at most so long. */
  void await(long position, Duration timeout) throws InterruptedException;

  /** What a query brings after this place, in order, at most so many. */
  List<Finding> after(long query, long position, int limit);

  /** What a query brings before this place, newest first, at most so many. */
  List<Finding> before(long query, long position, int limit);

  /** Where the queries bring this entry, by query, in order. */
  Map<Long, List<Finding>> of(long entry);

  /**
   * Positions of entries that could not be held against the queries, of those before this one, the
   * newest first, at most so many.
   */
  List<Long> setAside(long before, int limit);

  /**
   * Entries before this position that a query brings late and has no place for yet, the newest
   * first, at most so many: each at place 0.
   */
  List<Finding> waiting(long query, long before, int limit);
}
