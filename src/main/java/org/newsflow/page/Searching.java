package org.newsflow.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.Reader;
import org.newsflow.feed.Search;
import org.newsflow.feed.Searched;
import org.newsflow.feed.Searches;
import org.newsflow.item.Language;
import org.newsflow.item.Problem;

/** Searches what is public. */
final class Searching {

  private static final Reader PUBLIC = new Reader.OfPublic();
  private static final int ON_A_PAGE = 20;
  private static final int LONGEST = 200;

  private final Searches searches;
  private final Edition edition;
  private final Stories stories;

  Searching(Searches searches, Edition edition, Stories stories) {
    this.searches = searches;
    this.edition = edition;
    this.stories = stories;
  }

  /** What is found in this language; nothing while nothing is asked for. */
  Found find(Language language, String query, @Nullable String cursor) {
    String asked = query.strip();
    if (asked.isEmpty()) {
      return Found.nothing("");
    }
    if (asked.length() > LONGEST) {
      return Found.nothing(asked.substring(0, LONGEST))
          .because("…" + asked.substring(LONGEST - 20));
    }
    edition.upToDate();
    Searched searched =
        searches.search(PUBLIC, Search.of(asked, language.tag(), ON_A_PAGE, cursor));
    return switch (searched) {
      case Searched.Found found -> found(language, asked, found);
      case Searched.Refused(List<Problem> problems) ->
          Found.nothing(asked)
              .because(
                  problems.stream()
                      .map(problem -> told(language, problem))
                      .collect(Collectors.joining("\n")));
      // A cursor of before a restore: begin again.
      case Searched.CursorLost _ when cursor != null -> find(language, query, null);
      default -> Found.nothing(asked).because(asked);
    };
  }

  /** The grammar speaks English: readers of other languages get the place alone. */
  private static String told(Language language, Problem problem) {
    String message = problem.message();
    int place = message.indexOf('\n') + 1;
    return language == Language.ENGLISH ? message : message.substring(place);
  }

  private Found found(Language language, String asked, Searched.Found found) {
    List<Row> rows =
        found.hits().stream()
            .map(hit -> edition.story(hit.view().guid()))
            .flatMap(Optional::stream)
            .toList();
    String next = found.cursor();
    return new Found(
        asked,
        true,
        found.total(),
        stories.cards(rows),
        null,
        found.suggestion(),
        next == null ? null : Addresses.search(language, asked, next));
  }
}
