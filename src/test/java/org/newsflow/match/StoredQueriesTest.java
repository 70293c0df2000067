package org.newsflow.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsflow.item.About;
import org.newsflow.item.Body;
import org.newsflow.item.Concept;
import org.newsflow.item.InfoSource;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsLines;
import org.newsflow.item.NewsflowException;
import org.newsflow.item.Picture;
import org.newsflow.item.Place;

class StoredQueriesTest {

  private static final SubjectTree SUBJECTS =
      code ->
          code.equals("medtop:20000385")
              ? List.of("medtop:20000344", "medtop:04000000")
              : List.of();

  private static final NewsItem ITEM =
      Items.in("sr-Latn")
          .lines(
              new NewsLines(
                  "Cene nafte rastu",
                  "Tržište zabrinuto",
                  "Kratak pregled dana..",
                  "NAFTA-CENE/HITNO",
                  List.of(),
                  null,
                  null))
          .body(Body.of("Barel je poskupeo.", "Ministar najavljuje mere."))
          .about(
              new About(
                  List.of(Concept.of("medtop:20000385")),
                  new Concept("genre:Interview", Map.of("sr-Latn", "Intervju")),
                  List.of("energetika", "crno zlato"),
                  List.of(new Place("gn:792680", Map.of("en", "Belgrade", "sr", "Београд"), "RS")),
                  List.of(new Concept("person:7", Map.of("sr-Latn", "Petar Petrović"))),
                  List.of(Concept.named("OPEC", "en"))))
          .infoSources(List.of(new InfoSource("Ministarstvo rudarstva", null)))
          .pictures(
              List.of(
                  new Picture(
                      null, "Naslov slike", "Rafinerija kod Pančeva", null, null, null, List.of())))
          .level(Level.URGENT)
          .desk("Ekonomija")
          .versionCreated(Instant.parse("2026-11-22T22:30:00Z"))
          .build();

