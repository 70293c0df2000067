package org.newsflow.item;

import org.jspecify.annotations.Nullable;

/**
 * Whom a story quotes: a ministry's statement, another agency's report (NewsML-G2 {@code
 * infoSource}). Not the provider.
 *
 * @param role IPTC's scheme {@code isrol}, such as {@code origcont}, or null
 */
public record InfoSource(String name, @Nullable String role) {}
