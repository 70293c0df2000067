package org.newsflow.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the gate.
 *
 * @param recallPatience how long a subscriber may take to answer a hold or kill before it is
 *     overdue
 */
@ConfigurationProperties("newsflow.feed")
record FeedSettings(@DefaultValue("15m") Duration recallPatience) {}
