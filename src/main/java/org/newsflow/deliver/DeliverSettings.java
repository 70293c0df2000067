package org.newsflow.deliver;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the channels.
 *
 * @param heartbeat how often a stream says that it is alive
 * @param drain over what time the streams end when the program stops, so that not all clients come
 *     back at once
 */
@ConfigurationProperties("newsflow.deliver")
record DeliverSettings(
    @DefaultValue("15s") Duration heartbeat, @DefaultValue("5s") Duration drain) {

  DeliverSettings {
    if (!heartbeat.isPositive()) {
      throw new IllegalArgumentException("newsflow.deliver.heartbeat: must be above 0, as 15s");
    }
    if (!drain.isPositive()) {
      throw new IllegalArgumentException("newsflow.deliver.drain: must be above 0, as 5s");
    }
  }
}
