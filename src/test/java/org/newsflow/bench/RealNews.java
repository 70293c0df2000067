package org.newsflow.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.newsflow.item.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * News that people wrote, in many languages, parted by event: what queries are drawn from, and what
 * is held out to be matched. A story and its translations are of one event.
 *
 * @param origin where it is from, for people
 */
record RealNews(String origin, List<Text> drawn, List<Text> heldOut) {

  /** One event of so many is held out. */
  private static final int HELD_OUT = 4;

  /** A text as somebody wrote it. */
  record Text(String language, String event, String headline, List<String> paragraphs) {
    Text {
      paragraphs = List.copyOf(paragraphs);
    }

    String everything() {
      return headline + "\n" + String.join("\n", paragraphs);
    }
  }

  /** The demo news beside the project where it is, else the stories of the program's own demo. */
  static RealNews read() throws IOException {
    Path shared =
        Path.of(System.getProperty("newsflow.shared", home().resolve("../shared").toString()));
    Path folder = shared.resolve("demo-news");
    return Files.isDirectory(folder)
        ? parted("demo news of other sources", files(folder))
        : parted("the demo's own stories", own());
  }

  static Path home() {
    return Path.of(System.getProperty("newsflow.home", ".")).toAbsolutePath();
  }

  private static RealNews parted(String origin, List<Text> texts) {
    List<Text> drawn = new ArrayList<>();
    List<Text> heldOut = new ArrayList<>();
    for (Text text : texts) {
      boolean held = Math.floorMod(text.event().hashCode(), HELD_OUT) == 0;
      (held ? heldOut : drawn).add(text);
    }
    return new RealNews(
        "%s: %,d texts in %d languages, of which %,d are held out to be matched"
            .formatted(
                origin,
                texts.size(),
                texts.stream().map(Text::language).distinct().count(),
                heldOut.size()),
        List.copyOf(drawn),
        List.copyOf(heldOut));
  }

  private static List<Text> files(Path folder) throws IOException {
    Set<Path> files = new TreeSet<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jsonl")) {
      found.forEach(files::add);
    }
    List<Text> texts = new ArrayList<>();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        JsonNode row = JsonMapper.shared().readTree(line);
        String id = row.path("id").asString();
        texts.add(
            new Text(
                row.path("lang").asString(),
                row.path("event").asString(id),
                row.path("headline").asString(),
                strings(row.path("body"))));
      }
    }
    return texts;
  }

  private static List<Text> own() {
    List<Text> texts = new ArrayList<>();
    for (String language : new TreeSet<>(Language.tags())) {
      try (InputStream file =
          RealNews.class.getResourceAsStream("/demo/stories-" + language + ".json")) {
        if (file != null) {
          JsonMapper.shared()
              .readTree(file)
              .forEach(story -> {
                String key = story.path("key").asString();
                List<String> paragraphs = strings(story.path("body"));
                if (paragraphs.isEmpty()) {
                  paragraphs =
                      Jsoup.parse(story.path("bodyHtml").asString("")).select("p").eachText();
                }
                texts.add(
                    new Text(
                        language,
                        key.substring(key.indexOf('-') + 1),
                        story.path("headline").asString(),
                        paragraphs));
              });
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(each -> strings.add(each.asString()));
    return strings;
  }
}
