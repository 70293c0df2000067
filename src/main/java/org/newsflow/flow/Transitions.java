package org.newsflow.flow;

import org.jspecify.annotations.Nullable;
import org.newsflow.item.Event;
import org.newsflow.item.Problem;
import org.newsflow.item.PubStatus;

/** Which event may follow on which state of an item. */
final class Transitions {

  private Transitions() {}

  /** What speaks against this event, or null when it may happen. */
  static @Nullable Problem problem(Event event, @Nullable Entry newest) {
    if (newest == null) {
      return event == Event.RELEASE
          ? null
          : refusal("not-released", "the item has not been released yet: release it first");
    }
    return switch (event) {
      case RELEASE ->
          refusal("released-already", "the item is out already: send an update or a correction");
      case LIFT -> newest.status() == PubStatus.WITHHELD ? null : unlike(newest, "not-held");
      case KILL -> newest.status() == PubStatus.CANCELED ? unlike(newest, "killed") : null;
      case EMBARGO_CHANGE, EMBARGO_LIFT ->
          newest.status() == PubStatus.USABLE && !newest.embargoed()
              ? refusal("not-embargoed", "the item is under no embargo")
              : ifUsable(newest);
      case UPDATE, CORRECTION, REPEAT, HOLD -> ifUsable(newest);
    };
  }

  private static @Nullable Problem ifUsable(Entry newest) {
    return newest.status() == PubStatus.USABLE ? null : unlike(newest, "not-usable");
  }

  private static Problem unlike(Entry newest, String rule) {
    return switch (newest.status()) {
      case USABLE -> refusal(rule, "the item is not held");
      case WITHHELD -> refusal(rule, "the item is held: lift the hold first");
      case CANCELED ->
          refusal(rule, "the item was killed: what follows is a new item that links to it");
    };
  }

  private static Problem refusal(String rule, String message) {
    return new Problem(null, rule, message);
  }
}
