package org.newsflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.flow.StoredFlow;
import org.newsflow.item.About;
import org.newsflow.item.Agency;
import org.newsflow.item.Concept;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.NewsItem;
import org.newsflow.match.Parsed;
import org.newsflow.match.Query;
import org.newsflow.match.StoredQueries;
import org.newsflow.match.SubjectTree;
import org.newsflow.store.Store;
import org.newsflow.store.StoreSettings;
import org.newsflow.subscriber.Administration;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.Product;
import org.slf4j.LoggerFactory;

/** What queries are kept in is the agency's, set as its settings say, and measured. */
class QueryConfigurationTest {

  private static final Agency AGENCY =
      new Agency("nf", Map.of(), Map.of(), ZoneId.of("Europe/Istanbul"), List.of("en"));
  private static final NewsItem FERRY =
      NewsItem.builder(new Guid("nf:text:20261123:1"), ItemType.TEXT, "en")
          .headline("A ferry sails")
          .about(
              new About(
                  List.of(Concept.of("medtop:20000170")),
                  null,
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of()))
          .versionCreated(Instant.parse("2026-11-23T22:00:00Z"))
          .build();

  @TempDir Path folder;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final QueryConfiguration configuration = new QueryConfiguration();

  private StoredQueries topics(Duration slow) {
    return configuration.topicQueries(AGENCY, Clock.systemUTC(), new MatchSettings(slow), meters);
  }

  private static Query query(String text) {
    return ((Parsed.Valid) Query.parseStored(text)).query();
  }

  @Test
  void aThresholdThatIsNoneIsRefusedByItsName() {
    for (Duration none : List.of(Duration.ZERO, Duration.ofMillis(-1))) {
      assertThatThrownBy(() -> new MatchSettings(none))
          .hasMessage("newsflow.match.slow: must be above 0, as 100ms");
    }
  }

  @Test
  void theSettingSaysFromWhenOnAMatchIsSlow() {
    assertThat(slowIn(topics(Duration.ofDays(1)))).isEmpty();
    assertThat(slowIn(topics(Duration.ofNanos(1)))).hasSize(1);
  }

  private static List<ILoggingEvent> slowIn(StoredQueries queries) {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger logger = (Logger) LoggerFactory.getLogger("org.newsflow.match.SlowLog");
    logger.addAppender(log);
    queries.register(7, query("ferry -bridge -tunnel"));
    queries.match(FERRY);
    logger.detachAppender(log);
    return log.list;
  }

  @Test
  void daysAreTheAgencysAndSubjectsAreMediaTopics() {
    StoredQueries queries = topics(Duration.ofDays(1));
    queries.register(1, query("subject:04000000"));
    assertThat(queries.match(FERRY)).containsExactly(1);
    queries.register(2, query("date:2026-11-24"));
    assertThat(queries.match(FERRY)).containsExactly(1, 2);
  }

  @Test
  void theyAreMadeReadyForTheAgencysLanguages() throws InterruptedException {
    StoredQueries asked = new StoredQueries(SubjectTree.NONE, Clock.systemUTC());
    asked.register(1, query("ferry"));
    asked.match(FERRY);
    StoredQueries ready = topics(Duration.ofDays(1));
    ready.register(1, query("ferry"));
    long bytes = asked.statistics().bytes();
    for (int n = 0; n < 3_000 && ready.statistics().bytes() < bytes; n++) {
      Thread.sleep(10); // it is done aside
    }
    assertThat(ready.statistics().bytes()).isEqualTo(bytes);
  }

  @Test
  void productsAndTopicsAreCountedAndTheirMatchesTimed() {
    StoredQueries topics = topics(Duration.ofDays(1));
    topics.register(Map.of(1L, query("ferry"), 2L, query("ferry"), 3L, query("* -bridge")));
    topics.match(FERRY);
    try (Store store = Store.open(StoreSettings.sqlite(folder))) {
      Clock clock = Clock.systemUTC();
      Entitlements entitlements =
          new Entitlements(
              store,
              configuration.productQueries(
                  AGENCY, clock, new MatchSettings(Duration.ofDays(1)), meters));
      configuration.queryMeters(entitlements, topics).bindTo(meters);
      assertThat(gauge("newsflow.queries", "products")).isZero();
      StoredFlow flow = new StoredFlow(store, entitlements, _ -> Optional.empty(), clock);
      new Administration(store, flow, entitlements, clock)
          .add(Product.of("ferries", Map.of("en", "Ferries"), "ferry"), "admin")
          .orElseThrow();
      assertThat(entitlements.match(FERRY).products()).hasSize(1);

      assertThat(gauge("newsflow.queries", "products")).isEqualTo(1);
      assertThat(gauge("newsflow.queries", "topics")).isEqualTo(3);
      assertThat(gauge("newsflow.queries.distinct", "topics")).isEqualTo(2);
      assertThat(gauge("newsflow.queries.unanchored", "topics")).isEqualTo(1);
      assertThat(gauge("newsflow.queries.segments", "topics")).isEqualTo(1);
      assertThat(gauge("newsflow.queries.memory", "topics")).isEqualTo(topics.statistics().bytes());
      for (String of : List.of("products", "topics")) {
        assertThat(meters.get("newsflow.match").tag("of", of).timer().count()).isEqualTo(1);
      }
    }
  }

  private double gauge(String name, String of) {
    return meters.get(name).tag("of", of).gauge().value();
  }
}
