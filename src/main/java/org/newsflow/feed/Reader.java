package org.newsflow.feed;

/** Who reads. */
public sealed interface Reader {

  /**
   * A subscriber, through one of its keys.
   *
   * @param channel by which it is delivered, such as {@code feed}, {@code stream}, {@code item}
   */
  record OfSubscriber(long subscriber, long key, String channel) implements Reader {}

  /** The public, whose right is "abridged": it is handed the frozen abridgement, never the text. */
  record OfPublic() implements Reader {}
}
