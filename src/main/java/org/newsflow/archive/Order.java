package org.newsflow.archive;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** In which order hits come. No two hits share a place in it. */
public enum Order {
  NEWEST,
  OLDEST,
  /** The best first, among equals the newest. */
  RELEVANCE;

  private static final Comparator<Hit> BY_POSITION = Comparator.comparingLong(Hit::position);
  private static final Comparator<Hit> BY_RANK = Comparator.comparingInt(Hit::rank);

  Comparator<Hit> comparator() {
    return switch (this) {
      case NEWEST -> BY_POSITION.reversed();
      case OLDEST -> BY_POSITION;
      case RELEVANCE -> BY_RANK.thenComparing(BY_POSITION).reversed();
    };
  }

  /** The name in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The order with this name, if there is one. */
  public static Optional<Order> of(String code) {
    return Arrays.stream(values()).filter(order -> order.code().equals(code)).findFirst();
  }
}
