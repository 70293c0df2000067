package org.newsflow.topic;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.Searched;
import org.newsflow.feed.View;
import org.newsflow.item.NewsItem;
import org.newsflow.match.Explanation;

/**
 * What a query would have brought.
 *
 * @param total items of these days that it finds, each once, in its newest version
 * @param days how many by day, in the agency's time zone, the newest first; none for days without
 * @param hits the newest
 */
record Trial(int days, long total, List<Day> perDay, List<Hit> hits) {

  /** So many on a day. */
  record Day(String day, long count) {}

  /** An item that the query finds, and why. */
  record Hit(
      long position,
      String guid,
      int version,
      String event,
      Instant at,
      String type,
      String language,
      String level,
      List<String> products,
      boolean test,
      @Nullable Boolean embargoed,
      String headline,
      @Nullable Why why) {

    static Hit of(View view, @Nullable Explanation why) {
      NewsItem item = view.item();
      return new Hit(
          view.position(),
          view.guid().value(),
          view.version(),
          view.event().code(),
          view.at(),
          item.type().code(),
          item.language(),
          view.level().code(),
          view.products(),
          view.test(),
          item.embargo() == null ? null : true,
          item.headline(),
          why == null ? null : Why.of(why));
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

  static List<Day> perDay(Map<String, List<Searched.Count>> facets) {
    return facets.getOrDefault("day", List.of()).stream()
        .map(count -> new Day(count.value(), count.count()))
        .toList();
  }
}
