package org.newsflow.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks the archive, as they wrote it.
 *
 * @param text a query in the grammar of {@code docs/query-grammar.md}; null for everything
 * @param languages BCP 47 tags or their beginnings; empty for all
 * @param from the earliest date, as {@code date:} takes it, or null
 * @param to the latest date, as {@code date:} takes it, or null
 * @param sort {@code newest}, {@code oldest} or {@code relevance}; null for the newest first
 * @param versions {@code all} to search replaced versions too, or null
 * @param like the guid of an item, or null: only hits that resemble it, the most similar first
 * @param limit how many hits at most, at least 1
 * @param cursor what an earlier answer gave to go on with, or null
 */
public record Search(
    @Nullable String text,
    List<String> languages,
    @Nullable String from,
    @Nullable String to,
    @Nullable String sort,
    @Nullable String versions,
    @Nullable String like,
    int limit,
    @Nullable String cursor) {

  public Search {
    languages = List.copyOf(languages);
  }

  /** The newest stories in a language, or in all, in which this is found. */
  public static Search of(
      String text, @Nullable String language, int limit, @Nullable String cursor) {
    return new Search(
        text,
        language == null ? List.of() : List.of(language),
        null,
        null,
        null,
        null,
        null,
        limit,
        cursor);
  }
}
