package org.newsflow.match;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsflow.item.Body;
import org.newsflow.item.NewsItem;
import org.slf4j.LoggerFactory;

/** What stored queries cost, and what is done about those that cost too much. */
class StoredQueriesCostTest {

  private final StoredQueries queries = new StoredQueries(SubjectTree.NONE, Items.CLOCK);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "oil gas                     | gas OIL",
        "oil OR gas OR oil           | (gas OR oil)",
        "oil AND (gas AND rain)      | (rain oil) gas",
        "oil^3                       | oil",
        "NOT (NOT oil)               | oil",
        "oil AND *                   | oil",
        "oil -(gas OR rain) urgency:2| urgency:2 oil -(rain OR gas)",
        "\"Oil  Price\"              | \"oil price\"",
        "TÜRKİYE headline:İZMİR      | headline:İzMİr tÜrkİye"
      })
  void equalQueriesAreKeptOnce(String one, String other) {
    queries.register(Map.of(1L, QueryTest.valid(one), 2L, QueryTest.valid(other)));
    assertThat(queries.statistics().distinct()).isEqualTo(1);
    assertThat(queries.statistics().queries()).isEqualTo(2);
    queries.remove(1);
    assertThat(queries.statistics().queries()).isEqualTo(1);
  }

  @Test
  void otherQueriesAreKeptApart() {
    List<String> texts =
        List.of("oil", "headline:oil", "oil*", "\"oil gas\"", "\"oil gas\"~2", "oil gas", "-oil *");
    for (int id = 0; id < texts.size(); id++) {
      queries.register(id, QueryTest.valid(texts.get(id)));
    }
    assertThat(queries.statistics().distinct()).isEqualTo(texts.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "* -oil", "date:<2030", "* -\"oil gas\"", "(* -oil) OR gas"})
  void whatNothingHoldsIsCountedAndAskedOfEveryItem(String text) {
    queries.register(1, QueryTest.valid(text));
    assertThat(queries.statistics().unanchored()).isEqualTo(1);
    assertThat(queries.match(Items.of("en", "gas"))).containsExactly(1);
    queries.register(1, QueryTest.valid("oil"));
    assertThat(queries.statistics().unanchored()).isZero();
  }

  @Test
  void whatCanNeverBeFoundIsNotAsked() {
    queries.register(1, new Query.Words(Field.TEXT, "-", 0));
    assertThat(queries.statistics().unanchored()).isZero();
    assertThat(queries.match(Items.of("en", "-"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"* -oil", "date:2026", "oil OR (* -gas)"})
  void aTopicMustNameSomething(String text) {
    assertThat(refusal(text)).contains("must be").contains("add with AND");
    assertThat(Cost.Limit.PRODUCT.parse(text)).isInstanceOf(Parsed.Valid.class);
  }

  @Test
  void everythingIsOneQueryForAllWhoSaveIt() {
    assertThat(Cost.Limit.TOPIC.parse("*")).isInstanceOf(Parsed.Valid.class);
  }

  @Test
  void aTopicMustNotBeginLikeEverything() {
    assertThat(refusal("an*")).contains("an*: write more letters");
    assertThat(refusal("oil OR an*")).contains("write more letters");
    assertThat(Cost.Limit.TOPIC.parse("anka*")).isInstanceOf(Parsed.Valid.class);
    assertThat(Cost.Limit.TOPIC.parse("oil an*")).isInstanceOf(Parsed.Valid.class);
  }

  @Test
  void aTopicMustNotTakeTooManyTests() {
    assertThat(refusal("language:tr NOT (" + words(900) + ")")).contains("fewer or rarer words");
    assertThat(Cost.Limit.TOPIC.parse("ekonomi NOT (futbol OR spor)"))
        .isInstanceOf(Parsed.Valid.class);
    assertThat(Cost.Limit.TOPIC.parse("\"")).isInstanceOf(Parsed.Invalid.class);
  }

  @Test
  void aProductMayTakeMoreTestsAndNotAnyNumber() {
    assertThat(Cost.Limit.PRODUCT.parse("* NOT (" + words(100) + ")"))
        .isInstanceOf(Parsed.Valid.class);
    assertThat(refusal(Cost.Limit.PRODUCT, "* NOT (" + words(1_000) + ")"))
        .contains("fewer or rarer words");
  }

  private static String words(int count) {
    return IntStream.range(0, count).mapToObj(i -> "word" + i).collect(Collectors.joining(" OR "));
  }

  private static String refusal(String text) {
    return refusal(Cost.Limit.TOPIC, text);
  }

  private static String refusal(Cost.Limit limit, String text) {
    assertThat(limit.parse(text)).isInstanceOf(Parsed.Invalid.class);
    QueryProblem problem = ((Parsed.Invalid) limit.parse(text)).problems().getFirst();
    assertThat(problem.rule()).isEqualTo("too-costly");
    return problem.message();
  }

  @Test
  void aWordIsKeptForTheLanguagesThatItsQueryDemands() {
    Map<Long, Query> turkish = new HashMap<>();
    for (long id = 0; id < 1_000; id++) {
      turkish.put(id, QueryTest.valid("language:tr AND (haber" + id + " OR \"son haber\")"));
    }
    queries.register(turkish);
    long before = queries.statistics().bytes();
    queries.match(Items.of("en", "oil"));
    long english = queries.statistics().bytes() - before;
    queries.match(Items.of("tr", "oil"));
    assertThat(english).isLessThan(1_000);
    assertThat(queries.statistics().bytes() - before).isGreaterThan(10_000);
  }

  @Test
  void thereIsABitForEachLanguage() {
    assertThat(Analysis.count()).isLessThanOrEqualTo(Integer.SIZE);
  }

  @Test
  void ofAListOfNamesOnlyThoseAreAskedWhoseKeyIsThere() {
    String names =
        IntStream.range(0, 20)
            .mapToObj(i -> "\"first%d second%d\"".formatted(i, i))
            .collect(Collectors.joining(" OR "));
    assertThat(queries.cost(QueryTest.valid(names)).tests()).isLessThan(20);
  }

  @Test
  void aQueryLearnsWhatIsRareHere() {
    Map<Long, Query> both = new HashMap<>();
    both.put(1L, QueryTest.valid("selmiria"));
    both.put(2L, QueryTest.valid("abc"));
    queries.register(both);
    double before = queries.cost(QueryTest.valid("selmiria")).looks();
    for (int i = 0; i < 1_000; i++) {
      queries.match(Items.of("en", "Selmiria again"));
    }
    assertThat(queries.cost(QueryTest.valid("selmiria")).looks()).isGreaterThan(.5);
    assertThat(queries.cost(QueryTest.valid("selmiria abc")).looks()).isLessThan(before + .1);
  }

  @Test
  void aMatchSaysWhatSpeaksForIt() {
    queries.register(
        Map.of(
            4L, QueryTest.valid("oil (gas OR \"rising price\"~3 OR pri*) -rain type:text"),
            5L, QueryTest.valid("rain")));
    List<Match> matches = queries.matches(Items.of("en", "the price of oil is rising"));
    assertThat(matches).extracting(Match::id).containsExactly(4L);
    assertThat(matches.getFirst().reasons())
        .containsExactly(
            QueryTest.valid("oil"),
            new Query.Prefix(Field.TEXT, "pri"),
            new Query.Value(Field.TYPE, "text"));
  }

  @Test
  void theLogNamesTheQueryThatWasSlowAndNothingOfTheStory() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger logger = (Logger) LoggerFactory.getLogger(SlowLog.class);
    logger.addAppender(log);
    StoredQueries slow =
        new StoredQueries(SubjectTree.NONE, Items.CLOCK, Duration.ZERO, List.of(), _ -> {});
    slow.register(
        Map.of(7L, QueryTest.valid("oil -rain -snow"), 8L, QueryTest.valid("\"no such\"")));
    slow.match(Items.of("en", "oil, secretly"));
    slow.match(Items.of("en", "oil, secretly"));
    logger.detachAppender(log);
    assertThat(log.list).hasSize(1);
    assertThat(log.list.getFirst().getFormattedMessage())
        .contains("query 7: oil AND NOT rain AND NOT snow")
        .doesNotContain("secretly");
  }

  /** Each must be answered, and rightly; how fast, the benchmark tells. */
  @Test
  void hostileQueriesAreAnsweredLikeAllOthers() {
    NewsItem item =
        Items.in("en").body(Body.of(List.of("the a of ".repeat(2_000), "x".repeat(9_000)))).build();
    List<String> texts =
        List.of(
            "th* OR of* OR th*",
            "th* of* NOT zz*",
            "\"" + "the a of ".repeat(85) + "\"",
            "\"" + "of a the ".repeat(85) + "\"~50",
            "(".repeat(49) + "the" + ")".repeat(49),
            "-(-(-(-(-(-the)))))",
            "x".repeat(30_000),
            "\u0007the\u0000 of",
            IntStream.range(0, 1_024).mapToObj(i -> "the").collect(Collectors.joining(" OR ")),
            IntStream.range(0, 1_023).mapToObj(i -> "no" + i).collect(Collectors.joining(" OR "))
                + " OR the",
            "* "
                + IntStream.range(0, 900)
                    .mapToObj(i -> "-no" + i)
                    .collect(Collectors.joining(" ")));
    for (int id = 0; id < texts.size(); id++) {
      if (Query.parseStored(texts.get(id)) instanceof Parsed.Valid(Query query)) {
        queries.register(id, query);
      }
    }
    Findable findable = new Findable(item, SubjectTree.NONE);
    assertThat(queries.match(item))
        .hasSizeGreaterThan(7)
        .containsExactly(
            IntStream.range(0, texts.size())
                .filter(id ->
                    Query.parseStored(texts.get(id)) instanceof Parsed.Valid(Query query)
                        && Condition.of(query, findable.analysis(), Items.CLOCK).holds(findable))
                .mapToLong(id -> id)
                .toArray());
  }
}
