package org.newsflow.flow;

import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.Notice;

/**
 * An open hold or kill: from its position on, no earlier version may be read.
 *
 * @param event {@link Event#HOLD} or {@link Event#KILL}
 * @param position of the hold or kill
 * @param version of the hold or kill; all smaller ones are recalled
 * @param first position of the item's first entry
 */
public record Recall(
    Guid guid, Event event, long position, int version, long first, Notice notice) {

  /** Whether it is for ever. */
  public boolean isKill() {
    return event == Event.KILL;
  }
}
