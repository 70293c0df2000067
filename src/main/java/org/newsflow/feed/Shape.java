package org.newsflow.feed;

/**
 * How much of an item a reader gets. Position and shape together always give the same item, but for
 * the names of other items that the reader may not know of, so that what is written of it can be
 * shared by all readers who get the same names.
 */
public enum Shape {
  /** All of it. */
  WHOLE,
  /** How it stands, without any words: the reader has no right to the text now. */
  STATUS,
  /** Held: how it stands, without any words. */
  HELD,
  /** Killed: a tombstone. */
  KILLED,
  /** The public's abridgement. */
  ABRIDGED
}
