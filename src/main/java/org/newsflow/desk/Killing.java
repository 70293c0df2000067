package org.newsflow.desk;

/** What came of a wish to kill an item; when it was placed in the flow, the item is killed. */
public sealed interface Killing permits Placed, Killing.Requested {

  /**
   * It is held, until another person confirms the kill or it is withdrawn.
   *
   * @param hold by which it is held
   * @param heldBefore whether it was held already
   */
  record Requested(Placed hold, boolean heldBefore) implements Killing {}
}
