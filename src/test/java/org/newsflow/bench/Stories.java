package org.newsflow.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.newsflow.flow.ItemCodec;
import org.newsflow.item.About;
import org.newsflow.item.Body;
import org.newsflow.item.Concept;
import org.newsflow.item.Dateline;
import org.newsflow.item.Guid;
import org.newsflow.item.InfoSource;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsLines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stories of a wanted size in three languages, from the demo's paragraphs drawn anew for each. The
 * same seed gives the same stories.
 */
final class Stories {

  private static final List<String> LANGUAGES = List.of("en", "tr", "ar");
  private static final List<String> SUBJECTS =
      List.of("04000000", "11000000", "15000000", "02000000", "06000000", "13000000", "17000000");
  private static final List<Level> LEVELS =
      List.of(Level.ROUTINE, Level.ROUTINE, Level.ROUTINE, Level.IMPORTANT, Level.URGENT);

  private static final int NEW_WORD = 15;

  /** What a paragraph takes in the canonical form besides its text. */
  private static final int PARAGRAPH = 55;

  private final Map<String, List<JsonNode>> models = new LinkedHashMap<>();
  private final Random random;
  private final int bytes;
  private long number;

  /**
   * @param bytes of each story, about, in its canonical form
   * @param first number of the first story
   */
  Stories(int bytes, long first) {
    this.bytes = bytes;
    this.number = first;
    this.random = new Random(first);
    for (String language : LANGUAGES) {
      models.put(language, read(language));
    }
  }

  private static List<JsonNode> read(String language) {
    try (InputStream file =
        Stories.class.getResourceAsStream("/demo/stories-" + language + ".json")) {
      List<JsonNode> stories = new ArrayList<>();
      JsonMapper.shared()
          .readTree(file)
          .forEach(story -> {
            if (!texts(story).isEmpty()) {
              stories.add(story); // some have their text as HTML, which is not read here
            }
          });
      return stories;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<NewsItem> next(int count) {
    List<NewsItem> stories = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      stories.add(next());
    }
    return stories;
  }

  NewsItem next() {
    String language = LANGUAGES.get((int) (number % LANGUAGES.size()));
    List<JsonNode> from = requireNonNull(models.get(language));
    JsonNode model = drawn(from);
    NewsItem bare =
        NewsItem.builder(new Guid("nf:text:20261123:" + number++), ItemType.TEXT, language)
            .level(drawn(LEVELS))
            .lines(
                new NewsLines(
                    model.path("headline").asString(),
                    null,
                    model.path("standfirst").asString(""),
                    model.path("slugline").asString(""),
                    List.of(new Dateline("Talmera", "Selmiria")),
                    model.path("byline").asString(""),
                    "Nevhara"))
            .about(about(language))
            .infoSources(List.of(new InfoSource("Mount Halven Observatory", null)))
            .build();
    List<String> paragraphs = new ArrayList<>();
    int size = ItemCodec.encode(bare).length;
    while (true) {
      String paragraph = drawn(texts(drawn(from)));
      int added = paragraph.getBytes(StandardCharsets.UTF_8).length + PARAGRAPH;
      if (!paragraphs.isEmpty() && size + added / 2 > bytes) {
        return bare.toBuilder().body(Body.of(paragraphs)).build();
      }
      paragraphs.add(withNewWords(paragraph, random));
      size += added;
    }
  }

  /** Names and numbers that were never in the news before: one word in fifteen. */
  static String withNewWords(String paragraph, Random random) {
    String[] words = paragraph.split(" ", -1);
    for (int i = random.nextInt(NEW_WORD); i < words.length; i += NEW_WORD) {
      StringBuilder word = new StringBuilder(words[i]);
      int at = random.nextInt(word.length() + 1);
      for (int letter = 0; letter < 3; letter++) {
        word.insert(at, words[random.nextInt(words.length)].charAt(0));
      }
      words[i] = word.toString();
    }
    return String.join(" ", words);
  }

  private About about(String language) {
    return new About(
        List.of(Concept.of("medtop:" + drawn(SUBJECTS)), Concept.of("medtop:" + drawn(SUBJECTS))),
        null,
        List.of("comet", "water"),
        List.of(),
        List.of(Concept.named("Runa Delasti", language)),
        List.of(Concept.named("Mount Halven Observatory", language)));
  }

  private static List<String> texts(JsonNode model) {
    List<String> paragraphs = new ArrayList<>();
    model.path("body").forEach(paragraph -> paragraphs.add(paragraph.asString()));
    return paragraphs;
  }

  private <T> T drawn(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
