package org.newsflow.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.newsflow.item.About;
import org.newsflow.item.Body;
import org.newsflow.item.Concept;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Place;

/** The engine answers every query as Lucene does. */
class OraclePropertyTest {

  /** Few words, so that queries meet texts; inflected, so that stems meet words. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "en",
              List.of("oil", "price", "prices", "Turkey's", "rise", "rises", "O'Neill", "covid-19"),
          "tr",
              List.of("faiz", "faizin", "Ankara'da", "Ankara", "karar", "kararı", "Isparta", "al"),
          "ar", List.of("تركيا", "وبتركيا", "الحكومة", "حكومات", "وزير", "زار", "٢٠٢٦", "2026"),
          "sr-Cyrl",
              List.of(
                  "Београд", "Beogradu", "изборе", "izbori", "и", "Ђоковић", "Djokovića", "на"));

  @Provide
  Arbitrary<Tuple2<NewsItem, List<Query>>> cases() {
    return Arbitraries.of(WORDS.keySet())
        .flatMap(language -> {
          Arbitrary<String> words = Arbitraries.of(WORDS.getOrDefault(language, List.of()));
          return Combinators.combine(item(language, words), Queries.over(words).list().ofSize(20))
              .as(Tuple::of);
        });
  }

  private static Arbitrary<NewsItem> item(String language, Arbitrary<String> words) {
    Arbitrary<String> text = words.list().ofMaxSize(8).map(list -> String.join(" ", list));
    return Combinators.combine(
            text,
            text.list().ofMaxSize(3),
            text.list().ofMaxSize(2),
            text,
            Arbitraries.of(Level.values()),
            Arbitraries.longs().between(0, 4_000_000_000L))
        .as((headline, paragraphs, keywords, place, level, second) ->
            Items.in(language)
                .headline(headline)
                .body(Body.of(paragraphs))
                .about(
                    new About(
                        List.of(Concept.of("medtop:04000000")),
                        null,
                        keywords,
                        List.of(new Place("gn:323786", Map.of(language, place), null)),
                        List.of(),
                        List.of()))
                .level(level)
                .desk(second % 2 == 0 ? "Dış Haberler" : null)
                .versionCreated(Instant.ofEpochSecond(second))
                .build());
  }

  @Property(tries = 500)
  void theEngineAnswersAsLuceneDoes(@ForAll("cases") Tuple2<NewsItem, List<Query>> given) {
    NewsItem item = given.get1();
    LuceneOracle oracle = new LuceneOracle(item);
    List<Query> queries = given.get2();
    StoredQueries engine = new StoredQueries(SubjectTree.NONE, Items.CLOCK);
    for (int id = 0; id < queries.size(); id++) {
      if (!queries.get(id).dependsOnNow()) {
        engine.register(id, queries.get(id));
      }
      assertThat(engine.explain(queries.get(id), item).found())
          .as(() -> item + "")
          .isEqualTo(oracle.finds(queries.get(id)));
    }
    assertThat(engine.match(item))
        .containsExactly(
            IntStream.range(0, queries.size())
                .filter(id -> !queries.get(id).dependsOnNow() && oracle.finds(queries.get(id)))
                .mapToLong(id -> id)
                .toArray());
  }
}
