package org.newsflow.item;

import org.jspecify.annotations.Nullable;

/**
 * Where a report is filed from, which need not be where the news happened.
 *
 * @param city as the story's language writes it
 * @param country as the story's language writes it, or null
 */
public record Dateline(String city, @Nullable String country) {}
