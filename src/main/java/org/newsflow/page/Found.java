package org.newsflow.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param asked whether anything was searched for
 * @param problem where the query cannot be understood, or null
 * @param suggestion another query that finds something, or null
 * @param older address of the next page, if there is one
 */
record Found(
    String query,
    boolean asked,
    long total,
    List<Card> cards,
    @Nullable String problem,
    @Nullable String suggestion,
    @Nullable String older) {

  static Found nothing(String query) {
    return new Found(query, false, 0, List.of(), null, null, null);
  }

  /** The same, for this fault. */
  Found because(String problem) {
    return new Found(query, true, 0, List.of(), problem, null, null);
  }
}
