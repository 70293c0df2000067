package org.newsflow.archive;

import org.jspecify.annotations.Nullable;
import org.newsflow.item.NewsItem;
import org.newsflow.match.Query;

/**
 * What is asked of the archive, for one reader.
 *
 * @param like hits are ranked by what they have in common with this item, as the reader may read
 *     it, and have something in common with it; null where that does not matter
 * @param allVersions whether replaced versions are searched too
 * @param upto the flow as it stood at this position is searched; {@link Long#MAX_VALUE} for now
 * @param after the hit that these hits follow; null for the first
 * @param limit how many hits at most, at least 1
 * @param facets whether hits are counted by facets
 */
public record Inquiry(
    MayRead mayRead,
    Query query,
    @Nullable NewsItem like,
    boolean allVersions,
    Order order,
    long upto,
    @Nullable Hit after,
    int limit,
    boolean facets) {

  /** The newest hit and how many there are, no more. */
  public static Inquiry one(MayRead mayRead, Query query) {
    return new Inquiry(mayRead, query, null, false, Order.NEWEST, Long.MAX_VALUE, null, 1, false);
  }
}
