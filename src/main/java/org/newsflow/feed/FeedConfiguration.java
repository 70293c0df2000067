package org.newsflow.feed;

import java.time.Clock;
import org.newsflow.archive.Archive;
import org.newsflow.flow.NewsFlow;
import org.newsflow.store.Store;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.HandOuts;
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

  @Bean
  Feed feed(
      Store store,
      NewsFlow flow,
      Entitlements entitlements,
      HandOuts handOuts,
      ReadingLedger ledger,
      Clock clock) {
    return new Feed(store, flow, entitlements, handOuts, ledger, clock);
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
      FeedSettings settings,
      Clock clock) {
    return new Holdings(
        store, flow, entitlements, handOuts, ledger, settings.recallPatience(), clock);
  }
}
