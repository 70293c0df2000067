package org.newsflow.page;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.newsflow.item.Agency;
import org.newsflow.item.Language;

/** What there is on the site, for search engines (sitemaps.org 0.9, and Google's for news). */
final class SiteMaps {

  private static final String XML = "application/xml;charset=UTF-8";
  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
  private static final Duration PACE = Duration.ofMinutes(10);
  private static final Duration IS_NEWS = Duration.ofDays(2);
  private static final int MOST_NEWS = 1000;

  /** So many places of the flow in one map. */
  private static final int PART = 1000;

  private final Agency agency;
  private final Edition edition;
  private final Stories stories;
  private final Addresses addresses;
  private final Clock clock;

  SiteMaps(Agency agency, Edition edition, Stories stories, Addresses addresses, Clock clock) {
    this.agency = agency;
    this.edition = edition;
    this.stories = stories;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** The maps that there are, the newest first. */
  Rendered index() {
    long head = edition.upToDate();
    Xml xml = new Xml();
    List<Row> newest = edition.before(Long.MAX_VALUE, 1);
    long last = newest.isEmpty() ? 0 : newest.getFirst().placed() / PART;
    xml.element(
        "sitemapindex",
        () -> {
          for (long part = last; part >= 0; part--) {
            String address = addresses.absolute("/sitemap-" + part + ".xml");
            xml.element("sitemap", () -> xml.text("loc", address));
          }
        },
        "xmlns",
        SITEMAP);
    return rendered(XML, xml.bytes(), head);
  }

  /** One map; nothing where there can be none. */
  Optional<Rendered> part(int number) {
    long head = edition.upToDate();
    long end = (number + 1L) * PART;
    if (end - PART > head) {
      return Optional.empty();
    }
    List<Card> cards =
        stories.cards(
            edition.before(end, PART).stream().filter(row -> row.placed() >= end - PART).toList());
    Xml xml = new Xml();
    xml.element(
        "urlset",
        () -> {
          if (number == 0) {
            agency.languages().stream()
                .flatMap(tag -> Language.of(tag).stream())
                .forEach(language ->
                    xml.element(
                        "url",
                        () -> xml.text("loc", addresses.absolute(Addresses.front(language)))));
          }
          for (Card card : cards) {
            xml.element(
                "url",
                () -> {
                  xml.text("loc", addresses.absolute(card.href()));
                  xml.text("lastmod", HouseDate.machine(card.row().updated()));
                });
          }
        },
        "xmlns",
        SITEMAP);
    return Optional.of(rendered(XML, xml.bytes(), head));
  }

  /** The stories of two days. */
  Rendered news() {
    long head = edition.upToDate();
    Instant since = clock.instant().minus(IS_NEWS);
    List<Card> cards =
        stories.cards(
            edition.before(Long.MAX_VALUE, MOST_NEWS).stream()
                .filter(row -> row.published().isAfter(since))
                .toList());
    Xml xml = new Xml();
    xml.element(
        "urlset",
        () -> cards.forEach(card -> news(xml, card)),
        "xmlns",
        SITEMAP,
        "xmlns:news",
        NEWS);
    return rendered(XML, xml.bytes(), head);
  }

  private void news(Xml xml, Card card) {
    Language language = Told.language(card);
    String name =
        agency
            .names()
            .getOrDefault(language.tag(), agency.names().getOrDefault("en", agency.provider()));
    xml.element(
        "url",
        () -> {
          xml.text("loc", addresses.absolute(card.href()));
          xml.element(
              "news:news",
              () -> {
                xml.element(
                    "news:publication",
                    () -> {
                      xml.text("news:name", name);
                      xml.text("news:language", isoCode(language));
                    });
                xml.text("news:publication_date", HouseDate.machine(card.row().published()));
                xml.text("news:title", card.headline());
              });
        });
  }

  /** ISO 639, two letters where there are two. */
  private static String isoCode(Language language) {
    String tag = language.tag();
    int script = tag.indexOf('-');
    return script < 0 ? tag : tag.substring(0, script);
  }

  Rendered robots() {
    long head = edition.upToDate();
    String robots =
        """
        User-agent: *
        Disallow: /v1/
        Disallow: /desk
        Disallow: /wire
        Disallow: /admin
        Disallow: /abone/
        Disallow: /*/search
        Sitemap: %s
        Sitemap: %s
        """
            .formatted(addresses.absolute("/sitemap.xml"), addresses.absolute("/sitemap-news.xml"));
    return rendered("text/plain;charset=UTF-8", robots.getBytes(StandardCharsets.UTF_8), head);
  }

  private Rendered rendered(String type, byte[] bytes, long head) {
    return Rendered.of(200, type, bytes, head, clock.instant().plus(PACE));
  }
}
