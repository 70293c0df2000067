package org.newsflow.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.WireFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsflow.item.Language;
import org.newsflow.web.Http.Answer;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/** What programs read of the page, by the rules of each form. */
class PageFilesIT extends OnThePage {

  private static final Path SITEMAP = Path.of("../shared/standards/sitemap/sitemap.xsd");

  static List<String> languages() {
    return Language.tags();
  }

  private static String notice(String language) {
    return Words.in(Language.of(language).orElseThrow())
        .get("notice", PageDay.agencyName(language));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void feedReadersReadRssAndAtomWithTheNoticeInEveryEntry(String language) throws FeedException {
    List<String> titles = new ArrayList<>();
    for (String form : List.of("rss", "atom")) {
      Answer answer = get("/" + language + "/" + form);
      assertThat(answer.header("Content-Type")).startsWith("application/" + form + "+xml");
      SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.body()));
      assertThat(feed.getFeedType()).isEqualTo(form.equals("rss") ? "rss_2.0" : "atom_1.0");
      assertThat(feed.getTitle()).isEqualTo(PageDay.agencyName(language));
      assertThat(feed.getEntries()).isNotEmpty();
      Set<String> ids = new HashSet<>();
      for (SyndEntry entry : feed.getEntries()) {
        assertThat(entry.getDescription().getValue()).endsWith(notice(language));
        assertThat(entry.getPublishedDate()).isNotNull();
        assertThat(get(here(entry.getLink())).status()).as(entry.getLink()).isEqualTo(200);
        assertThat(ids.add(entry.getUri())).as(entry.getUri()).isTrue();
      }
      titles.add(feed.getEntries().stream().map(SyndEntry::getTitle).toList().toString());
    }
    assertThat(titles.get(0)).isEqualTo(titles.get(1));
  }

  @Test
  void rssSaysWhatItIsAndWhereItComesFrom() throws FeedException {
    Channel channel = (Channel) new WireFeedInput().build(new StringReader(get("/ar/rss").body()));
    assertThat(channel.getLanguage()).isEqualTo("ar");
    assertThat(channel.getLink()).isEqualTo(SITE + "/ar");
    assertThat(channel.getDescription()).isEqualTo(notice("ar"));
    assertThat(channel.getLastBuildDate()).isNotNull();
    assertThat(channel.getItems())
        .allSatisfy(item -> {
          assertThat(item.getGuid().isPermaLink()).isFalse();
          assertThat(item.getGuid().getValue()).startsWith("nev");
        });
  }

  /** JSON Feed 1.1: what must be there, and of which type what may be. */
  @ParameterizedTest
  @MethodSource("languages")
  void jsonFeedKeepsToItsRules(String language) {
    Answer answer = get("/" + language + "/feed.json");
    assertThat(answer.header("Content-Type")).startsWith("application/feed+json");
    JsonNode feed = answer.json();
    assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("title").asString()).isNotBlank();
    assertThat(here(feed.path("home_page_url").asString())).isEqualTo("/" + language);
    assertThat(here(feed.path("feed_url").asString())).isEqualTo("/" + language + "/feed.json");
    assertThat(feed.path("language").asString()).isEqualTo(language);
    assertThat(feed.at("/authors/0/name").asString()).isNotBlank();
    Set<String> ids = new HashSet<>();
    for (JsonNode item : feed.path("items")) {
      assertThat(item.path("id").isString()).isTrue();
      assertThat(ids.add(item.path("id").asString())).isTrue();
      assertThat(item.path("content_text").asString("")).endsWith(notice(language));
      Instant published = Instant.parse(item.path("date_published").asString());
      assertThat(Instant.parse(item.path("date_modified").asString())).isAfterOrEqualTo(published);
      assertThat(item.path("tags").valueStream()).allMatch(JsonNode::isString);
      here(item.path("url").asString());
      if (item.has("image")) {
        assertThat(get(here(item.path("image").asString())).status()).isEqualTo(200);
      }
    }
    assertThat(ids).isNotEmpty();
  }

  @Test
  void sitemapsNameEveryPublicStoryByTheRules() {
    Document index = xml("/sitemap.xml");
    assertThat(index.expectFirst("sitemapindex").attr("xmlns"))
        .isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
    Set<String> places = new HashSet<>();
    for (Element map : index.select("sitemap > loc")) {
      Document urls = xml(here(map.text()));
      assertThat(urls.select("url").size()).isLessThanOrEqualTo(50_000);
      for (Element url : urls.select("url")) {
        assertThat(url.select("> loc")).hasSize(1);
        String place = url.expectFirst("> loc").text();
        assertThat(place).hasSizeLessThan(2048).matches("[\\x21-\\x7e]+");
        assertThat(places.add(place)).as(place).isTrue();
        url.select("> lastmod").forEach(time -> Instant.parse(time.text()));
      }
    }
    PageKinds kinds = kinds();
    for (String language : Language.tags()) {
      assertThat(places).contains(SITE + "/" + language);
    }
    for (String language : PageDay.LANGUAGES) {
      assertThat(places)
          .contains(absolute(kinds, language, "abridged"), absolute(kinds, language, "full"))
          .noneMatch(place -> place.endsWith("/" + day().number(language, "killed")))
          .noneMatch(place -> place.endsWith("/" + day().number(language, "withdrawn")))
          .noneMatch(place -> place.endsWith("/" + day().number(language, "held")));
    }
    for (String place : places) {
      assertThat(read(here(place)).status()).as(place).isEqualTo(200);
    }
  }

  private static String absolute(PageKinds kinds, String language, String example) {
    return URI.create(SITE).resolve(kinds.story(language, example)).toString();
  }

  private Document xml(String address) {
    Answer answer = get(address);
    assertThat(answer.header("Content-Type")).startsWith("application/xml");
    return Jsoup.parse(answer.body(), "", Parser.xmlParser());
  }

  @Test
  void theNewsSitemapHasWhatSearchEnginesAskFor() {
    Document news = xml("/sitemap-news.xml");
    assertThat(news.select("url")).isNotEmpty().hasSizeLessThanOrEqualTo(1000);
    for (Element url : news.select("url")) {
      String place = here(url.expectFirst("> loc").text());
      String language = place.substring(1, place.indexOf('/', 1));
      Element story = url.expectFirst("> news|news");
      assertThat(story.expectFirst("news|publication > news|name").text())
          .isEqualTo(PageDay.agencyName(language));
      // Two letters, or three where there are no two; no script.
      assertThat(story.expectFirst("news|publication > news|language").text())
          .isEqualTo(language.replaceFirst("-.*", ""));
      assertThat(Instant.parse(story.expectFirst("news|publication_date").text()))
          .isBefore(Instant.now());
      assertThat(story.expectFirst("news|title").text()).isNotBlank();
    }
  }

  @Test
  void sitemapsAreValidByTheSchema() throws SAXException, IOException {
    if (!Files.exists(SITEMAP)) {
      System.err.println("SKIPPED: there is no " + SITEMAP);
    }
    assumeThat(SITEMAP).exists();
    var schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(SITEMAP.toFile());
    for (Element map : xml("/sitemap.xml").select("sitemap > loc")) {
      schema
          .newValidator()
          .validate(new StreamSource(new StringReader(get(here(map.text())).body())));
    }
  }

  /** oEmbed 1.0 of a link: version and type, and a thumbnail with both its sizes or none. */
  @Test
  void oembedTellsOfEveryStoryThatIsShown() {
    PageKinds kinds = kinds();
    for (String language : PageDay.LANGUAGES) {
      for (String example : List.of("abridged", "pictured", "flash", "corrected")) {
        Document page = kinds.document(kinds.story(language, example));
        Element link = page.expectFirst("link[type=application/json+oembed]");
        Answer answer = get(here(link.attr("href")));
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        JsonNode embedded = answer.json();
        assertThat(embedded.path("version").asString()).isEqualTo("1.0");
        assertThat(embedded.path("type").asString()).isEqualTo("link");
        assertThat(embedded.path("title").asString()).isEqualTo(page.expectFirst("h1").text());
        assertThat(embedded.path("provider_name").asString())
            .isEqualTo(PageDay.agencyName(language));
        assertThat(embedded.path("cache_age").isIntegralNumber()).isTrue();
        boolean thumbnail = embedded.has("thumbnail_url");
        assertThat(embedded.path("thumbnail_width").isIntegralNumber()).isEqualTo(thumbnail);
        assertThat(embedded.path("thumbnail_height").isIntegralNumber()).isEqualTo(thumbnail);
      }
      String killed = SITE + kinds.story(language, "killed");
      assertThat(get("/oembed?url=" + killed).status()).isEqualTo(404);
    }
  }
}
