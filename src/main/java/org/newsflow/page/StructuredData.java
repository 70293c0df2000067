package org.newsflow.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsflow.item.NewsItem;
import tools.jackson.databind.json.JsonMapper;

/** A story for search engines (schema.org {@code NewsArticle}); nothing that the page lacks. */
final class StructuredData {

  private StructuredData() {}

  /** The element that holds it. */
  static String article(String agencyName, Addresses addresses, Told told) {
    NewsItem item = told.item();
    String self = addresses.absolute(Addresses.story(told.row(), item));
    Map<String, Object> article = new LinkedHashMap<>();
    article.put("@context", "https://schema.org");
    article.put("@type", "NewsArticle");
    article.put("mainEntityOfPage", self);
    article.put("url", self);
    article.put("headline", item.headline());
    Optional.ofNullable(new Card(told.row(), item).teaser())
        .ifPresent(teaser -> article.put("description", teaser));
    article.put("inLanguage", item.language());
    article.put("datePublished", HouseDate.machine(told.row().published()));
    article.put("dateModified", HouseDate.machine(told.row().updated()));
    article.put(
        "articleSection",
        Words.in(Told.language(new Card(told.row(), item)))
            .get("section." + told.row().section().path()));
    Map<String, Object> publisher =
        Map.of(
            "@type", "NewsMediaOrganization", "name", agencyName, "url", addresses.absolute("/"));
    article.put("publisher", publisher);
    String byline = item.lines().byline();
    article.put("author", byline == null ? publisher : Map.of("@type", "Person", "name", byline));
    if (!told.photos().isEmpty()) {
      article.put(
          "image", told.photos().stream().map(photo -> addresses.absolute(photo.src())).toList());
    }
    if (told.city() != null) {
      article.put("dateline", told.city());
    }
    article.put("isAccessibleForFree", told.whole());
    if (!told.whole()) {
      article.put(
          "hasPart",
          List.of(
              Map.of(
                  "@type",
                  "WebPageElement",
                  "isAccessibleForFree",
                  false,
                  "cssSelector",
                  ".notice")));
    }
    String json =
        JsonMapper.shared()
            .writeValueAsString(article)
            .replace("<", "\\u003c")
            .replace("\u2028", "\\u2028")
            .replace("\u2029", "\\u2029");
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }
}
