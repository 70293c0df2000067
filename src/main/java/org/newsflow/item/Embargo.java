package org.newsflow.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The item may be seen before, but not published before a time (NewsML-G2 {@code embargoed}).
 *
 * @param until the time of the lift, or null for "until further notice"
 * @param note for editors: why, and on what terms
 */
public record Embargo(@Nullable Instant until, @Nullable String note) {}
