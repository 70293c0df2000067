package org.newsflow.match;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real news in every language, where it is at hand; else the stories of the demo. */
public final class DemoNews {

  /** A story as it stands in its file. */
  public record Story(String id, String language, String headline, List<String> body) {}

  private static final Path SHARED =
      Path.of(System.getProperty("newsflow.shared", "../shared"), "demo-news");
  private static final Path OWN = Path.of("src/main/resources/demo");

  private DemoNews() {}

  /** Whether the real news are at hand. */
  public static boolean isThere() {
    return Files.isDirectory(SHARED);
  }

  /** All stories, in the order of their files. */
  public static List<Story> stories() throws IOException {
    if (!isThere()) {
      System.err.println("no news in " + SHARED.toAbsolutePath() + ": the demo's own are taken");
    }
    List<Story> stories = new ArrayList<>();
    for (Path file : files(isThere() ? SHARED : OWN, isThere() ? "*.jsonl" : "stories-*.json")) {
      if (isThere()) {
        for (String line : Files.readAllLines(file)) {
          JsonNode row = JsonMapper.shared().readTree(line);
          stories.add(story(row, row.get("id").asString(), row.get("lang").asString()));
        }
      } else {
        for (JsonNode row : JsonMapper.shared().readTree(Files.readString(file))) {
          stories.add(story(row, row.get("key").asString(), row.get("language").asString()));
        }
      }
    }
    return stories;
  }

  private static TreeSet<Path> files(Path folder, String name) throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, name)) {
      TreeSet<Path> files = new TreeSet<>();
      found.forEach(files::add);
      return files;
    }
  }

  private static Story story(JsonNode row, String id, String language) {
    List<String> body = new ArrayList<>();
    if (row.has("body")) {
      row.get("body").forEach(paragraph -> body.add(paragraph.asString()));
    }
    return new Story(id, language, row.get("headline").asString(), body);
  }
}
