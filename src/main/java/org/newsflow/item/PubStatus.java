package org.newsflow.item;

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
}
