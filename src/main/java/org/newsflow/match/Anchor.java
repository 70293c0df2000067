package org.newsflow.match;

import java.util.List;
import java.util.Optional;

/** Looks for what holds a query to something that an item must have. */
final class Anchor {

  private Anchor() {}

  /**
   * The part that keeps a query from naming anything: one that only says what is not wanted. Such a
   * query would find nearly everything, and no index can answer it.
   */
  static Optional<Query> missing(Query query) {
    return unanchored(query, false);
  }

  private static Optional<Query> unanchored(Query query, boolean negated) {
    return switch (query) {
      case Query.And(List<Query> parts) -> unanchored(parts, negated, !negated);
      case Query.Or(List<Query> parts) -> unanchored(parts, negated, negated);
      case Query.Not(Query part) -> unanchored(part, !negated).map(found -> query);
      case Query.Boosted(Query part, double boost) -> unanchored(part, negated);
      default -> negated ? Optional.of(query) : Optional.empty();
    };
  }

  private static Optional<Query> unanchored(
      List<Query> parts, boolean negated, boolean oneIsEnough) {
    List<Query> found = parts.stream().flatMap(part -> unanchored(part, negated).stream()).toList();
    boolean anchored = oneIsEnough ? found.size() < parts.size() : found.isEmpty();
    return anchored ? Optional.empty() : Optional.of(found.getFirst());
  }
}
