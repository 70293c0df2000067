package org.newsflow.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newsflow.item.MediaTopic;
import org.newsflow.item.NewsflowException;
import org.newsflow.item.NewsflowException.Category;
import org.newsflow.item.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads IPTC's full list of Media Topics from JSON: {@code topics[]} with {@code qcode}, {@code
 * broader}, {@code retired} and {@code labels}, and {@code bcp47} for the language tags that are
 * IPTC's own. To be added with {@link org.newsflow.item.MediaTopics#with}.
 */
public final class MediaTopicsFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MediaTopicsFile() {}

  /**
   * All topics of the file, retired ones included.
   *
   * @throws NewsflowException {@code media-topics-unreadable}, naming each bad topic
   */
  public static List<MediaTopic> read(Path file) {
    try {
      return topics(JSON.readTree(Files.readString(file)));
    } catch (IOException | JacksonException e) {
      throw new NewsflowException(
          "media-topics-unreadable", Category.CONTENT, "cannot read " + file + " as JSON", e);
    }
  }

  private static List<MediaTopic> topics(JsonNode list) {
    List<MediaTopic> topics = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    JsonNode nodes = list.path("topics");
    for (int i = 0; i < nodes.size(); i++) {
      try {
        topics.add(topic(nodes.get(i), list.path("bcp47")));
      } catch (IllegalArgumentException e) {
        problems.add(
            new Problem("topics[" + i + "]", "media-topic", String.valueOf(e.getMessage())));
      }
    }
    if (topics.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem("topics", "media-topics", "holds no topics; expected an array"));
    }
    if (!problems.isEmpty()) {
      throw new NewsflowException(
          "media-topics-unreadable", Category.CONTENT, "not a list of Media Topics", problems);
    }
    return topics;
  }

  private static MediaTopic topic(JsonNode node, JsonNode tags) {
    Map<String, String> names = new HashMap<>();
    for (Map.Entry<String, JsonNode> label : node.path("labels").properties()) {
      String tag = tags.path(label.getKey()).asString(label.getKey());
      names.put(tag, label.getValue().asString());
    }
    String english = names.get("en-GB");
    if (english != null) {
      names.putIfAbsent("en", english);
    }
    JsonNode broader = node.path("broader");
    return new MediaTopic(
        node.path("qcode").asString("").toLowerCase(Locale.ROOT),
        broader.isString() ? broader.asString() : null,
        node.path("retired").isString(),
        names);
  }
}
