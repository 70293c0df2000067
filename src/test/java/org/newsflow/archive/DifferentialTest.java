package org.newsflow.archive;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.newsflow.item.About;
import org.newsflow.item.Body;
import org.newsflow.item.Concept;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Place;
import org.newsflow.match.Queries;
import org.newsflow.match.Query;
import org.newsflow.match.StoredQueries;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A search finds what the same query, kept as a stored one, matches. */
class DifferentialTest {

  /** Few words, so that queries meet texts; some are words of several languages. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "en",
          List.of(
              "oil", "price", "prices", "Turkey's", "rise", "rises", "O'Neill", "covid-19", "al"),
          "tr",
          List.of("faiz", "faizin", "Ankara'da", "Ankara", "karar", "kararı", "Isparta", "al"),
          "ar",
          List.of("تركيا", "وبتركيا", "الحكومة", "حكومات", "وزير", "زار", "٢٠٢٦", "2026"),
          "sr-Cyrl",
          List.of("Београд", "Beogradu", "изборе", "izbori", "и", "Ђоковић", "Djokovića", "на"),
          "xx",
          List.of("oil", "prices", "karar", "2026", "на", "al"));

  private static final int STORIES = 100;
  private static @Nullable SmallArchive made;

  @BeforeContainer
  static void fill() throws IOException {
    SmallArchive small =
        new SmallArchive(Files.createTempDirectory(Path.of("target"), "differential"));
    made = small;
    Random random = new Random(1);
    for (int i = 0; i < STORIES; i++) {
      List<String> languages = WORDS.keySet().stream().sorted().toList();
      String language = languages.get(i % languages.size());
      small.release(
          small
              .story(language)
              .headline(text(random, language, 1 + random.nextInt(5)))
              .body(Body.of(text(random, language, 6), text(random, language, random.nextInt(8))))
              .about(
                  new About(
                      List.of(
                          Concept.of(random.nextBoolean() ? "medtop:20000344" : "medtop:15000000")),
                      null,
                      List.of(text(random, language, 2)),
                      List.of(
                          new Place(
                              random.nextBoolean() ? "gn:323786" : null,
                              Map.of(language, text(random, language, 1)),
                              null)),
                      List.of(),
                      List.of()))
              .level(Level.values()[random.nextInt(Level.values().length)])
              .desk(random.nextBoolean() ? "Dış Haberler" : null));
    }
  }

  @AfterContainer
  static void close() {
    small().close();
  }

  private static SmallArchive small() {
    return requireNonNull(made);
  }

  private static String text(Random random, String language, int words) {
    List<String> known = WORDS.getOrDefault(language, List.of());
    List<String> text = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      text.add(known.get(random.nextInt(known.size())));
    }
    return String.join(" ", text);
  }

  @Provide
  Arbitrary<List<Query>> queries() {
    return Queries.over(
            Arbitraries.of(WORDS.values().stream().flatMap(List::stream).distinct().toList()))
        .list()
        .ofSize(10);
  }

  @Property(tries = 60)
  void everyQueryFindsWhatItWouldMatch(@ForAll("queries") List<Query> queries) {
    agree(small(), queries);
  }

  private static void agree(SmallArchive archive, List<Query> queries) {
    StoredQueries stored = new StoredQueries(SmallArchive.SUBJECTS, SmallArchive.CLOCK);
    Map<Long, Query> absolute = new HashMap<>();
    for (int i = 0; i < queries.size(); i++) {
      if (!queries.get(i).dependsOnNow()) {
        absolute.put((long) i, queries.get(i));
      }
    }
    stored.register(absolute);
    Map<Query, Set<Long>> expected = new HashMap<>();
    queries.forEach(query -> expected.put(query, new TreeSet<>()));
    for (long position = 1; position <= archive.flow.head(); position++) {
      NewsItem item = archive.flow.item(position);
      for (long id : stored.match(item)) {
        requireNonNull(expected.get(queries.get((int) id))).add(position);
      }
      for (Query query : queries) {
        if (query.dependsOnNow() && stored.explain(query, item).found()) {
          requireNonNull(expected.get(query)).add(position);
        }
      }
    }
    expected.forEach((query, positions) -> {
      for (Order order : List.of(Order.OLDEST, Order.RELEVANCE)) {
        Results results = archive.search(SmallArchive.EVERYTHING, query, order, null, STORIES * 10);
        assertThat(new TreeSet<>(results.hits().stream().map(Hit::position).toList()))
            .as(query.text())
            .isEqualTo(positions);
        assertThat(results.total()).isEqualTo(positions.size());
      }
    });
  }

  @Example
  void queriesOfTheNewsOwnWordsFindTheSameNews() throws IOException {
    Path folder = Path.of(System.getProperty("newsflow.shared", "../shared"), "demo-news");
    if (!Files.isDirectory(folder)) {
      System.err.println("SKIPPED: no demo news in " + folder.toAbsolutePath());
    }
    Assumptions.assumeTrue(Files.isDirectory(folder), "no demo news in " + folder);
    Path own = Files.createTempDirectory(Path.of("target"), "demo-news");
    try (SmallArchive news = new SmallArchive(own)) {
      Map<String, List<String>> words = new TreeMap<>();
      Set<Path> files = new TreeSet<>();
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jsonl")) {
        found.forEach(files::add);
      }
      for (Path file : files) {
        for (String line : Files.readAllLines(file).stream().limit(12).toList()) {
          JsonNode row = JsonMapper.shared().readTree(line);
          List<String> paragraphs = new ArrayList<>();
          row.get("body").forEach(paragraph -> paragraphs.add(paragraph.asString()));
          String language = row.get("lang").asString();
          String headline = row.get("headline").asString();
          news.release(news.story(language).headline(headline).body(Body.of(paragraphs)));
          words
              .computeIfAbsent(language, _ -> new ArrayList<>())
              .addAll(
                  Arrays.stream((headline + " " + paragraphs.getFirst()).split("\\s+"))
                      .filter(word -> word.matches("[\\p{L}\\p{M}]{3,}"))
                      .toList());
        }
      }
      agree(news, queries(words));
    }
  }

  private static List<Query> queries(Map<String, List<String>> words) {
    Random random = new Random(2);
    List<Query> queries = new ArrayList<>();
    words.forEach((language, known) -> {
      for (int i = 0; i < 14; i++) {
        int at = random.nextInt(known.size() - 3);
        String one = known.get(at);
        String two = known.get(at + 1);
        String other = known.get(random.nextInt(known.size()));
        queries.add(
            SmallArchive.query(
                switch (i % 7) {
                  case 0 -> one;
                  case 1 -> "\"%s %s\"".formatted(one, two);
                  case 2 -> "\"%s %s\"~7".formatted(two, one);
                  case 3 -> "language:%s %s -%s".formatted(language, one, other);
                  case 4 -> "headline:(%s OR %s)".formatted(one, other);
                  case 5 -> one.substring(0, 3) + "*";
                  default -> "(%s OR %s) * -%s".formatted(one, other, two);
                }));
      }
    });
    return queries;
  }
}
