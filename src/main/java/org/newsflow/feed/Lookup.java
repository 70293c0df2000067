package org.newsflow.feed;

import org.newsflow.subscriber.Downloads;

/** What came of asking for one item. */
public sealed interface Lookup {

  /** Here it is. */
  record Found(View view) implements Lookup {}

  /** It was killed: what may be said of it. */
  record Killed(RecallNotice notice) implements Lookup {}

  /** The reader may know of it, but lacks a right: its name, as contracts name it. */
  record Forbidden(String right) implements Lookup {}

  /** It may be had, but no more items can be taken one by one for now. */
  record Exhausted(Downloads.Use use) implements Lookup {}

  /** There is nothing that the reader may know of. */
  record Unknown() implements Lookup {}
}
