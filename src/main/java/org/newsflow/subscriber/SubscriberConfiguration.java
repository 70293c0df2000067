package org.newsflow.subscriber;

import java.time.Clock;
import org.newsflow.flow.NewsFlow;
import org.newsflow.item.Agency;
import org.newsflow.match.StoredQueries;
import org.newsflow.store.Store;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the book, the keys and the record of hand-outs. */
@Configuration(proxyBeanMethods = false)
class SubscriberConfiguration {

  @Bean
  Entitlements entitlements(Store store, @Qualifier("productQueries") StoredQueries queries) {
    Entitlements entitlements = new Entitlements(store, queries);
    // Of a thousand products it takes some tenths of a second, which no start need wait for.
    Thread.ofPlatform().daemon().name("costly-products").start(entitlements::tellCostly);
    return entitlements;
  }

  @Bean
  Administration administration(
      Store store, NewsFlow flow, Entitlements entitlements, Clock clock) {
    return new Administration(store, flow, entitlements, clock);
  }

  @Bean
  HandOuts handOuts(Store store, Agency agency) {
    return new HandOuts(store, agency.zone());
  }

  @Bean
  Keys keys(Store store, Entitlements entitlements, Clock clock) {
    return new Keys(store, entitlements, clock);
  }
}
