package org.newsflow.abridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsflow.item.Body;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real stories in every language, cut by the standard rule. */
class DemoNewsTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("newsflow.shared", "../shared"), "demo-news");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void realStoriesAreCutWithinTheRuleAndEndWell() throws IOException {
    int stories = 0;
    int headlineOnly = 0;
    for (NewsItem item : stories()) {
      Abridgement abridgement = Abridger.abridge(item, Rule.STANDARD).orElseThrow();
      CutChecks.check(item, abridgement, Rule.STANDARD);
      if (item.level() != Level.FLASH) {
        stories++;
        headlineOnly += abridgement.item().body().isEmpty() ? 1 : 0;
      }
    }
    // Excerpts that begin within a quotation, and little else, come down to their headline.
    assertThat(headlineOnly).isPositive().isLessThan(stories / 50);
  }

  private static List<NewsItem> stories() throws IOException {
    assumeThat(FOLDER).as("the demo news, which is not here: nothing was tested").isDirectory();
    List<NewsItem> stories = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          stories.add(story(JSON.readTree(line), stories.size() + 1));
        }
      }
    }
    return stories;
  }

  private static NewsItem story(JsonNode node, int number) {
    return NewsItem.builder(
            new Guid("nf:text:20261123:" + number), ItemType.TEXT, node.get("lang").asString())
        .level(node.get("kind").asString().equals("flash") ? Level.FLASH : Level.ROUTINE)
        .headline(node.get("headline").asString())
        .body(Body.of(node.get("body").valueStream().map(JsonNode::asString).toList()))
        .build();
  }
}
