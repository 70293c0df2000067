package org.newsflow.deliver;

import java.time.Clock;
import org.newsflow.feed.Feed;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.HandOuts;
import org.newsflow.subscriber.Keys;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the channels share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverSettings.class)
class DeliverConfiguration {

  @Bean
  EntryWriter entryWriter() {
    return new EntryWriter(new EncodedItems());
  }

  @Bean
  FeedPages feedPages(
      Feed feed, Entitlements entitlements, EntryWriter entries, Keys keys, Clock clock) {
    return new FeedPages(feed, entitlements, entries, keys, clock);
  }

  @Bean
  Allowance allowance(Entitlements entitlements, HandOuts handOuts, Clock clock) {
    return new Allowance(entitlements, handOuts, clock);
  }
}
