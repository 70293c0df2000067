package org.newsflow.topic;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of topics.
 *
 * @param perSubscriber how many topics a subscriber may have
 */
@ConfigurationProperties("newsflow.topic")
record TopicSettings(@DefaultValue("200") int perSubscriber) {

  TopicSettings {
    if (perSubscriber < 1) {
      throw new IllegalArgumentException("newsflow.topic.per-subscriber: must be above 0, as 200");
    }
  }
}
