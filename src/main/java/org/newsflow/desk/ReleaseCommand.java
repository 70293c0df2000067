package org.newsflow.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Notice;
import org.newsflow.web.IfMatch;

/**
 * How a draft is to be released.
 *
 * @param at when, or null for now
 * @param notice what is to be said with it; a grade here beats the draft's
 * @param ifMatch which revision of the draft is meant
 */
public record ReleaseCommand(@Nullable Instant at, Notice notice, IfMatch ifMatch) {

  /** Now, as it is, without a word. */
  public static final ReleaseCommand NOW = new ReleaseCommand(null, Notice.NONE, IfMatch.ANY);
}
