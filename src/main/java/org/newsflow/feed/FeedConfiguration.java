package org.newsflow.feed;

import java.time.Clock;
import org.newsflow.archive.Archive;
import org.newsflow.flow.NewsFlow;
import org.newsflow.match.StoredQueries;
import org.newsflow.store.Store;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.HandOuts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the gate together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedSettings.class)
class FeedConfiguration {

  @Bean
  ReadingLedger readingLedger(Store store, Clock clock) {
    return new ReadingLedger(store, clock);
  }

  /** Who keeps queries is asked, where somebody does. */
  @Bean
  Sieve sieve(NewsFlow flow, ObjectProvider<Findings> findings) {
    return new Sieve(flow, findings.getIfAvailable(() -> Findings.NONE));
  }

  @Bean
  Passage passage(NewsFlow flow) {
    return new Passage(flow);
  }

  @Bean
  Reasons reasons(Feed feed, @Qualifier("topicQueries") StoredQueries queries) {
    return new Reasons(feed, queries);
  }

  @Bean
  Feed feed(
      Store store,
      NewsFlow flow,
      Entitlements entitlements,
      HandOuts handOuts,
      ReadingLedger ledger,
      Sieve sieve,
      Clock clock) {
    return new Feed(store, flow, entitlements, handOuts, ledger, sieve, clock);
  }

  @Bean
  Searches searches(
      Feed feed,
      NewsFlow flow,
      Archive archive,
      Entitlements entitlements,
      HandOuts handOuts,
      Clock clock) {
    return new Searches(feed, flow, archive, entitlements, handOuts, clock);
  }

  @Bean
  Holdings holdings(
      Store store,
      NewsFlow flow,
      Entitlements entitlements,
      HandOuts handOuts,
      ReadingLedger ledger,
      Sieve sieve,
      FeedSettings settings,
      Clock clock) {
    return new Holdings(
        store, flow, entitlements, handOuts, ledger, sieve, settings.recallPatience(), clock);
  }
}
