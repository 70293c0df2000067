package org.newsflow.subscriber;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key opens. */
public enum Scope {
  /** Feed and stream. */
  FEED,
  /** Single items, search, renditions. */
  ITEMS,
  RECEIPTS,
  /** Account, usage, topics, endpoints. */
  ACCOUNT,
  ALL;

  /** The code in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope with this code, if there is one. */
  public static Optional<Scope> of(String code) {
    return Arrays.stream(values()).filter(scope -> scope.code().equals(code)).findFirst();
  }
}
