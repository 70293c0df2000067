package org.newsflow.feed;

import org.newsflow.subscriber.Downloads;

/** What came of asking for one item. */
public sealed interface Lookup {

  /** Here it is. */
  record Found(View view) implements Lookup {}

  /** Why there is nothing: the same for the item and for its versions. */
  sealed interface Refused extends Lookup, Versions {}

  /** It was killed: what may be said of it. */
  record Killed(RecallNotice notice) implements Refused {}

  /** The reader may know of it, but lacks a right: its name, as contracts name it. */
  record Forbidden(String right) implements Refused {}

  /** It may be had, but no more items can be taken one by one for now. */
  record Exhausted(Downloads.Use use) implements Lookup {}

  /** There is nothing that the reader may know of. */
  record Unknown() implements Refused {}
}
