package org.newsflow.topic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.Saved;

/**
 * A subscriber's saved search.
 *
 * @param id random, so that it tells of no other topic
 * @param query as its owner wrote it
 * @param language BCP 47 tag: what the query finds in other languages does not count; null for all
 * @param saved what the query finds, from the place on at which it was saved
 * @param since when that was: when the topic was made, or its query last changed
 * @param revision another one with each change
 */
public record Topic(
    String id,
    long subscriber,
    String name,
    String query,
    @Nullable String language,
    Alerting alerts,
    Saved saved,
    Instant since,
    Instant created,
    Instant changed,
    String revision) {

  /** What tells this version of it from all others (RFC 9110, 8.8.3). */
  public String etag() {
    return '"' + revision + '"';
  }
}
