package org.newsflow.flow;

import org.newsflow.item.Problem;

/** What came of an act. */
public sealed interface Outcome {

  /** It is in the flow, on disk. */
  record Appended(Entry entry) implements Outcome {}

  /** Somebody was quicker: the item's newest version is another than the actor knew. */
  record Stale(int currentVersion) implements Outcome {}

  /** The item's state does not allow it. */
  record Refused(Problem problem) implements Outcome {}
}
