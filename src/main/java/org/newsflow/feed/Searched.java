package org.newsflow.feed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Problem;

/** What came of a search. */
public sealed interface Searched {

  /**
   * What was found.
   *
   * @param hits in order
   * @param total how many there are in all
   * @param facets how many hits have which values, by the facet's name; with the first page alone
   * @param suggestion a query that finds something, where this one finds nothing; or null
   * @param cursor to go on with, or null at the end
   * @param incomplete whether something that the reader may read cannot be found at present
   */
  record Found(
      List<Hit> hits,
      long total,
      Map<String, List<Count>> facets,
      @Nullable String suggestion,
      @Nullable String cursor,
      boolean incomplete)
      implements Searched {}

  /**
   * An entry that was found. Of a whole text it has the lines and what it is about; the text is had
   * by {@link Feed#item}.
   *
   * @param standfirst its text is empty where there is none
   * @param fragments of the text, around what was looked for
   */
  record Hit(View view, Marked headline, Marked standfirst, List<Marked> fragments) {}

  /**
   * How many hits have a value.
   *
   * @param names for people, by BCP 47 tag; empty where the value is its own name
   */
  record Count(String value, Map<String, String> names, long count) {}

  /** It cannot be asked so. */
  record Refused(List<Problem> problems) implements Searched {}

  /** The cursor is of another flow than this one, which is served: search again. */
  record CursorLost(String flow) implements Searched {}

  /** There is nothing that the reader may know of by the guid that hits should resemble. */
  record NothingLike() implements Searched {}

  /** The reader lacks a right: its name, as contracts name it. */
  record Forbidden(String right) implements Searched {}

  /** It took too long. */
  record TooMuch() implements Searched {}
}
