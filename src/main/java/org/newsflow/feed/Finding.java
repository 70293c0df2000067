package org.newsflow.feed;

import java.util.List;

/**
 * An entry that a saved query found as it passed, or that follows on one: what became of an item
 * comes to whom the item came, though it is not what they look for any more.
 *
 * @param place in what the query brings, in whose order it is read: the entry's own position, or a
 *     later one that nothing else of the query has, where the entry was set aside as it passed
 * @param entry its position
 * @param found positions of the item's versions that bring it, which the query itself found
 */
public record Finding(long place, long entry, List<Long> found) {

  public Finding {
    found = List.copyOf(found);
  }

  /** Whether it came only when its turn was over. */
  boolean late() {
    return place != entry;
  }
}
