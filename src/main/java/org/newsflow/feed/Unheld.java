package org.newsflow.feed;

import org.newsflow.flow.Entry;
import org.newsflow.item.Guid;

/**
 * An entry of a reader's own flow that could not be held against saved queries, so that it is not
 * known whether they find it; or that one found late and has no place for yet.
 */
public record Unheld(long position, Guid guid, int version) {

  static Unheld of(Entry entry) {
    return new Unheld(entry.position(), entry.guid(), entry.version());
  }
}
