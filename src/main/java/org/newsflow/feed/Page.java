package org.newsflow.feed;

import java.util.List;

/**
 * What a reader is handed at once.
 *
 * @param flow id of the flow
 * @param last where the newest entry stands that this reader has
 * @param cursor to read on after
 * @param entries in order
 * @param recalls of what this reader had, ahead of the cursor
 * @param more whether there are further entries already
 */
public record Page(
    String flow,
    long last,
    long cursor,
    List<View> entries,
    List<RecallNotice> recalls,
    boolean more) {

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return entries.isEmpty() && recalls.isEmpty();
  }
}
