package org.newsflow.topic;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of topics.
 *
 * @param perSubscriber how many topics a subscriber may have
 * @param keep for how long what topics brought is kept from then on; while somebody can read it,
 *     longer
 */
@ConfigurationProperties("newsflow.topic")
record TopicSettings(@DefaultValue("200") int perSubscriber, @DefaultValue("90d") Duration keep) {

  TopicSettings {
    if (perSubscriber < 1) {
      throw new IllegalArgumentException("newsflow.topic.per-subscriber: must be above 0, as 200");
    }
    if (keep.isNegative()) {
      throw new IllegalArgumentException("newsflow.topic.keep: must be 0 or more, as 90d");
    }
  }
}
