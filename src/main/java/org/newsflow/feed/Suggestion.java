package org.newsflow.feed;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsflow.archive.Archive;
import org.newsflow.archive.Inquiry;
import org.newsflow.archive.MayRead;
import org.newsflow.archive.Results;
import org.newsflow.item.NewsItem;
import org.newsflow.match.Analysis;
import org.newsflow.match.Field;
import org.newsflow.match.Query;

/**
 * What was meant, where a query finds nothing for a word that is written nearly as others. Only a
 * word that finds something for this reader is put in its place, and it is spelled as it stands in
 * a text that came through the gate.
 */
final class Suggestion {

  /** How many searches may be made for it. */
  private static final int MOST_SEARCHES = 30;

  private final Archive archive;
  private final MayRead mayRead;
  private final Function<Query, Query> within;
  private final Shown shown;
  private int searches;

  /** Shows the hit at this position through the gate. */
  interface Shown {
    @Nullable View view(long position);
  }

  /**
   * A suggestion to come.
   *
   * @param within puts the search's bounds around a query
   */
  Suggestion(Archive archive, MayRead mayRead, Function<Query, Query> within, Shown shown) {
    this.archive = archive;
    this.mayRead = mayRead;
    this.within = within;
    this.shown = shown;
  }

  /** A query that finds something, or null. */
  @Nullable String instead(Query query) {
    Query mended = mended(query);
    return mended.equals(query) || total(mended) == 0 ? null : mended.text();
  }

  private Query mended(Query query) {
    return switch (query) {
      case Query.And(List<Query> parts) -> new Query.And(parts.stream().map(this::mended).toList());
      case Query.Or(List<Query> parts) -> new Query.Or(parts.stream().map(this::mended).toList());
      case Query.Boosted(Query part, double boost) -> new Query.Boosted(mended(part), boost);
      case Query.Words(Field field, String word, int _)
          when field == Field.TEXT
              && word.indexOf(' ') < 0
              && searches < MOST_SEARCHES
              && total(query) == 0 ->
          nearest(word);
      default -> query;
    };
  }

  private long total(Query query) {
    return newest(query).total();
  }

  private Results newest(Query query) {
    searches++;
    return archive.search(Inquiry.one(mayRead, within.apply(query)));
  }

  private Query nearest(String word) {
    for (String near : archive.near(word, mayRead)) {
      Query candidate = new Query.Words(Field.TEXT, near, 0);
      if (searches >= MOST_SEARCHES) {
        break;
      }
      Results found = newest(candidate);
      View view = found.hits().isEmpty() ? null : shown.view(found.hits().getFirst().position());
      if (view != null) {
        String spelled = new Highlighter(candidate, view.item()).firstMarked();
        if (!spelled.isEmpty()) {
          return new Query.Words(Field.TEXT, meant(view.item(), spelled, near), 0);
        }
      }
    }
    return new Query.Words(Field.TEXT, word, 0);
  }

  /** As the text spells it, unless particles are joined to it there, as in Arabic. */
  private static String meant(NewsItem item, String spelled, String near) {
    boolean same =
        Analysis.of(item.language()).wanted(spelled).stream()
            .anyMatch(forms -> forms.contains(near));
    return same ? spelled : near;
  }
}
