package org.newsflow.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Guid;
import org.newsflow.item.Language;
import org.newsflow.item.NewsItem;

/** Where things stand on the site. */
record Addresses(URI base) {

  /** The same address with host, for those who read it elsewhere. */
  String absolute(String path) {
    return base.resolve(path).toString();
  }

  static String front(Language language) {
    return "/" + language.tag();
  }

  static String section(Language language, Section section) {
    return front(language) + "/" + section.path();
  }

  static String story(Row row, NewsItem item) {
    return "/%s/%s/%s/%d"
        .formatted(
            row.language(), row.section().path(), Tag.slug(item.headline()), row.guid().number());
  }

  static String running(Language language, String slugline) {
    return front(language) + "/story/" + Tag.slug(slugline);
  }

  static String place(Language language, String slug) {
    return front(language) + "/place/" + slug;
  }

  static String topic(Language language, String code) {
    return front(language) + "/topic/" + code;
  }

  static String day(Language language, LocalDate day) {
    return front(language) + "/archive/" + day;
  }

  /** A picture of a story; the version makes it another address when the story changes. */
  static String picture(Guid guid, int picture, String rendition, int version) {
    return "/pictures/%d/%d-%s?v=%d".formatted(guid.number(), picture, rendition, version);
  }

  static String other(Language language, String page) {
    return front(language) + "/" + page;
  }

  /** A search; the cursor of what was found before may be null. */
  static String search(Language language, String query, @Nullable String cursor) {
    return other(language, "search")
        + "?q="
        + URLEncoder.encode(query, StandardCharsets.UTF_8)
        + (cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
  }

  static String oembed(String address) {
    return "/oembed?url=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
  }
}
