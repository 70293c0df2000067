package org.newsflow;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code newsflow.match.*}: how the queries of products and topics are asked.
 *
 * @param slow how long an item may be held against them before the log names the query that held it
 *     up
 */
@ConfigurationProperties("newsflow.match")
record MatchSettings(@DefaultValue("100ms") Duration slow) {

  MatchSettings {
    if (!slow.isPositive()) {
      throw new IllegalArgumentException("newsflow.match.slow: must be above 0, as 100ms");
    }
  }
}
