package org.newsflow.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one subscriber has of an item.
 *
 * @param copies the versions that it was entitled to or handed, oldest first
 * @param recall how it stands with the open hold or kill; null where there is none
 */
public record Holding(
    long subscriber, String name, List<Copy> copies, @Nullable RecallState recall) {

  /**
   * One version at one subscriber.
   *
   * @param channel by which it was handed over, or null when it has not been fetched yet
   * @param at when, or null
   */
  public record Copy(int version, @Nullable String channel, @Nullable Instant at) {}

  /** How a subscriber stands with a hold or kill. */
  public enum RecallState {
    /** Not handed over yet. */
    PENDING,
    DELIVERED,
    /** The subscriber said that it has the word. */
    ACKNOWLEDGED,
    REMOVED,
    NOT_USED,
    /** No word from the subscriber within the time that the agency gives. */
    OVERDUE
  }
}
