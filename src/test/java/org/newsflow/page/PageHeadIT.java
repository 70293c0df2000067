package org.newsflow.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.newsflow.item.Language;
import org.newsflow.web.Http.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages tell programs about themselves, and what their headers let browsers do. */
class PageHeadIT extends OnThePage {

  private static final Set<String> NO_STORY = Set.of("killed", "withdrawn", "held");

  private static Schema newsArticle() throws IOException {
    try (InputStream in =
        requireNonNull(PageHeadIT.class.getResourceAsStream("news-article.schema.json"))) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void storiesAreNewsArticlesThatSayWhatIsNotFree() throws IOException {
    Schema schema = newsArticle();
    PageKinds kinds = kinds();
    for (String language : PageDay.LANGUAGES) {
      for (String example : day().examples(language)) {
        String address = kinds.story(language, example);
        Document page = kinds.document(address);
        Element data = page.selectFirst("script[type=application/ld+json]");
        if (NO_STORY.contains(example)) {
          assertThat(data).as(address).isNull();
          continue;
        }
        String json = requireNonNull(data, address).data();
        assertThat(schema.validate(json, InputFormat.JSON)).as(address).isEmpty();
        JsonNode article = JsonMapper.shared().readTree(json);
        assertThat(article.path("headline").asString()).isEqualTo(page.expectFirst("h1").text());
        assertThat(article.path("inLanguage").asString()).isEqualTo(language);
        assertThat(here(article.path("url").asString())).isEqualTo(address);
        boolean free = article.path("isAccessibleForFree").asBoolean();
        assertThat(free).as(address).isEqualTo(page.select(".notice").isEmpty());
        if (List.of("full", "abridged", "flash").contains(example)) {
          assertThat(free).as(address).isEqualTo(example.equals("full"));
        }
        article
            .path("hasPart")
            .forEach(part ->
                assertThat(page.select(part.path("cssSelector").asString()))
                    .as(address)
                    .hasSize(1));
        article
            .path("image")
            .forEach(image ->
                assertThat(read(here(image.asString())).header("Content-Type"))
                    .startsWith("image/"));
      }
    }
  }

  @Test
  void everyPageHasItsOpenGraphAndItsOneAddress() {
    PageKinds kinds = kinds();
    for (String language : PageDay.LANGUAGES) {
      for (PageKinds.Kind kind : kinds.in(language)) {
        String what = kind.toString();
        Document page = kinds.document(kind.address());
        Element html = page.expectFirst("html");
        assertThat(html.attr("lang")).as(what).isEqualTo(language);
        assertThat(html.attr("dir")).isEqualTo(Language.of(language).orElseThrow().direction());
        for (String property : List.of("og:title", "og:description", "og:type", "og:url")) {
          assertThat(page.select("meta[property=" + property + "]").eachAttr("content"))
              .as(property + " of " + what)
              .hasSize(1)
              .doesNotContain("");
        }
        boolean story = page.selectFirst("script[type=application/ld+json]") != null;
        assertThat(page.expectFirst("meta[property=og:type]").attr("content"))
            .isEqualTo(story ? "article" : "website");
        List<String> canonical = page.select("link[rel=canonical]").eachAttr("href");
        if (page.select("meta[name=robots][content=noindex]").isEmpty()) {
          assertThat(kind.status()).as(what).isEqualTo(200);
          assertThat(canonical).as(what).hasSize(1);
          assertThat(read(here(canonical.getFirst())).status()).as(what).isEqualTo(200);
          assertThat(canonical).isEqualTo(page.select("meta[property=og:url]").eachAttr("content"));
        } else {
          assertThat(canonical).as(what).isEmpty();
        }
        assertThat(page.title()).as(what).endsWith(PageDay.agencyName(language));
      }
    }
  }

  @Test
  void anOlderPartOfAListIsNotTakenForTheList() {
    for (String newest : List.of("/en/corrections", "/ckb/corrections", "/en/economy")) {
      assertThat(head(newest).select("link[rel=canonical]")).as(newest).hasSize(1);
      Element older = head(newest + "?before=" + Integer.MAX_VALUE);
      assertThat(older.select("link[rel=canonical]")).as(newest).isEmpty();
      assertThat(older.select("meta[name=robots][content=noindex]")).as(newest).hasSize(1);
    }
  }

  private Element head(String address) {
    return Jsoup.parse(read(address).body()).head();
  }

  /** A search engine believes only what both pages say. */
  @Test
  void pagesInOtherLanguagesNameEachOther() {
    Set<String> toSee = new LinkedHashSet<>();
    Language.tags().forEach(language -> toSee.add("/" + language));
    for (String language : PageDay.LANGUAGES) {
      for (PageKinds.Kind kind : kinds().in(language)) {
        toSee.add(kind.address());
      }
    }
    Map<String, Map<String, String>> alternates = new LinkedHashMap<>();
    toSee.forEach(address -> alternates.put(address, alternates(address)));
    List<String> groups = new ArrayList<>();
    alternates.forEach((address, others) -> {
      String language = address.substring(1).replaceFirst("[/?].*", "");
      if (others.isEmpty()) {
        return;
      }
      groups.add(address);
      assertThat(others).as(address).containsEntry(language, address);
      others.forEach((other, place) ->
          assertThat(alternates.containsKey(place) ? alternates.get(place) : alternates(place))
              .as(place + " of " + address)
              .isEqualTo(others));
    });
    assertThat(groups.stream().filter(address -> address.indexOf('/', 1) > 0)).isNotEmpty();
  }

  private Map<String, String> alternates(String address) {
    Map<String, String> others = new LinkedHashMap<>();
    for (Element link : Jsoup.parse(read(address).body()).select("link[rel=alternate][hreflang]")) {
      assertThat(others.put(link.attr("hreflang"), here(link.attr("href")))).isNull();
    }
    // Where the reader's languages choose: of front pages alone.
    String chosen = others.remove("x-default");
    assertThat(chosen).as(address).isEqualTo(address.indexOf('/', 1) < 0 ? "/" : null);
    return others;
  }

  @Test
  void noAnswerLetsABrowserRunWhatIsNotOurs() {
    List<String> addresses = new ArrayList<>(List.of("/", "/demo", "/docs/api", "/robots.txt"));
    for (String language : PageDay.LANGUAGES) {
      kinds().in(language).forEach(kind -> addresses.add(kind.address()));
      for (String file : List.of("rss", "atom", "feed.json", "flash")) {
        addresses.add("/" + language + "/" + file);
      }
    }
    addresses.addAll(
        List.of(
            "/sitemap.xml",
            "/sitemap-0.xml",
            "/sitemap-999999.xml",
            "/sitemap-news.xml",
            "/oembed?url=x",
            "/oembed?url=x&format=xml",
            "/oembed",
            "/assets/none.css",
            "/pictures/1/1-web",
            "/en/economy?before=x",
            "/en/archive/x",
            "/xx",
            "/en/%2e%2e/x",
            "/v1/items"));
    Document front = Jsoup.parse(read("/en").body());
    front
        .select("head link[rel=stylesheet], head link[rel=icon]")
        .eachAttr("href")
        .forEach(addresses::add);
    front.select("script[src]").eachAttr("src").forEach(addresses::add);
    front.select("img").eachAttr("src").forEach(addresses::add);
    for (String address : addresses) {
      safe(address, read(address));
    }
    safe("a form with errors", fill("/ar/subscribe", "name=x"));
    safe("thanks", fill("/ar/subscribe", PageKinds.form(PageKinds.FORM)));
    safe("what may not be posted", fill("/ar", "name=x"));
  }

  private static void safe(String address, Answer answer) {
    String what = address + ": " + answer.status();
    assertThat(answer.status()).as(what).isLessThan(500 + (address.contains("xml") ? 2 : 0));
    List<String> policy = answer.headers().allValues("Content-Security-Policy");
    assertThat(policy).as(what).hasSize(1);
    assertThat(policy.getFirst())
        .as(what)
        .contains("default-src 'none'")
        .doesNotContain("unsafe-", "*", "data:", "http:");
    assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
    if (answer.header("Content-Type").startsWith("text/html")) {
      assertThat(policy.getFirst())
          .as(what)
          .contains("base-uri 'none'", "frame-ancestors 'none'", "form-action ");
    }
  }
}
