package org.newsflow.item;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an entry did to its item. */
public enum Event {
  RELEASE,
  UPDATE,
  CORRECTION,
  /** Resent unchanged. */
  REPEAT,
  /** Stop using it until we say more. */
  HOLD,
  /** The hold is over and the original may be used. */
  LIFT,
  /** Remove it everywhere. */
  KILL,
  EMBARGO_CHANGE,
  EMBARGO_LIFT;

  /** The code on the wire, such as {@code embargo-lift}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The event with this code, if there is one. */
  public static Optional<Event> of(String code) {
    return Arrays.stream(values()).filter(event -> event.code().equals(code)).findFirst();
  }

  /** Whether the desk sends a text with it; all others go on with the current version's. */
  public boolean carriesText() {
    return this == RELEASE || this == UPDATE || this == CORRECTION;
  }

  /** The item's status once this has happened. */
  public PubStatus status() {
    return switch (this) {
      case HOLD -> PubStatus.WITHHELD;
      case KILL -> PubStatus.CANCELED;
      default -> PubStatus.USABLE;
    };
  }
}
