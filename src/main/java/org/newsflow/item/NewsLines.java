package org.newsflow.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines that stand around a story's text.
 *
 * @param headline empty only in work in progress
 * @param subheadline a second line of the headline, or null
 * @param standfirst the lines under the headline, a text of its own; a closing {@code ..} marks a
 *     teaser
 * @param slugline the short stable key of a running story, repeated in exactly the same form
 * @param datelines where the report is filed from, one place or several
 * @param byline who wrote it
 * @param creditline whom to credit when it is used
 */
public record NewsLines(
    String headline,
    @Nullable String subheadline,
    @Nullable String standfirst,
    @Nullable String slugline,
    List<Dateline> datelines,
    @Nullable String byline,
    @Nullable String creditline) {

  /** No lines at all. */
  public static final NewsLines NONE = new NewsLines("", null, null, null, List.of(), null, null);

  public NewsLines {
    datelines = List.copyOf(datelines);
  }
}
