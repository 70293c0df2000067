package org.newsflow.topic;

import java.time.Clock;
import org.newsflow.feed.Feed;
import org.newsflow.feed.Passage;
import org.newsflow.follow.SetAsides;
import org.newsflow.match.StoredQueries;
import org.newsflow.store.Store;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the topics, and lets them follow the flow. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TopicSettings.class)
class TopicConfiguration {

  @Bean(destroyMethod = "close")
  Matching matching(
      Store store,
      Passage passage,
      @Qualifier("topicQueries") StoredQueries queries,
      SetAsides setAsides,
      TopicSettings settings,
      Clock clock) {
    return new Matching(store, passage, queries, setAsides, settings.keep(), clock);
  }

  @Bean
  Topics topics(Store store, Feed feed, Passage passage, TopicSettings settings, Clock clock) {
    return new Topics(store, feed, passage, settings.perSubscriber(), clock);
  }

  @Bean
  Alerts alerts(Store store, Feed feed, Matching matching, Passage passage) {
    return new Alerts(store, feed, matching, passage);
  }
}
