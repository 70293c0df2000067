package org.newsflow.page;

import java.net.URI;
import java.time.Clock;
import org.newsflow.feed.Feed;
import org.newsflow.feed.Searches;
import org.newsflow.format.HouseStyle;
import org.newsflow.item.Agency;
import org.newsflow.store.Store;
import org.newsflow.web.WebSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the public page together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageSettings.class)
class PageConfiguration {

  @Bean
  Edition edition(Store store, Feed feed, Agency agency) {
    return new Edition(store, feed, agency.zone());
  }

  @Bean
  Stories stories(Feed feed, Edition edition) {
    return new Stories(feed, edition);
  }

  @Bean
  Assets assets() {
    return new Assets();
  }

  @Bean
  Addresses addresses(WebSettings settings) {
    return new Addresses(URI.create(settings.base()));
  }

  @Bean
  Press press(
      Agency agency,
      Edition edition,
      Stories stories,
      Addresses addresses,
      Assets assets,
      Clock clock) {
    return new Press(agency, edition, stories, addresses, assets, clock);
  }

  @Bean
  Pages pages(Press press, Edition edition, Stories stories, HouseStyle style) {
    return new Pages(press, edition, stories, new StoryPage(edition, stories, style));
  }

  @Bean
  Lists lists(Press press, Edition edition, Stories stories) {
    return new Lists(press, edition, stories);
  }

  @Bean
  Searching searching(Searches searches, Edition edition, Stories stories) {
    return new Searching(searches, edition, stories);
  }

  @Bean
  SubscriptionRequests subscriptionRequests(Store store, Clock clock) {
    return new SubscriptionRequests(store, clock);
  }

  @Bean
  NewsFeeds newsFeeds(
      Agency agency, Edition edition, Stories stories, Addresses addresses, Clock clock) {
    return new NewsFeeds(agency, edition, stories, addresses, clock);
  }

  @Bean
  SiteMaps siteMaps(
      Agency agency, Edition edition, Stories stories, Addresses addresses, Clock clock) {
    return new SiteMaps(agency, edition, stories, addresses, clock);
  }

  @Bean
  PageCache pageCache(Feed feed, Clock clock) {
    return new PageCache(feed, clock);
  }

  /** Before everything: a page that is kept needs no other door. By name, so that it comes late. */
  @Bean
  DelegatingFilterProxyRegistrationBean keptPages() {
    DelegatingFilterProxyRegistrationBean registration =
        new DelegatingFilterProxyRegistrationBean("pageCache");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }
}
