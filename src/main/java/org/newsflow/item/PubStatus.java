package org.newsflow.item;

import java.util.Arrays;
import java.util.Optional;

/**
 * Whether an item may be used (NewsML-G2 {@code pubStatus}, scheme {@code stat}; ninjs {@code
 * pubStatus}).
 */
public enum PubStatus {
  /** The normal case. */
  USABLE("usable"),
  /** Held: stop using it until more is said. */
  WITHHELD("withheld"),
  /** Killed: remove it everywhere. */
  CANCELED("canceled");

  private final String code;

  PubStatus(String code) {
    this.code = code;
  }

  /** The code of IPTC's scheme {@code http://cv.iptc.org/newscodes/pubstatusg2/}. */
  public String code() {
    return code;
  }

  /** The status with this code, if there is one. */
  public static Optional<PubStatus> of(String code) {
    return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
  }
}
