package org.newsflow.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.newsflow.item.Agency;
import org.newsflow.item.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * The newest stories for feed readers, abridged and with the notice: RSS 2.0, Atom (RFC 4287) and
 * JSON Feed 1.1. And a single one for oEmbed 1.0.
 */
final class NewsFeeds {

  private static final int ENTRIES = 40;
  private static final Duration PACE = Duration.ofMinutes(10);
  private static final DateTimeFormatter RFC_1123 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Agency agency;
  private final Edition edition;
  private final Stories stories;
  private final Addresses addresses;
  private final Clock clock;

  NewsFeeds(Agency agency, Edition edition, Stories stories, Addresses addresses, Clock clock) {
    this.agency = agency;
    this.edition = edition;
    this.stories = stories;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** A form of feed. */
  enum Form {
    RSS("rss", "application/rss+xml;charset=UTF-8"),
    ATOM("atom", "application/atom+xml;charset=UTF-8"),
    JSON("feed.json", "application/feed+json");

    private final String path;
    private final String mediaType;

    Form(String path, String mediaType) {
      this.path = path;
      this.mediaType = mediaType;
    }

    static Form of(String path) {
      for (Form form : values()) {
        if (form.path.equals(path)) {
          return form;
        }
      }
      throw new IllegalArgumentException("no form of feed: " + path);
    }
  }

  /** A feed at this moment. */
  private record Issue(
      Language language, String title, String notice, String home, String self, List<Card> cards) {

    Instant updated(Instant otherwise) {
      return cards.stream()
          .map(card -> card.row().updated())
          .max(Instant::compareTo)
          .orElse(otherwise);
    }

    /** The teaser and the notice, as plain text. */
    String summary(Card card) {
      String teaser = card.teaser();
      return (teaser == null ? card.headline() : teaser) + "\n\n" + notice;
    }
  }

  Rendered feed(Language language, Form form) {
    long head = edition.upToDate();
    Instant now = clock.instant();
    String agencyName = name(language);
    Issue issue =
        new Issue(
            language,
            agencyName,
            Words.in(language).get("notice", agencyName),
            addresses.absolute(Addresses.front(language)),
            addresses.absolute(Addresses.other(language, form.path)),
            stories.cards(edition.newest(new Listing.Everything(language.tag()), ENTRIES)));
    byte[] bytes =
        switch (form) {
          case RSS -> rss(issue, now);
          case ATOM -> atom(issue, now);
          case JSON -> json(issue);
        };
    return Rendered.of(200, form.mediaType, bytes, head, now.plus(PACE));
  }

  private String name(Language language) {
    Map<String, String> names = agency.names();
    return names.getOrDefault(language.tag(), names.getOrDefault("en", agency.provider()));
  }

  private byte[] rss(Issue issue, Instant now) {
    Xml xml = new Xml();
    xml.element(
        "rss",
        () ->
            xml.element(
                "channel",
                () -> {
                  xml.text("title", issue.title());
                  xml.text("link", issue.home());
                  xml.text("description", issue.notice());
                  xml.text("language", issue.language().tag());
                  xml.text("lastBuildDate", RFC_1123.format(issue.updated(now)));
                  xml.empty(
                      "atom:link",
                      "href",
                      issue.self(),
                      "rel",
                      "self",
                      "type",
                      "application/rss+xml");
                  issue
                      .cards()
                      .forEach(card ->
                          xml.element(
                              "item",
                              () -> {
                                xml.text("title", card.headline());
                                xml.text("link", addresses.absolute(card.href()));
                                xml.text(
                                    "guid", card.item().guid().value(), "isPermaLink", "false");
                                xml.text("pubDate", RFC_1123.format(card.row().published()));
                                xml.text("category", label(issue, card));
                                xml.text("description", issue.summary(card));
                              }));
                }),
        "version",
        "2.0",
        "xmlns:atom",
        "http://www.w3.org/2005/Atom");
    return xml.bytes();
  }

  private static String label(Issue issue, Card card) {
    return Words.in(issue.language()).get("section." + card.row().section().path());
  }

  private byte[] atom(Issue issue, Instant now) {
    Xml xml = new Xml();
    xml.element(
        "feed",
        () -> {
          xml.text("id", issue.self());
          xml.text("title", issue.title());
          xml.text("subtitle", issue.notice());
          xml.text("updated", HouseDate.machine(issue.updated(now)));
          xml.element("author", () -> xml.text("name", issue.title()));
          xml.empty("link", "rel", "self", "href", issue.self());
          xml.empty("link", "rel", "alternate", "type", "text/html", "href", issue.home());
          issue
              .cards()
              .forEach(card ->
                  xml.element(
                      "entry",
                      () -> {
                        String href = addresses.absolute(card.href());
                        xml.text("id", "urn:newsflow:" + card.item().guid().value());
                        xml.text("title", card.headline());
                        xml.empty("link", "rel", "alternate", "type", "text/html", "href", href);
                        xml.text("published", HouseDate.machine(card.row().published()));
                        xml.text("updated", HouseDate.machine(card.row().updated()));
                        xml.empty(
                            "category",
                            "term",
                            card.row().section().path(),
                            "label",
                            label(issue, card));
                        xml.text("summary", issue.summary(card));
                      }));
        },
        "xmlns",
        "http://www.w3.org/2005/Atom",
        "xml:lang",
        issue.language().tag());
    return xml.bytes();
  }

  private byte[] json(Issue issue) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Card card : issue.cards()) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("id", card.item().guid().value());
      item.put("url", addresses.absolute(card.href()));
      item.put("title", card.headline());
      item.put("content_text", issue.summary(card));
      item.put("date_published", HouseDate.machine(card.row().published()));
      item.put("date_modified", HouseDate.machine(card.row().updated()));
      item.put("language", card.row().language());
      item.put("tags", List.of(label(issue, card)));
      Photo photo = card.photo();
      if (photo != null) {
        item.put("image", addresses.absolute(photo.src()));
      }
      items.add(item);
    }
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", issue.title());
    feed.put("description", issue.notice());
    feed.put("home_page_url", issue.home());
    feed.put("feed_url", issue.self());
    feed.put("language", issue.language().tag());
    feed.put("authors", List.of(Map.of("name", issue.title())));
    feed.put("items", items);
    return JsonMapper.shared().writeValueAsBytes(feed);
  }

  /** A story for oEmbed; nothing unless it is shown. */
  Optional<Rendered> embedded(Language language, long number) {
    long head = edition.upToDate();
    Instant until = clock.instant().plus(PACE);
    return edition
        .story(language.tag(), number)
        .filter(row -> row.state() == Row.State.SHOWN)
        .flatMap(row -> stories.cards(List.of(row)).stream().findFirst())
        .map(card -> Rendered.of(200, "application/json", embedded(card), head, until));
  }

  private byte[] embedded(Card card) {
    Map<String, Object> embedded = new LinkedHashMap<>();
    embedded.put("version", "1.0");
    embedded.put("type", "link");
    embedded.put("title", card.headline());
    String byline = card.item().lines().byline();
    if (byline != null) {
      embedded.put("author_name", byline);
    }
    embedded.put("provider_name", name(Told.language(card)));
    embedded.put("provider_url", addresses.absolute("/"));
    embedded.put("cache_age", PACE.toSeconds());
    Photo photo = card.photo();
    if (photo != null) {
      embedded.put("thumbnail_url", addresses.absolute(photo.src()));
      embedded.put("thumbnail_width", photo.width());
      embedded.put("thumbnail_height", photo.height());
    }
    return JsonMapper.shared().writeValueAsBytes(embedded);
  }
}
