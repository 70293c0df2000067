package org.newsflow.archive;

import java.util.List;
import java.util.Map;

/**
 * What the archive found.
 *
 * @param complete whether the search came to its end; where it did not, nothing else here counts
 * @param upto the flow was searched as it stood at this position, which is the reader's own
 * @param total how many hits there are in all
 * @param hits in order
 * @param more whether hits follow on these
 * @param facets how many hits have which values, the most frequent first, days by date; empty where
 *     they were not asked for
 */
public record Results(
    boolean complete,
    long upto,
    long total,
    List<Hit> hits,
    boolean more,
    Map<Facet, List<Facet.Count>> facets) {}
