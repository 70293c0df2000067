package org.newsflow.match;

import java.util.List;

/**
 * Which languages a query can find anything in, as a set of bits by the number of their analysis:
 * one that demands {@code language:tr} finds nothing in another language, whatever its words are.
 */
final class Languages {

  static final int ALL = -1;

  private Languages() {}

  /** Those in which a query may find something. */
  static int of(Query query) {
    return switch (query) {
      case Query.Value(Field field, String tag) when field == Field.LANGUAGE ->
          only(Analysis.of(tag));
      case Query.And(List<Query> parts) ->
          parts.stream().mapToInt(Languages::of).reduce(ALL, (some, others) -> some & others);
      case Query.Or(List<Query> parts) ->
          parts.stream().mapToInt(Languages::of).reduce(0, (some, others) -> some | others);
      case Query.Boosted(Query part, double boost) -> of(part);
      default -> ALL;
    };
  }

  private static int only(Analysis analysis) {
    return 1 << analysis.number();
  }

  static boolean have(int languages, Analysis analysis) {
    return (languages & only(analysis)) != 0;
  }
}
