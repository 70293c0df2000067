package org.newsflow.flow;

import java.time.Clock;
import org.newsflow.abridge.Abridger;
import org.newsflow.abridge.Rule;
import org.newsflow.store.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the flow. */
@Configuration(proxyBeanMethods = false)
class FlowConfiguration {

  @Bean
  NewsFlow newsFlow(Store store, Audience audience, Clock clock) {
    return new StoredFlow(store, audience, item -> Abridger.abridge(item, Rule.STANDARD), clock);
  }
}