  private final StoredQueries queries = new StoredQueries(SUBJECTS, Items.CLOCK);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "nafta",
        "нафта",
        "zabrinuto pregled hitno energetika barel rafinerija",
        "\"cene nafte\"",
        "\"nafte cene\"~2",
        "\"cene rastu\"~1",
        "\"cene nafte cene\"~1",
        "raf*",
        "headline:rastu",
        "headline:tržište",
        "slug:nafta-cene",
        "slug:NAFTA-CENE/HITNO",
        "keyword:\"crno zlato\"",
        "place:belgrade",
        "place:beograd",
        "place:gn:792680",
        "country:RS",
        "person:\"petar petrovic\"",
        "person:person:7",
        "organisation:opec",
        "infosource:ministarstvo",
        "subject:20000385",
        "subject:medtop:20000344",
        "subject:04000000",
        "language:sr",
        "language:sr-Latn",
        "language:(tr OR SR-LATN)",
        "type:text",
        "level:urgent",
        "urgency:2",
        "urgency:<=3",
        "priority:2..4",
        "genre:interview",
        "genre:genre:interview",
        "genre:intervju",
        "provider:nf",
        "desk:EKONOMIJA",
        "test:false",
        "date:2026-11-23",
        "date:2026-11",
        "date:>2026-11-22",
        "date:2026-11-22T22:30Z",
        "date:2026-11-20..2026-11-23",
        "nafta OR ugalj",
        "nafta -ugalj",
        "* NOT language:tr",
        "nafta^5 AND (barel OR ugalj)^0.1"
      })
  void theItemIsFoundBy(String query) {
    queries.register(1, QueryTest.valid(query));
    assertThat(queries.match(ITEM)).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ugalj",
        "slike",
        "\"rastu tržište\"",
        "\"energetika crno\"",
        "\"rastu nafte\"~1",
        "\"cene nafte cene\"",
        "\"cene pregled\"~50",
        "headline:barel",
        "headline:pregled",
        "keyword:nafta",
        "place:petar",
        "person:gn:792680",
        "subject:20000386",
        "language:sr-Cyrl",
        "type:picture",
        "level:flash",
        "urgency:>2",
        "priority:1",
        "genre:gen",
        "desk:ekon",
        "test:true",
        "date:2026-11-22",
        "date:<2026-11-23",
        "date:2026-11-22T22:31Z",
        "nafta -barel",
        "* NOT language:sr"
      })
  void theItemIsNotFoundBy(String query) {
    assertThat(queries.explain(QueryTest.valid(query), ITEM).found()).isFalse();
  }

  @Test
  void relativeDatesGoByTheClockAndItsZone() {
    assertThat(queries.explain(QueryTest.valid("date:today"), ITEM).found()).isTrue();
    assertThat(queries.explain(QueryTest.valid("date:-1d"), ITEM).found()).isFalse();
    assertThat(queries.explain(QueryTest.valid("date:>=-14h"), ITEM).found()).isTrue();
    assertThat(queries.explain(QueryTest.valid("date:>=-13h"), ITEM).found()).isFalse();
    assertThat(queries.explain(QueryTest.valid("date:-1w..today"), ITEM).found()).isTrue();
  }

  @Test
  void aRelativeDateIsNotKept() {
    Query query = QueryTest.valid("nafta OR (barel date:>=-7d)");
    assertThatThrownBy(() -> queries.register(1, query))
        .isInstanceOf(NewsflowException.class)
        .hasMessageContaining("relative");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "language:tr oil                             | tr",
        "language:tr OR oil                          | en tr fa",
        "(language:tr oil) OR (language:en oil)      | en tr",
        "(language:tr OR language:en) oil            | en tr",
        "oil -(language:tr oil)                      | en fa",
        "oil -(language:tr OR language:fa)           | en",
        "language:en (oil OR (language:tr gas))      | en",
        "oil (language:en OR (gas -language:en))     | en",
        "* -(language:fa oil)                        | en tr",
        "language:TR oil^2                           | tr"
      })
  void aLanguageThatIsDemandedIsTheItems(String query, String languages) {
    queries.register(1, QueryTest.valid("language:fr oil"));
    queries.register(2, QueryTest.valid(query));
    assertThat(Stream.of("en", "tr", "fa").filter(tag -> finds(2, Items.of(tag, "oil"))))
        .containsExactlyElementsOf(List.of(languages.split(" ")));
  }

  private boolean finds(long id, NewsItem item) {
    return LongStream.of(queries.match(item)).anyMatch(found -> found == id);
  }

  @Test
  void idsComeInOrderAndAreReplacedAndForgotten() {
    queries.register(7, QueryTest.valid("nafta"));
    queries.register(-3, QueryTest.valid("barel"));
    queries.register(Map.of(5L, QueryTest.valid("*"), 6L, QueryTest.valid("ugalj")));
    assertThat(queries.match(ITEM)).containsExactly(-3, 5, 7);
    queries.register(7, QueryTest.valid("ugalj"));
    queries.remove(5);
    queries.remove(99);
    assertThat(queries.match(ITEM)).containsExactly(-3);
    assertThat(queries.size()).isEqualTo(3);
  }

  @Test
  void aCopyGoesItsOwnWay() {
    queries.register(1, QueryTest.valid("nafta"));
    StoredQueries next = queries.copy();
    next.register(2, QueryTest.valid("barel"));
    next.remove(1);
    assertThat(queries.match(ITEM)).containsExactly(1);
    assertThat(next.match(ITEM)).containsExactly(2);
  }

  @Test
  void anExplanationSaysWhichPartFailedAndWhatTheItemHas() {
    Query query = QueryTest.valid("nafta language:(ar OR tr) -test:true");
    assertThat(queries.explain(query, ITEM).toString())
        .isEqualTo(
            """
            no  nafta AND (language:ar OR language:tr) AND NOT test:true
              yes nafta   (as nafta/naft)
              no  language:ar OR language:tr
                no  language:ar   (the item has sr, sr-latn)
                no  language:tr   (the item has sr, sr-latn)
              yes NOT test:true
                no  test:true   (the item has false)\
            """);
  }

  /** What a language takes is counted, and what was made for items that came is the same. */
  @Test
  void itIsReadyForItsLanguagesBeforeTheFirstItemComes() throws InterruptedException {
    Map<Long, Query> some =
        Map.of(1L, QueryTest.valid("nafta cene"), 2L, QueryTest.valid("oil OR pri*"));
    queries.register(some);
    queries.match(Items.of("en", "oil"));
    queries.match(Items.of("sr-Latn", "nafta"));
    StoredQueries ready =
        new StoredQueries(
            SUBJECTS, Items.CLOCK, Duration.ofDays(1), List.of("en", "hr", "bs"), _ -> {});
    ready.register(some);
    for (int n = 0; n < 3_000 && bytes(ready) < bytes(queries); n++) {
      Thread.sleep(10);
    }
    assertThat(bytes(ready)).isEqualTo(bytes(queries));
    assertThat(bytes(ready.copy())).isEqualTo(bytes(ready));
  }

  private static long bytes(StoredQueries queries) {
    return queries.statistics().bytes();
  }

  @Test
  void eachMatchTellsHowLongItTookAndThoseOfCopiesToo() {
    List<Long> took = new ArrayList<>();
    StoredQueries timed =
        new StoredQueries(SUBJECTS, Items.CLOCK, Duration.ofDays(1), List.of(), took::add);
    timed.register(1, QueryTest.valid("nafta"));
    timed.match(ITEM);
    timed.copy().matches(ITEM);
    assertThat(took).hasSize(2).allMatch(nanoseconds -> nanoseconds > 0);
  }

  @Test
  void anItemWithoutWordsIsFoundByWhatItIsAlone() {
    NewsItem killed = ITEM.withoutWords();
    queries.register(
        Map.of(1L, QueryTest.valid("nafta"), 2L, QueryTest.valid("language:sr type:text")));
    assertThat(queries.match(killed)).containsExactly(2);
    assertThat(queries.match(Items.in("xx").build())).isEmpty();
    assertThat(queries.match(NewsItem.builder(ITEM.guid(), ItemType.PICTURE, "").build()))
        .isEmpty();
  }

  @Test
  void matchingSeesAllOfARegistrationOrNone() throws Exception {
    Query nafta = QueryTest.valid("nafta");
    AtomicBoolean done = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      Callable<Integer> match =
          () -> {
            int seen = 0;
            while (!done.get()) {
              long[] ids = queries.match(ITEM);
              assertThat(ids.length % 10).as("a registration is of ten").isZero();
              assertThat(ids).isSorted();
              seen = Math.max(seen, ids.length);
            }
            return seen;
          };
      List<Future<Integer>> matches = List.of(threads.submit(match), threads.submit(match));
      for (int batch = 0; batch < 100; batch++) {
        Map<Long, Query> ten = new HashMap<>();
        for (long id = 0; id < 10; id++) {
          ten.put(batch * 10L + id, nafta);
        }
        queries.register(ten);
      }
      done.set(true);
      for (Future<Integer> one : matches) {
        assertThat(one.get()).isLessThanOrEqualTo(1_000);
      }
    }
  }
}
