package org.newsflow.abridge;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsflow.format.Xhtml;
import org.newsflow.item.Body;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.Language;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo's own stories in every language, cut by the standard rule. */
class DemoStoriesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void everyStoryOfTheDemoIsCutWithinTheRuleAndEndsWell() throws IOException {
    List<NewsItem> stories = stories();
    assertThat(stories).hasSizeGreaterThan(200);
    for (NewsItem item : stories) {
      Abridgement abridgement = Abridger.abridge(item, Rule.STANDARD).orElseThrow();
      CutChecks.check(item, abridgement, Rule.STANDARD);
      assertThat(abridgement.item().body().isEmpty())
          .as(item.headline())
          .isEqualTo(item.level() == Level.FLASH);
    }
  }

  private static List<NewsItem> stories() throws IOException {
    List<NewsItem> stories = new ArrayList<>();
    for (Language language : Language.values()) {
      String name = "/demo/stories-%s.json".formatted(language.tag());
      try (InputStream file = requireNonNull(DemoStoriesTest.class.getResourceAsStream(name))) {
        for (JsonNode story : JSON.readTree(file.readAllBytes())) {
          stories.add(story(story, language, stories.size() + 1));
        }
      }
    }
    return stories;
  }

  private static NewsItem story(JsonNode node, Language language, int number) {
    return NewsItem.builder(new Guid("nf:text:20261123:" + number), ItemType.TEXT, language.tag())
        .level(Level.of(node.get("level").asString()).orElseThrow())
        .headline(node.get("headline").asString())
        .body(body(node))
        .build();
  }

  private static Body body(JsonNode node) {
    return node.has("body")
        ? Body.of(node.get("body").valueStream().map(JsonNode::asString).toList())
        : ((Xhtml.Parsing.Parsed) Xhtml.parse("bodyHtml", node.get("bodyHtml").asString())).body();
  }
}
