package org.newsflow.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.newsflow.item.About;
import org.newsflow.item.Body;
import org.newsflow.item.Concept;
import org.newsflow.item.Language;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsLines;
import org.newsflow.item.Place;
import org.newsflow.match.Snapshot.Part;

/** However queries come, go and are merged, each finds what its conditions say. */
class EnginePropertyTest {

  /** Few words, so that queries meet texts, and every kind of run that is not simply a word. */
  static final List<String> WORDS =
      List.of(
          "oil",
          "price",
          "prices",
          "Turkey's",
          "O'Neill",
          "covid-19",
          "COVID-19",
          "bye-bye",
          "al",
          "covid",
          "19",
          "5G",
          "5",
          "-",
          "ـ",
          "😀",
          "a",
          "l'an",
          "an",
          "faizin",
          "faiz",
          "Ankara'da",
          "ANKARA",
          "İstanbul",
          "Isparta",
          "تركيا",
          "وبتركيا",
          "الحكومة",
          "٢٠٢٦",
          "2026",
          "ال5G",
          "Београд",
          "Beogradu",
          "svijet",
          "svet",
          "и",
          "Đoković",
          "выборы",
          "выборов",
          "کتاب‌ها",
          "کتاب",
          "zgjedhjet",
          "изборите",
          "elecciones",
          "新闻");

  private static final Matcher MATCHER = new Matcher();

  /** What is done to stored queries. */
  sealed interface Act {
    record Register(Map<Long, Query> queries) implements Act {}

    record Remove(long id) implements Act {}

    /** Some parts become one, and meanwhile an id is removed. */
    record Merge(int first, int more, long removed) implements Act {}

    /** Goes on with a copy. */
    record Copy() implements Act {}
  }

  /** Stored queries, and what they must be. */
  private record State(Snapshot snapshot, Map<Long, Query> queries) {

    State after(Act act) {
      Map<Long, Query> next = new TreeMap<>(queries);
      switch (act) {
        case Act.Register(Map<Long, Query> more) -> {
          next.putAll(more);
          Segment.Builder compiled =
              new Segment.Builder(new Chances(snapshot.segments()), Items.CLOCK);
          more.forEach(compiled::add);
          return new State(snapshot.without(more.keySet()).with(compiled.build()), next);
        }
        case Act.Remove(long id) -> {
          next.remove(id);
          return new State(snapshot.without(List.of(id)), next);
        }
        case Act.Merge(int first, int more, long removed) -> {
          List<Part> parts = snapshot.parts();
          if (parts.isEmpty()) {
            return this;
          }
          int from = first % parts.size();
          List<Part> some = parts.subList(from, Math.min(from + more, parts.size()));
          Segment merged = Merges.merge(some, Items.CLOCK);
          next.remove(removed);
          return new State(snapshot.without(List.of(removed)).replacing(some, merged), next);
        }
        case Act.Copy copy -> {
          return new State(snapshot, next);
        }
      }
    }

    void check(NewsItem item) {
      Findable findable = new Findable(item, SubjectTree.NONE);
      long[] expected =
          queries.entrySet().stream()
              .filter(each ->
                  Condition.of(each.getValue(), findable.analysis(), Items.CLOCK).holds(findable))
              .mapToLong(Map.Entry::getKey)
              .toArray();
      assertThat(MATCHER.match(new Findable(item, SubjectTree.NONE), snapshot))
          .as(() -> item + "\n" + queries)
          .containsExactly(expected);
      assertThat(snapshot.size()).isEqualTo(queries.size());
    }
  }

  @Property(tries = 1_000)
  void everyQueryFindsWhatItsConditionsSay(
      @ForAll("acts") List<Act> acts, @ForAll("items") List<NewsItem> items) {
    List<State> states = new ArrayList<>(List.of(new State(Snapshot.EMPTY, Map.of())));
    for (Act act : acts) {
      State now = states.getLast();
      if (!(act instanceof Act.Copy)) {
        states.removeLast();
      }
      states.add(now.after(act));
      items.forEach(states.getLast()::check);
    }
    for (State state : states) {
      items.forEach(state::check);
    }
  }

  @Property(tries = 2_000)
  void whatIsBroughtIntoCanonicalFormFindsTheSame(
      @ForAll("queries") Query query, @ForAll("item") NewsItem item) {
    Findable findable = new Findable(item, SubjectTree.NONE);
    Query canonical = Canonical.of(query);
    assertThat(Condition.of(canonical, findable.analysis(), Items.CLOCK).holds(findable))
        .as(canonical + "")
        .isEqualTo(Condition.of(query, findable.analysis(), Items.CLOCK).holds(findable));
    assertThat(Canonical.of(canonical)).isEqualTo(canonical);
  }

  @Property(tries = 2_000)
  void whatIsWrittenAsBytesReadsBackAsItWas(@ForAll("queries") Query query) {
    Bytes bytes = new Bytes();
    Coded.write(query, bytes);
    assertThat(Coded.read(new Bytes(bytes.array(), 0))).isEqualTo(query);
  }

  @Provide
  static Arbitrary<Query> queries() {
    return Queries.over(Arbitraries.of(WORDS));
  }

  @Provide
  static Arbitrary<List<Act>> acts() {
    Arbitrary<Long> ids = Arbitraries.longs().between(0, 30);
    return Arbitraries.frequencyOf(
            Tuple.of(
                4,
                Arbitraries.maps(ids, queries()).ofMinSize(1).ofMaxSize(12).map(Act.Register::new)),
            Tuple.of(2, ids.map(Act.Remove::new)),
            Tuple.of(
                3,
                Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 3),
                        ids)
                    .as(Act.Merge::new)),
            Tuple.of(1, Arbitraries.just(new Act.Copy())))
        .list()
        .ofMinSize(1)
        .ofMaxSize(10)
        .map(acts -> acts.stream().map(Act.class::cast).toList());
  }

  @Provide
  static Arbitrary<List<NewsItem>> items() {
    return item().list().ofSize(3);
  }

  @Provide
  static Arbitrary<NewsItem> item() {
    List<String> languages = new ArrayList<>(Language.tags());
    languages.add("xx");
    Arbitrary<String> text =
        Arbitraries.of(WORDS).list().ofMaxSize(10).map(words -> String.join(" ", words));
    return Combinators.combine(
            Arbitraries.of(languages),
            text,
            text.list().ofMaxSize(3),
            text.list().ofMaxSize(2),
            text,
            Arbitraries.of(Level.values()),
            Arbitraries.integers().between(1, 9),
            Arbitraries.longs().between(0, 4_000_000_000_000L))
        .as((language, headline, paragraphs, keywords, place, level, urgency, millis) ->
            Items.in(language)
                .lines(new NewsLines(headline, null, null, null, List.of(), null, null))
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
                .urgency(urgency)
                .desk(millis % 2 == 0 ? "Dış Haberler" : null)
                .test(millis % 3 == 0)
                .versionCreated(Instant.ofEpochMilli(millis))
                .build());
  }
}
