package org.newsflow.demo;

import java.time.Clock;
import org.newsflow.access.People;
import org.newsflow.access.Sessions;
import org.newsflow.subscriber.Administration;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.Keys;
import org.newsflow.topic.Topics;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the demo possible, where it was asked for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("newsflow.demo.enabled")
class DemoConfiguration {

  @Bean(destroyMethod = "close")
  DemoAgency demoAgency(
      People people,
      Sessions sessions,
      Administration administration,
      Entitlements entitlements,
      Keys keys,
      Topics topics,
      Clock clock) {
    return new DemoAgency(
        people,
        sessions,
        new DemoSubscribers(administration, entitlements, keys, topics, clock),
        clock);
  }
}
