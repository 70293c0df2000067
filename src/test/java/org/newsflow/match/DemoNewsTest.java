package org.newsflow.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsflow.item.Body;
import org.newsflow.item.Language;
import org.newsflow.item.NewsItem;

/** Real news in every language: all of its words are found. */
class DemoNewsTest {

  private static final List<NewsItem> NEWS = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    for (DemoNews.Story story : DemoNews.stories()) {
      NEWS.add(
          Items.in(story.language())
              .headline(story.headline())
              .body(Body.of(story.body()))
              .build());
    }
  }

  @Test
  void everyLanguageOfTheTableIsThere() {
    assertThat(NEWS.stream().map(NewsItem::language).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(Language.tags());
  }

  @Test
  void everyWordOfAStoryFindsTheStory() {
    for (NewsItem item : NEWS) {
      Analysis analysis = Analysis.of(item.language());
      Findable findable = new Findable(item, SubjectTree.NONE);
      for (String word : words(item)) {
        for (String spelling : List.of(word, word.toUpperCase(locale(item)))) {
          Query query = new Query.Words(Field.TEXT, spelling, 0);
          assertThat(Condition.of(query, analysis, Items.CLOCK).holds(findable))
              .as(item.language() + " " + spelling)
              .isTrue();
        }
      }
    }
  }

  @Test
  void aLineOfAStoryFindsTheStoryAsAPhraseAndFewOthers() {
    StoredQueries queries = new StoredQueries(SubjectTree.NONE, Items.CLOCK);
    Map<Long, Query> headlines = new HashMap<>();
    for (int i = 0; i < NEWS.size(); i += 5) {
      headlines.put((long) i, new Query.Words(Field.HEADLINE, NEWS.get(i).headline(), 0));
    }
    queries.register(headlines);
    for (int i = 0; i < NEWS.size(); i += 5) {
      assertThat(queries.match(NEWS.get(i))).contains(i).hasSizeLessThan(10);
    }
  }

  /** Prints what a story costs with a thousand products made of the news' own words. */
  @Test
  void aThousandProductsAreAskedOfEveryStory() {
    StoredQueries queries = new StoredQueries(SubjectTree.NONE, Items.CLOCK);
    queries.register(products());
    long found = 0;
    Map<String, long[]> nanos = new TreeMap<>();
    for (int round = 0; round < 3; round++) {
      found = 0;
      nanos.clear();
      for (NewsItem item : NEWS) {
        long start = System.nanoTime();
        found += queries.match(item).length;
        long[] sum = nanos.computeIfAbsent(item.language(), language -> new long[2]);
        sum[0] += System.nanoTime() - start;
        sum[1]++;
      }
    }
    long all = nanos.values().stream().mapToLong(sum -> sum[0]).sum();
    System.out.printf(
        "%d stories, %d products: %d us a story, %.1f products each%n",
        NEWS.size(), queries.size(), all / 1_000 / NEWS.size(), (double) found / NEWS.size());
    nanos.forEach((tag, sum) -> System.out.printf("  %s %d us%n", tag, sum[0] / 1_000 / sum[1]));
    assertThat(found).isPositive();
  }

  /** As an agency sells them: by language, level and words, lists of names, phrases, exclusions. */
  private static Map<Long, Query> products() {
    Random random = new Random(1);
    Map<Long, Query> products = new HashMap<>();
    for (long id = 0; id < 1_000; id++) {
      NewsItem item = NEWS.get(random.nextInt(NEWS.size()));
      List<String> words = new ArrayList<>(words(item));
      words.removeIf(word -> !word.matches("[\\p{L}\\p{M}]{5,}"));
      String[] w = new String[20];
      Arrays.setAll(w, i -> words.isEmpty() ? "word" : words.get(random.nextInt(words.size())));
      String language = "language:" + item.language();
      String text =
          switch (random.nextInt(10)) {
            case 0 -> language;
            case 1 -> language + " level:(flash OR urgent)";
            case 2 -> language + " (" + String.join(" OR ", w) + ")";
            case 3 -> String.join(" OR ", w);
            case 4 -> "\"%s %s\" OR %s".formatted(w[0], w[1], w[2]);
            case 5 -> "headline:(%s OR %s) urgency:<=4 -%s".formatted(w[0], w[1], w[2]);
            case 6 -> "%s (%s OR %s) %s".formatted(language, w[0], w[1], w[2]);
            case 7 -> "\"%s %s\"~10".formatted(w[0], w[1]);
            case 8 -> "%s %s -%s".formatted(w[0], w[1], w[2]);
            default -> language + " " + w[0].substring(0, 4) + "*";
          };
      products.put(id, QueryTest.valid(text));
    }
    return products;
  }

  private static Set<String> words(NewsItem item) {
    return Arrays.stream((item.headline() + " " + item.body().plainText()).split("\\s+"))
        .filter(Syntax::isFindable)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Locale locale(NewsItem item) {
    return Locale.forLanguageTag(item.language());
  }
}
