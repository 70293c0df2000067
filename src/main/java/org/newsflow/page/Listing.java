package org.newsflow.page;

import java.time.LocalDate;
import org.newsflow.item.Level;

/** A list of stories in one language. */
sealed interface Listing {

  /** All of them. */
  record Everything(String language) implements Listing {}

  /** Those of a section. */
  record OfSection(String language, Section section) implements Listing {}

  /** Those of a level. */
  record OfLevel(String language, Level level) implements Listing {}

  /** Those first released on a day of the agency's calendar. */
  record OfDay(String language, LocalDate day) implements Listing {}

  /** Those about a topic, from a place or of a running story. */
  record Tagged(String language, String tag) implements Listing {}
}
