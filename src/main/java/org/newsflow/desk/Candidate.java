package org.newsflow.desk;

import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsflow.flow.Entry;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice;

/**
 * What is to be released, with all that the rules look at.
 *
 * @param notice what is to be said with it
 * @param before the version that it replaces, or null for a first release
 * @param at when it is to be released
 * @param newest finds another item's newest entry, or null where it was never released
 */
record Candidate(
    NewsItem item,
    Event event,
    Notice notice,
    @Nullable NewsItem before,
    Instant at,
    Function<Guid, @Nullable Entry> newest) {

  boolean isText() {
    return item.type() == ItemType.TEXT;
  }

  boolean isFlash() {
    return item.level() == Level.FLASH;
  }

  /** Whether it is a story that readers are to see, and no word to editors. */
  boolean isStory() {
    return item.publishable() && !item.test();
  }

  boolean isCorrection() {
    return event == Event.CORRECTION;
  }

  /** The fields in which it differs from what it replaces, by their names in the API. */
  Set<String> changed() {
    return before == null
        ? Set.of()
        : Difference.between(before, item).stream()
            .map(Difference::field)
            .collect(Collectors.toSet());
  }
}
