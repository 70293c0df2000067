package org.newsflow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.newsflow.item.Agency;
import org.newsflow.item.MediaTopics;
import org.newsflow.match.Statistics;
import org.newsflow.match.StoredQueries;
import org.newsflow.match.SubjectTree;
import org.newsflow.subscriber.Entitlements;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what the queries of products and topics are kept in, and measures it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MatchSettings.class)
class QueryConfiguration {

  private static final String PRODUCTS = "products";
  private static final String TOPICS = "topics";

  private static final Duration[] STEPS = {
    Duration.ofNanos(100_000),
    Duration.ofMillis(1),
    Duration.ofMillis(10),
    Duration.ofMillis(100),
    Duration.ofSeconds(1)
  };

  @Bean
  StoredQueries productQueries(
      Agency agency, Clock clock, MatchSettings settings, MeterRegistry meters) {
    return queries(agency, clock, settings, timer(PRODUCTS, meters));
  }

  @Bean
  StoredQueries topicQueries(
      Agency agency, Clock clock, MatchSettings settings, MeterRegistry meters) {
    return queries(agency, clock, settings, timer(TOPICS, meters));
  }

  private static StoredQueries queries(
      Agency agency, Clock clock, MatchSettings settings, Timer timer) {
    return new StoredQueries(
        SubjectTree.of(MediaTopics.standard()),
        clock.withZone(agency.zone()),
        settings.slow(),
        agency.languages(),
        nanoseconds -> timer.record(nanoseconds, TimeUnit.NANOSECONDS));
  }

  private static Timer timer(String of, MeterRegistry meters) {
    return Timer.builder("newsflow.match")
        .description("How long it takes to hold an item against all queries")
        .tag("of", of)
        .serviceLevelObjectives(STEPS)
        .register(meters);
  }

  /** The products' are asked of the book, which has another set after each edit. */
  @Bean
  MeterBinder queryMeters(
      Entitlements entitlements, @Qualifier("topicQueries") StoredQueries topics) {
    return meters -> {
      measure(PRODUCTS, () -> entitlements.book().statistics(), meters);
      measure(TOPICS, topics::statistics, meters);
    };
  }

  private static void measure(String of, Supplier<Statistics> queries, MeterRegistry meters) {
    gauge("newsflow.queries", "Stored queries", of, queries, Statistics::queries).register(meters);
    gauge("newsflow.queries.distinct", "Different ones", of, queries, Statistics::distinct)
        .register(meters);
    gauge(
            "newsflow.queries.unanchored",
            "Different ones that every item is asked about",
            of,
            queries,
            Statistics::unanchored)
        .register(meters);
    gauge(
            "newsflow.queries.segments",
            "Parts that they stand in",
            of,
            queries,
            Statistics::segments)
        .register(meters);
    gauge("newsflow.queries.memory", "About what they take", of, queries, Statistics::bytes)
        .baseUnit("bytes")
        .register(meters);
  }

  private static Gauge.Builder<Supplier<Number>> gauge(
      String name,
      String description,
      String of,
      Supplier<Statistics> queries,
      ToDoubleFunction<Statistics> figure) {
    return Gauge.builder(name, () -> (Number) figure.applyAsDouble(queries.get()))
        .description(description)
        .tag("of", of);
  }
}
