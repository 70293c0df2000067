package org.newsflow.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page with a list of stories.
 *
 * @param key the slugline that the stories share, or null
 * @param day whose stories they are, if they are a day's
 * @param mixed whether they are of several sections
 * @param newer address of the page before, if there is one
 * @param older address of the next page, if there is one
 */
record Listed(
    String title,
    @Nullable String key,
    @Nullable LocalDate day,
    List<Card> cards,
    boolean mixed,
    @Nullable String newer,
    @Nullable String older) {

  /** Whether it is a section's first page, which begins with its lead. */
  boolean isSectionFront() {
    return !mixed && newer == null;
  }

  /** A part of a list, with the queries of the parts beside it. */
  record Part(List<Card> cards, @Nullable String newer, @Nullable String older) {}
}
