package org.newsflow.subscriber;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a contract stands. */
public enum ContractState {
  TRIAL,
  IN_FORCE,
  /** Its term is over, and it is served on until its new end. */
  IN_GRACE,
  SUSPENDED,
  ENDED;

  /** The code in the API, such as {@code in-force}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The state with this code, if there is one. */
  public static Optional<ContractState> of(String code) {
    return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
  }

  /** Whether a contract in this state gives its products, between its two ends. */
  public boolean delivers() {
    return this == TRIAL || this == IN_FORCE || this == IN_GRACE;
  }
}
