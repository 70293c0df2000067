package org.newsflow.deliver;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.Marked;
import org.newsflow.feed.Searched;
import org.newsflow.feed.View;
import org.newsflow.item.Embargo;
import org.newsflow.item.NewsItem;
import org.newsflow.match.Explanation;

/**
 * An entry that was found, without its text.
 *
 * @param why it was found, where a query is tried; else null
 */
record Hit(
    long position,
    String guid,
    int version,
    String event,
    Instant at,
    String type,
    String language,
    String level,
    int urgency,
    List<String> products,
    boolean test,
    @Nullable Instant embargoedUntil,
    @Nullable Boolean embargoed,
    @Nullable String slugline,
    String headline,
    @Nullable String standfirst,
    Highlights highlights,
    @Nullable Why why) {

  static Hit of(Searched.Hit hit, @Nullable Explanation why) {
    View view = hit.view();
    NewsItem item = view.item();
    Embargo embargo = item.embargo();
    return new Hit(
        view.position(),
        view.guid().value(),
        view.version(),
        view.event().code(),
        view.at(),
        item.type().code(),
        item.language(),
        item.level().code(),
        item.urgency(),
        view.products(),
        view.test(),
        embargo == null ? null : embargo.until(),
        embargo == null ? null : true,
        item.lines().slugline(),
        item.headline(),
        item.lines().standfirst(),
        Highlights.of(hit),
        why == null ? null : Why.of(why));
  }

  /** HTML: all signs escaped, what was looked for in {@code em}. */
  record Highlights(
      @Nullable String headline, @Nullable String standfirst, List<String> fragments) {

    static Highlights of(Searched.Hit hit) {
      return new Highlights(
          marked(hit.headline()),
          marked(hit.standfirst()),
          hit.fragments().stream().map(Marked::html).toList());
    }

    private static @Nullable String marked(Marked text) {
      return text.marks().isEmpty() ? null : text.html();
    }
  }

  /**
   * Why a part of the query finds the item or does not.
   *
   * @param reason what the item has instead, or as what the words were looked for
   */
  record Why(boolean found, String query, @Nullable String reason, @Nullable List<Why> parts) {

    static Why of(Explanation explanation) {
      return new Why(
          explanation.found(),
          explanation.query().text(),
          explanation.reason().isEmpty() ? null : explanation.reason(),
          explanation.parts().isEmpty()
              ? null
              : explanation.parts().stream().map(Why::of).toList());
    }
  }
}
