package org.newsflow.feed;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.newsflow.item.Guid;

/**
 * What the writers of an {@link OrderContract} tell its readers beside the flow: which item was
 * recalled for sure before a page was asked for.
 */
final class OrderSigns {

  private final AtomicLong tickets = new AtomicLong();
  private final Map<Guid, Long> recalled = new ConcurrentHashMap<>();
  private volatile boolean ended;

  /** A hold or kill has returned. */
  void recalled(Guid guid) {
    recalled.put(guid, tickets.incrementAndGet());
  }

  /** A lift is about to be asked for. */
  void lifting(Guid guid) {
    recalled.remove(guid);
  }

  /** What was recalled by now has a ticket up to this one. */
  long now() {
    return tickets.get();
  }

  /** Whether a hold or kill had returned at that time, and no lift was asked for since. */
  boolean wasRecalled(Guid guid, long then) {
    Long ticket = recalled.get(guid);
    return ticket != null && ticket <= then;
  }

  /** Nothing is written any more. */
  void end() {
    ended = true;
  }

  boolean ended() {
    return ended;
  }
}
