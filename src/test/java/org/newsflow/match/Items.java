package org.newsflow.match;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.newsflow.item.Body;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsItemBuilder;

/** News items for tests. */
final class Items {

  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneId.of("Europe/Istanbul"));

  private Items() {}

  static NewsItemBuilder in(String language) {
    return NewsItem.builder(new Guid("nf:text:20261123:1"), ItemType.TEXT, language);
  }

  static NewsItem of(String language, String... paragraphs) {
    return in(language).body(Body.of(paragraphs)).build();
  }
}
