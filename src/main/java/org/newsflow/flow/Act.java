package org.newsflow.flow;

import org.jspecify.annotations.Nullable;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice;

/**
 * What the newsroom wants done to an item.
 *
 * @param item the text, for the events that carry one; its version, status and version time are set
 *     by the flow
 * @param embargo the new embargo, for {@link Event#EMBARGO_CHANGE}
 * @param expectedVersion the newest version that the actor knows of, 0 for none: another one in the
 *     flow makes the act stale
 * @param actor who does it
 */
public record Act(
    Event event,
    Guid guid,
    @Nullable NewsItem item,
    @Nullable Embargo embargo,
    Notice notice,
    int expectedVersion,
    String actor) {

  public Act {
    if (event.carriesText() != (item != null)) {
      throw new IllegalArgumentException("a text goes with release, update and correction alone");
    }
    if ((event == Event.EMBARGO_CHANGE) != (embargo != null)) {
      throw new IllegalArgumentException("an embargo goes with its change alone");
    }
  }

  /** A release, update or correction. */
  public static Act publish(
      Event event, NewsItem item, Notice notice, int expectedVersion, String actor) {
    return new Act(event, item.guid(), item, null, notice, expectedVersion, actor);
  }

  /** A repeat, hold, lift, kill or embargo lift. */
  public static Act mark(Event event, Guid guid, Notice notice, int expectedVersion, String actor) {
    return new Act(event, guid, null, null, notice, expectedVersion, actor);
  }

  /** A changed embargo. */
  public static Act changeEmbargo(
      Guid guid, Embargo embargo, Notice notice, int expectedVersion, String actor) {
    return new Act(Event.EMBARGO_CHANGE, guid, null, embargo, notice, expectedVersion, actor);
  }
}
