package org.newsflow.feed;

import java.util.List;

/**
 * An entry that a saved query found as it passed, or that follows on one: what became of an item
 * comes to whom the item came, though it is not what they look for any more.
 *
 * @param found positions of the item's versions up to this one that the query itself found
 */
public record Finding(long position, List<Long> found) {

  public Finding {
    found = List.copyOf(found);
  }
}
