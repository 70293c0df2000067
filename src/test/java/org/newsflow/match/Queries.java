package org.newsflow.match;

import java.time.Year;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random queries for property tests. */
public final class Queries {

  private static final List<Field> WORDS =
      List.of(Field.TEXT, Field.TEXT, Field.TEXT, Field.HEADLINE, Field.KEYWORD, Field.PLACE);

  private Queries() {}

  /** Trees of any shape over these words; some of them only exclude. */
  public static Arbitrary<Query> over(Arbitrary<String> words) {
    return tree(leaf(words), 4);
  }

  private static Arbitrary<Query> tree(Arbitrary<Query> leaf, int depth) {
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Query> part = tree(leaf, depth - 1);
    Arbitrary<List<Query>> parts = part.list().ofMinSize(2).ofMaxSize(3);
    return Arbitraries.frequencyOf(
        Tuple.of(4, leaf),
        Tuple.of(3, parts.map(Query.And::new)),
        Tuple.of(3, parts.map(Query.Or::new)),
        Tuple.of(2, part.map(Query.Not::new)),
        Tuple.of(
            1,
            Combinators.combine(part, Arbitraries.integers().between(1, 10_000))
                .as((inner, boost) -> new Query.Boosted(inner, boost / 100.0))));
  }

  private static Arbitrary<Query> leaf(Arbitrary<String> words) {
    Arbitrary<Field> field = Arbitraries.of(WORDS);
    Arbitrary<String> phrase =
        words.list().ofMinSize(2).ofMaxSize(4).map(list -> String.join(" ", list));
    Arbitrary<Query> word =
        Combinators.combine(field, words).as((f, text) -> new Query.Words(f, text, 0));
    Arbitrary<Query> exact =
        Combinators.combine(field, phrase).as((f, text) -> new Query.Words(f, text, 0));
    Arbitrary<Query> near =
        Combinators.combine(field, phrase, Arbitraries.integers().between(1, Parser.FARTHEST))
            .as(Query.Words::new);
    Arbitrary<Query> prefix =
        Combinators.combine(field, words).as((f, text) -> new Query.Prefix(f, beginning(text)));
    return Arbitraries.frequencyOf(
        Tuple.of(6, word),
        Tuple.of(2, exact),
        Tuple.of(2, near),
        Tuple.of(2, prefix),
        Tuple.of(1, Arbitraries.just(new Query.Everything())),
        Tuple.of(2, value()),
        Tuple.of(1, number()),
        Tuple.of(1, date()));
  }

  private static String beginning(String word) {
    String two = word.substring(0, Math.min(2, word.length()));
    return Syntax.isBeginning(two) ? two : "an";
  }

  private static Arbitrary<Query> value() {
    return Arbitraries.of(
        new Query.Value(Field.LANGUAGE, "tr"),
        new Query.Value(Field.LANGUAGE, "sr"),
        new Query.Value(Field.LEVEL, "urgent"),
        new Query.Value(Field.TYPE, "text"),
        new Query.Value(Field.DESK, "dış haberler"),
        new Query.Value(Field.SUBJECT, "medtop:04000000"),
        new Query.Value(Field.PLACE, "gn:323786"),
        new Query.Value(Field.TEST, "false"));
  }

  private static Arbitrary<Query> number() {
    return Combinators.combine(
            Arbitraries.of(Field.URGENCY, Field.PRIORITY),
            Arbitraries.integers().between(1, 6),
            Arbitraries.integers().between(0, 5))
        .as((field, from, more) -> new Query.Between(field, from, Math.min(6, from + more)));
  }

  private static Arbitrary<Query> date() {
    Arbitrary<Moment> moments =
        Arbitraries.oneOf(
                Arbitraries.integers().between(1900, 2100).map(year -> Year.of(year).toString()),
                Arbitraries.of(
                    "2026-11", "2026-11-23", "2026-11-23T10:00", "2026-11-23T10:00:30+03:00"))
            .map(Moment.Calendar::new);
    Arbitrary<Moment> ago =
        Combinators.combine(
                Arbitraries.integers().between(0, 9_999), Arbitraries.of(Moment.Unit.values()))
            .as(Moment.Ago::new);
    return Combinators.combine(
            Arbitraries.of(Query.Relation.values()), Arbitraries.oneOf(moments, ago))
        .as(Query.Dated::new)
        .filter(dated ->
            dated.relation() != Query.Relation.WITHIN
                || !(dated.moment() instanceof Moment.Ago(int amount, Moment.Unit unit)
                    && unit == Moment.Unit.HOURS))
        .map(dated -> dated);
  }
}
