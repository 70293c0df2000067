package org.newsflow.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.newsflow.web.Http.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The agency's own site is never the last to know (WIRE 31): after each act of the desk the next
 * answer of every page, list, feed, map and search tells of it.
 */
class PageActsIT extends OnThePage {

  private static final String WORDS = "quillmark";
  private static final String RIGHT = "penrose";
  private static final Set<String> EVERYWHERE =
      Set.of(
          "page",
          "front",
          "section",
          "archive",
          "running",
          "rss",
          "atom",
          "feed.json",
          "sitemap",
          "sitemap-news",
          "oembed",
          "search");

  /** A story of the files under a headline of its own. */
  private static ObjectNode story(String word) {
    ObjectNode story = (ObjectNode) PageDay.stories("en").getFirst().deepCopy();
    story.remove("after");
    story.put("headline", "Port of " + word + " opens its gates");
    story.put("standfirst", "All of " + word + " was there");
    story.put("slugline", "Port-" + word);
    story.put("level", "important");
    return story;
  }

  /** Where a word of the story shows, in the answers of this moment. */
  private Set<String> where(String word, String number, String section) {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("page", get("/en/news/x/" + number).body());
    answers.put("front", cards("/en"));
    answers.put("section", cards("/en/" + section));
    answers.put("archive", cards("/en/archive"));
    answers.put("running", cards("/en/story/port-" + WORDS));
    answers.put("corrections", cards("/en/corrections"));
    answers.put("search", cards("/en/search?q=headline:" + word));
    for (String form : Set.of("rss", "atom", "feed.json")) {
      answers.put(form, get("/en/" + form).body());
    }
    StringBuilder maps = new StringBuilder();
    for (Element map :
        Jsoup.parse(get("/sitemap.xml").body(), "", Parser.xmlParser()).select("loc")) {
      maps.append(get(here(map.text())).body());
    }
    answers.put("sitemap", maps.toString());
    answers.put("sitemap-news", get("/sitemap-news.xml").body());
    answers.put("oembed", get("/oembed?url=" + SITE + "/en/news/x/" + number).body());
    Set<String> shown = new TreeSet<>();
    answers.forEach((name, answer) -> {
      if (answer.toLowerCase(Locale.ROOT).contains(word)) {
        shown.add(name);
      }
    });
    return shown;
  }

  /** What a page says of its own; a search's page also repeats what was asked for. */
  private String cards(String address) {
    Document page = Jsoup.parse(get(address).body());
    return page.select("article.card, .briefs, ol.corrections").text();
  }

  /** The archive's index follows the flow a moment later, and shows nothing more in between. */
  private void untilFound(String word) throws InterruptedException {
    for (int n = 0; n < 200 && !cards("/en/search?q=headline:" + word).contains(word); n++) {
      Thread.sleep(50);
    }
  }

  private static String number(String guid) {
    return guid.substring(guid.lastIndexOf(':') + 1);
  }

  private String section(String number) {
    String place = read("/en/news/x/" + number).header("Location");
    return place.isEmpty() ? "news" : place.split("/", -1)[2];
  }

  private static JsonNode correction(ObjectNode story) {
    ObjectNode next = JsonMapper.shared().createObjectNode();
    next.put("note", "The port's name.").put("publicNote", "It is another port.");
    next.set("fields", story);
    return next;
  }

  @Test
  void correctionHoldLiftAndKillActAtOnce() throws InterruptedException {
    ObjectNode story = story(WORDS);
    String guid = day().release(story);
    String number = number(guid);
    String section = section(number);
    untilFound(WORDS);
    assertThat(where(WORDS, number, section)).isEqualTo(EVERYWHERE);

    ObjectNode right = story(RIGHT);
    right.remove(List.of("key", "pictures", "links"));
    right.put("slugline", "Port-" + WORDS);
    day().follow(guid, "correction", "correction", story, correction(right));
    assertThat(where(WORDS, number, section)).isSubsetOf("page"); // its slugline stays
    untilFound(RIGHT);
    Set<String> corrected = new TreeSet<>(EVERYWHERE);
    corrected.add("corrections");
    assertThat(where(RIGHT, number, section)).isEqualTo(corrected);
    assertThat(get("/en/news/x/" + number).body()).contains("It is another port.");
    assertThat(get("/en/corrections").body()).contains("It is another port.");

    day().hold(guid);
    assertThat(where(RIGHT, number, section)).isEmpty();
    Answer held = get("/en/news/x/" + number);
    assertThat(held.status()).isEqualTo(200);
    assertThat(held.body()).contains("Under review").doesNotContain("gates", "ld+json", "oembed");
    assertThat(get("/en/corrections").body()).doesNotContain("It is another port.");

    day().lift(guid);
    Set<String> lifted = where(RIGHT, number, section);
    lifted.add("search"); // a moment later, as after a release
    assertThat(lifted).isEqualTo(corrected);
    untilFound(RIGHT);

    day().kill(guid, "The port is closed.");
    assertThat(where(RIGHT, number, section)).isEmpty();
    Answer killed = get("/en/news/x/" + number);
    assertThat(killed.status()).isEqualTo(410);
    assertThat(killed.body())
        .contains("Withdrawn", "The port is closed.")
        .doesNotContain("gates", "ld+json", "oembed");
    assertThat(get("/en/story/port-" + WORDS).status()).isEqualTo(404);
  }

  @Test
  void theLiftOfAnEmbargoIsARelease() throws InterruptedException {
    ObjectNode story = story(WORDS);
    story.putObject("after").put("embargoMinutes", 1);
    String guid = day().release(story);
    String number = number(guid);
    assertThat(where(WORDS, number, "news")).isEmpty();
    assertThat(get("/en/news/x/" + number).status()).isEqualTo(404);

    day().liftEmbargo(guid);
    untilFound(WORDS);
    assertThat(where(WORDS, number, section(number))).isEqualTo(EVERYWHERE);
    assertThat(get("/en/news/x/" + number).body()).doesNotContain("class=\"correction\"");
    day().kill(guid, "Over.");
  }
}
