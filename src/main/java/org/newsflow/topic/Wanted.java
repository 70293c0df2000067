package org.newsflow.topic;

import org.jspecify.annotations.Nullable;

/**
 * What a subscriber wants a topic to be.
 *
 * @param query as it was written
 * @param asked the query as it is asked: the same for all who want the same
 */
record Wanted(
    String name, String query, @Nullable String language, String asked, Alerting alerts) {}
