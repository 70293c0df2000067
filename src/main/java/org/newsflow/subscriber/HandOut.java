package org.newsflow.subscriber;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Guid;

/**
 * One version of an item that a subscriber was given outside its flow: by search, by itself, as a
 * download or a share.
 *
 * @param channel by which it was given, such as {@code item}, {@code search}
 * @param key the id of the API key that asked, or null where a person did
 */
public record HandOut(
    long subscriber, Guid guid, int version, String channel, @Nullable Long key, Instant at) {

  /** The channel of what was seen among hits: on record, but no download. */
  public static final String SEARCH = "search";
}
