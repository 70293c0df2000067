package org.newsflow.deliver;

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
}
