package org.newsflow.archive;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.item.About;
import org.newsflow.item.Body;
import org.newsflow.item.Concept;
import org.newsflow.item.InfoSource;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsItemBuilder;
import org.newsflow.item.NewsLines;
import org.newsflow.item.Place;
import org.newsflow.match.Analysis;
import org.newsflow.match.DemoNews;
import org.newsflow.match.LuceneOracle;
import org.newsflow.match.Query;
import org.newsflow.match.RandomQueries;
import org.newsflow.match.StoredQueries;

/**
 * A query finds the same stories kept as a stored one, asked of Lucene's index of one document, and
 * searched in the archive.
 *
 * <p>A sample of stories and queries is taken: one that is always the same, and one whose seed is
 * printed. {@code -Dnewsflow.differential=all} asks 20,000 queries of every story, {@code
 * -Dnewsflow.differential=500} so many; {@code -Dnewsflow.differential.seed=7} begins with that
 * seed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifferentialTest {

  private static final String HOW_MANY = System.getProperty("newsflow.differential", "");
  private static final int ALL = 20_000;
  private static final int SAMPLE = 250;
  private static final int EVERY = 10;
  private static final int AT_ONCE = 250;
  private static final String FEW_WORDS = "few";

  /** Few words, so that queries meet texts; some are words of several languages. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "en",
          List.of(
              "oil", "price", "prices", "Turkey's", "rise", "rises", "O'Neill", "covid-19", "al"),
          "tr",
          List.of("faiz", "faizin", "Ankara'da", "Ankara", "karar", "kararı", "Isparta", "bakanın"),
          "ar",
          List.of("تركيا", "وبتركيا", "الحكومة", "حكومات", "وزير", "زار", "٢٠٢٦", "2026"),
          "sr-Cyrl",
          List.of("Београд", "Beogradu", "изборе", "izbori", "и", "Ђоковић", "Djokovića", "на"),
          "fa",
          List.of("کتاب‌ها", "کتاب", "هسته‌ای", "ایرانی", "ایران", "٢٠٢٦", "می‌رود", "رفت"),
          "xx",
          List.of("oil", "prices", "karar", "2026", "на", "al"));

  private SmallArchive archive;
  private final Map<String, List<String>> texts = new TreeMap<>();
  private final List<NewsItem> items = new ArrayList<>();
  private final List<LuceneOracle> oracles = new ArrayList<>();

  @BeforeAll
  void fill(@TempDir Path folder) throws IOException {
    archive = new SmallArchive(folder);
    Random random = new Random(1);
    List<DemoNews.Story> news = DemoNews.stories();
    for (int i = 0; i < news.size(); i += HOW_MANY.isEmpty() ? EVERY : 1) {
      release(news.get(i), news.get(i).language(), random);
    }
    WORDS.forEach((language, words) -> {
      for (int i = 0; i < 20; i++) {
        List<String> body = List.of(text(words, 8, random), text(words, 5, random));
        release(
            new DemoNews.Story("few-" + i, language, text(words, 4, random), body),
            FEW_WORDS + "-" + language,
            random);
      }
    });
    archive.archive();
    for (long position = 1; position <= archive.flow.head(); position++) {
      items.add(archive.flow.item(position));
      oracles.add(new LuceneOracle(items.getLast()));
    }
  }

  private void release(DemoNews.Story story, String source, Random random) {
    List<String> all = texts.computeIfAbsent(source, _ -> new ArrayList<>());
    all.add(story.headline());
    all.addAll(story.body());
    archive.release(dressed(archive.story(story.language()), story, random));
  }

  /** The news with what an agency adds to them. */
  private static NewsItemBuilder dressed(
      NewsItemBuilder item, DemoNews.Story story, Random random) {
    String[] words = story.headline().split("\\s+");
    String one = words[random.nextInt(words.length)];
    String other = words[random.nextInt(words.length)];
    String tag = story.language();
    return item.lines(
            new NewsLines(
                story.headline(),
                random.nextInt(5) == 0 ? other + " " + one : null,
                random.nextInt(3) == 0 ? one + " " + other : null,
                random.nextInt(3) == 0 ? one.toUpperCase(Locale.ROOT) + "-" + other : null,
                List.of(),
                null,
                null))
        .body(Body.of(story.body()))
        .about(
            new About(
                List.of(Concept.of(random.nextBoolean() ? "medtop:20000344" : "medtop:15000000")),
                random.nextBoolean()
                    ? new Concept("genre:Interview", Map.of("tr", "Söyleşi"))
                    : null,
                random.nextBoolean() ? List.of(one, other + " " + one) : List.of(),
                List.of(
                    new Place(
                        random.nextBoolean() ? "gn:323786" : null,
                        Map.of(tag, one),
                        random.nextBoolean() ? "TR" : null)),
                List.of(new Concept("own:" + random.nextInt(10), Map.of(tag, one + " " + other))),
                List.of(Concept.named(other, tag))))
        .infoSources(random.nextBoolean() ? List.of(new InfoSource(other, null)) : List.of())
        .level(Level.values()[random.nextInt(Level.values().length)])
        .versionCreated(SmallArchive.NOW.minusSeconds(random.nextInt(100_000_000)))
        .desk(random.nextBoolean() ? "Dış Haberler" : null);
  }

  private static String text(List<String> words, int most, Random random) {
    return String.join(
        " ", random.ints(1 + random.nextInt(most), 0, words.size()).mapToObj(words::get).toList());
  }

  @AfterAll
  void close() {
    archive.close();
  }

  @Test
  void aSampleFindsTheSame() {
    agree(1, howMany());
  }

  @Test
  void anotherSampleFindsTheSame() {
    long seed = Long.getLong("newsflow.differential.seed", new Random().nextInt(1_000_000));
    System.err.println("-Dnewsflow.differential.seed=" + seed);
    agree(seed, Math.min(howMany(), ALL / 10));
  }

  private static int howMany() {
    return HOW_MANY.isEmpty() ? SAMPLE : HOW_MANY.equals("all") ? ALL : Integer.parseInt(HOW_MANY);
  }

  private void agree(long seed, int count) {
    RandomQueries random = new RandomQueries(seed, byTag());
    long found = 0;
    long start = System.nanoTime();
    for (int done = 0; done < count; ) {
      List<Query> queries = new ArrayList<>();
      while (queries.size() < AT_ONCE && done + queries.size() < count) {
        queries.add(random.next());
      }
      found += agree(queries);
      done += queries.size();
      if (!HOW_MANY.isEmpty()) {
        System.err.printf(
            "%d of %d queries over %d stories, %d found, %d s%n",
            done, count, items.size(), found, (System.nanoTime() - start) / 1_000_000_000);
      }
    }
    assertThat(found).isPositive();
  }

  /** The texts by language; those of few words are asked about as often as a language is. */
  private Map<String, List<String>> byTag() {
    Map<String, List<String>> all = new TreeMap<>();
    texts.forEach((source, text) -> {
      boolean few = source.startsWith(FEW_WORDS);
      String tag = few ? source.substring(FEW_WORDS.length() + 1) + "-x-few" : source;
      all.put(tag, text);
    });
    return all;
  }

  /** How often one of these queries finds a story, when all sides agree on it. */
  private long agree(List<Query> queries) {
    StoredQueries stored = new StoredQueries(SmallArchive.SUBJECTS, SmallArchive.CLOCK);
    Map<Long, Query> byId = new HashMap<>();
    queries.forEach(query -> byId.put((long) byId.size(), query));
    stored.register(byId);
    Map<Analysis, List<LuceneOracle.Asked>> asked = new HashMap<>();
    for (Analysis analysis : Analysis.all()) {
      asked.put(
          analysis, queries.stream().map(query -> LuceneOracle.Asked.of(query, analysis)).toList());
    }
    List<BitSet> found = searched(queries);
    OptionalInt differing =
        IntStream.range(0, items.size())
            .parallel()
            .filter(story -> differs(story, queries.size(), stored, asked, found) >= 0)
            .findFirst();
    if (differing.isPresent()) {
      int story = differing.getAsInt();
      int id = differs(story, queries.size(), stored, asked, found);
      new Difference(archive, items.get(story), story + 1L).fail(queries.get(id));
    }
    return found.stream().mapToLong(BitSet::cardinality).sum();
  }

  /** The first query on which the sides differ about a story, or -1. */
  private int differs(
      int story,
      int count,
      StoredQueries stored,
      Map<Analysis, List<LuceneOracle.Asked>> asked,
      List<BitSet> found) {
    BitSet matched = new BitSet();
    LongStream.of(stored.match(items.get(story))).forEach(id -> matched.set((int) id));
    LuceneOracle oracle = oracles.get(story);
    List<LuceneOracle.Asked> ready = requireNonNull(asked.get(oracle.analysis()));
    for (int id = 0; id < count; id++) {
      boolean byLucene = oracle.finds(ready.get(id));
      if (matched.get(id) != byLucene || found.get(id).get(story) != byLucene) {
        return id;
      }
    }
    return -1;
  }

  private List<BitSet> searched(List<Query> queries) {
    return queries.stream()
        .map(query -> {
          BitSet stories = new BitSet();
          Results results =
              archive.search(SmallArchive.EVERYTHING, query, Order.OLDEST, null, items.size() + 1);
          results.hits().forEach(hit -> stories.set((int) hit.position() - 1));
          assertThat(results.total()).as(query.text()).isEqualTo(stories.cardinality());
          return stories;
        })
        .toList();
  }
}
