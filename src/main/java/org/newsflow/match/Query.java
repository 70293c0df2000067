package org.newsflow.match;

import java.util.Arrays;
import java.util.List;

/**
 * What somebody wants to find: a search, a product, a topic, a rule of routing, a desk's filter. It
 * is one tree for all of them, and knows nothing of how it is answered.
 *
 * <p>The grammar is told in {@code docs/query-grammar.md}.
 */
public sealed interface Query {

  /**
   * Reads a query.
   *
   * @return the query, or all that is wrong with the text, each with its place
   */
  static Parsed parse(String text) {
    return new Parser(text, false).parse();
  }

  /**
   * Reads a query that is to be kept and asked of each new item: as {@link #parse}, but without
   * dates that move with the day on which it is asked.
   */
  static Parsed parseStored(String text) {
    return new Parser(text, true).parse();
  }

  /** The query as text, which reads back as an equal query. */
  default String text() {
    return Printer.text(this);
  }

  /** Whether its answer changes with the day on which it is asked. */
  default boolean dependsOnNow() {
    return switch (this) {
      case And(List<Query> parts) -> parts.stream().anyMatch(Query::dependsOnNow);
      case Or(List<Query> parts) -> parts.stream().anyMatch(Query::dependsOnNow);
      case Not(Query part) -> part.dependsOnNow();
      case Boosted(Query part, double boost) -> part.dependsOnNow();
      case Dated(Relation relation, Moment moment) -> moment instanceof Moment.Ago;
      default -> false;
    };
  }

  /** Every item. */
  record Everything() implements Query {}

  /** Items that each part finds. */
  record And(List<Query> parts) implements Query {
    public And {
      parts = several(parts);
    }
  }

  /** Items that at least one part finds. */
  record Or(List<Query> parts) implements Query {
    public Or {
      parts = several(parts);
    }
  }

  /** Items that the part does not find. */
  record Not(Query part) implements Query {}

  /**
   * The same items; where answers are ranked, this part counts for more or less.
   *
   * @param boost above 0, at most 100; 1 changes nothing
   */
  record Boosted(Query part, double boost) implements Query {}

  /**
   * Words that stand side by side in this order: a single word, or a phrase.
   *
   * @param nearness 0 for exactly so; else how many places in all the words may be moved to make
   *     the phrase (a word between two is one, two neighbours swapped are two)
   */
  record Words(Field field, String words, int nearness) implements Query {}

  /** A word that begins so. */
  record Prefix(Field field, String beginning) implements Query {}

  /**
   * An exact value.
   *
   * @param value in small letters
   */
  record Value(Field field, String value) implements Query {}

  /** A number from one to another, both included. */
  record Between(Field field, int from, int to) implements Query {}

  /** A time before, within or after another. */
  record Dated(Relation relation, Moment moment) implements Query {}

  /** How a time stands to a day, a month, a minute, or whatever span a {@link Moment} names. */
  enum Relation {
    BEFORE("<"),
    /** Before its end. */
    UNTIL("<="),
    WITHIN("="),
    /** After its beginning. */
    FROM(">="),
    AFTER(">");

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }

    static Relation of(String sign) {
      return Arrays.stream(values())
          .filter(relation -> relation.sign.equals(sign))
          .findFirst()
          .orElse(WITHIN);
    }
  }

  private static List<Query> several(List<Query> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException("AND and OR join at least two queries");
    }
    return List.copyOf(parts);
  }
}
