package org.newsflow.subscriber;

import org.jspecify.annotations.Nullable;

/**
 * A newspaper, broadcaster, portal, ministry or bank that receives the wire, or a group of them.
 *
 * @param parent the group whose contracts are this subscriber's too, or null
 * @param closed whether it has left: no contract holds, not even a group's, until it is opened
 */
public record Subscriber(long id, String name, @Nullable Long parent, boolean closed)
    implements Booked {

  /** A new subscriber. */
  public static Subscriber named(String name) {
    return new Subscriber(0, name, null, false);
  }

  /** The same, as a member of this group, or of none. */
  public Subscriber within(@Nullable Long parent) {
    return new Subscriber(id, name, parent, closed);
  }

  /** The same, when it leaves or comes back. */
  public Subscriber closed(boolean closed) {
    return new Subscriber(id, name, parent, closed);
  }

  Subscriber numbered(long id) {
    return new Subscriber(id, name, parent, closed);
  }
}
