package org.newsflow.match;

import org.newsflow.match.Snapshot.Part;

/**
 * How many queries are stored, and what they cost.
 *
 * @param queries how many there are
 * @param distinct how many of them are different; equal ones count again in each segment
 * @param unanchored how many of these are looked at for every item, since no word or value that an
 *     item must have holds them
 * @param segments in how many segments they stand
 * @param bytes about how much memory they take
 */
public record Statistics(int queries, int distinct, int unanchored, int segments, long bytes) {

  static Statistics of(Snapshot snapshot) {
    int distinct = 0;
    int unanchored = 0;
    long bytes = 0;
    for (Part part : snapshot.parts()) {
      distinct += part.segment().members().distinct();
      unanchored += part.segment().postings().unanchored();
      bytes += part.segment().memory();
    }
    return new Statistics(snapshot.size(), distinct, unanchored, snapshot.parts().size(), bytes);
  }
}
