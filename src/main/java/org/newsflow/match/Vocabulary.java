package org.newsflow.match;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** Everything that the queries of a segment test, numbered while the segment is made. */
final class Vocabulary {

  private final Keys keys = new Keys();
  private final Phrases phrases = new Phrases();
  private final Pool knownPhrases = new Pool();
  private final Bytes phrase = new Bytes();
  private final Longs dates = new Longs();
  private final Chances chances;
  private final Clock clock;

  /** How often items have each key. */
  private float[] chance = {1};

  private int knownChances = 1;

  /** In which languages each key is asked for, as {@link Languages}. */
  private int[] languages = {Languages.ALL};

  Vocabulary(Chances chances, Clock clock) {
    this.chances = chances;
    this.clock = clock;
  }

  Keys keys() {
    return keys;
  }

  Phrases phrases() {
    return phrases;
  }

  /** The first and the last second of each span of time. */
  long[] dates() {
    return dates.toArray();
  }

  double chance(int key) {
    return chance[key];
  }

  /** In which languages each key is asked for: in items of others it is not looked for. */
  int[] languages() {
    return Arrays.copyOf(languages, keys.size());
  }

  /** The rarest key of a phrase other than one. */
  int rarest(int phrase, int other) {
    int rarest = Keys.ALWAYS;
    for (int number = 0; number < phrases.length(phrase); number++) {
      int key = phrases.key(phrase, number);
      if (key != other && (rarest == Keys.ALWAYS || chance[key] < chance[rarest])) {
        rarest = key;
      }
    }
    return rarest;
  }

  /** A canonical query in numbers. */
  Node node(Query query) {
    return node(query, true, Languages.ALL);
  }

  /**
   * @param within the languages in which what stands around this part can find anything
   */
  private Node node(Query query, boolean wanted, int within) {
    int in = within & Languages.of(query);
    return switch (query) {
      case Query.Everything() -> new Node.Constant(wanted);
      case Query.And(List<Query> parts) -> several(parts, wanted, wanted, in);
      case Query.Or(List<Query> parts) -> several(parts, wanted, !wanted, in);
      case Query.Not(Query part) -> node(part, !wanted, in);
      case Query.Boosted(Query part, double boost) -> node(part, wanted, in);
      case Query.Words(Field field, String words, int nearness) ->
          words(field, words.split(" "), nearness, wanted, in);
      case Query.Prefix(Field field, String beginning) ->
          key(keys.number(Keys.Kind.BEGINNING, field, beginning), wanted, in);
      case Query.Value(Field field, String value) ->
          key(keys.number(Keys.Kind.VALUE, field, value), wanted, in);
      case Query.Between(Field field, int from, int to) ->
          key(keys.number(field, from, to), wanted, in);
      case Query.Dated(Query.Relation relation, Moment moment) -> date(relation, moment, wanted);
    };
  }

  private Node several(List<Query> parts, boolean wanted, boolean all, int in) {
    return Node.of(parts.stream().map(part -> node(part, wanted, in)).toList(), all);
  }

  private Node words(Field field, String[] runs, int nearness, boolean wanted, int in) {
    if (runs.length == 1 && (nearness == 0 || Letters.isOneWord(runs[0]))) {
      return key(keys.number(Keys.Kind.RUN, field, runs[0]), wanted, in);
    }
    int[] numbers = new int[runs.length];
    for (int i = 0; i < runs.length; i++) {
      Keys.Kind kind =
          nearness == 0 || Letters.isOneWord(runs[i]) ? Keys.Kind.RUN : Keys.Kind.SCATTERED;
      numbers[i] = keys.number(kind, field, runs[i]);
      learn(numbers[i], in);
    }
    return new Node.Leaf(Node.Kind.PHRASE, phrase(nearness, numbers), wanted);
  }

  private int phrase(int nearness, int[] numbers) {
    phrase.clear();
    phrase.putNumber(nearness);
    for (int number : numbers) {
      phrase.putNumber(number);
    }
    int number = knownPhrases.add(phrase);
    if (number == phrases.size()) {
      phrases.add(nearness, numbers);
    }
    return number;
  }

  private Node key(int number, boolean wanted, int in) {
    learn(number, in);
    return new Node.Leaf(Node.Kind.KEY, number, wanted);
  }

  /** Notes where a key is asked for, and estimates its chance if it is new. */
  private void learn(int key, int in) {
    for (; knownChances < keys.size(); knownChances++) {
      if (knownChances == chance.length) {
        chance = Arrays.copyOf(chance, 2 * knownChances);
        languages = Arrays.copyOf(languages, 2 * knownChances);
      }
      chance[knownChances] = chances.of(keys, knownChances);
    }
    languages[key] |= in;
  }

  private Node date(Query.Relation relation, Moment moment, boolean wanted) {
    long start = moment.span(clock).start().getEpochSecond();
    long end = moment.span(clock).end().getEpochSecond();
    int number = dates.size() / 2;
    dates.add(
        switch (relation) {
          case BEFORE, UNTIL -> Long.MIN_VALUE;
          case WITHIN, FROM -> start;
          case AFTER -> end;
        });
    dates.add(
        switch (relation) {
          case BEFORE -> start - 1;
          case UNTIL, WITHIN -> end - 1;
          case FROM, AFTER -> Long.MAX_VALUE;
        });
    return new Node.Leaf(Node.Kind.DATE, number, wanted);
  }
}
