package org.newsflow.topic;

import java.time.Instant;
import java.util.List;
import org.newsflow.feed.View;

/**
 * Something to be sent to the owner of a topic. It comes once at least: topic, guid and version
 * name what of it was sent before.
 */
public sealed interface Alert {

  /** The topic, as it stood. */
  Topic topic();

  /**
   * Entries to be sent as they passed.
   *
   * @param upto the place in the topic's reading up to which this goes
   */
  record News(Topic topic, long upto, List<View> entries) implements Alert {}

  /**
   * What has gathered since the last digest, of each item the newest version.
   *
   * @param scheduled when it was due
   * @param more whether there is so much that another one follows at once
   */
  record Digest(Topic topic, Instant scheduled, long upto, boolean more, List<View> entries)
      implements Alert {}

  /** Something that was sent is held or killed: this overtakes all else, schedules too (WIRE 9). */
  record Withdrawal(Topic topic, View entry) implements Alert {}
}
