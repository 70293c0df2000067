package org.newsflow.page;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.newsflow.item.Guid;
import org.newsflow.item.Level;

/**
 * A story's place on the page. Its words are had from the gate, by its position.
 *
 * @param circle the guid that a story and its translations share
 * @param published when it was first released
 * @param updated when its newest text was released
 * @param placed position of the newest news of it: lists go by this, corrections leave it
 * @param position of its newest entry
 * @param tags topics, places and the running story, as {@link Tag} writes them
 */
record Row(
    Guid guid,
    String language,
    Section section,
    State state,
    Level level,
    Guid circle,
    Instant published,
    Instant updated,
    long placed,
    long position,
    Set<String> tags) {

  Row {
    tags = Set.copyOf(tags);
  }

  /** How a story stands with the public. */
  enum State {
    SHOWN,
    HELD,
    KILLED,
    /** The editors took it from the public, without a word about why. */
    WITHDRAWN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
