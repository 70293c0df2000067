package org.newsflow.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param asked whether anything was searched for
 * @param problem where the query cannot be understood, or null
 * @param older address of the next page, if there is one
 */
record Found(
    String query,
    boolean asked,
    long total,
    List<Card> cards,
    @Nullable String problem,
    @Nullable String older) {}
