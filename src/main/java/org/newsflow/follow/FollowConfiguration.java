package org.newsflow.follow;

import java.time.Clock;
import org.newsflow.store.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens what was set aside. */
@Configuration(proxyBeanMethods = false)
class FollowConfiguration {

  @Bean
  SetAsides setAsides(Store store, Clock clock) {
    return new SetAsides(store, clock);
  }
}
