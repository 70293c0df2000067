package org.newsflow.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings queries that find the same into the same form, where that can be seen without knowing the
 * item's language: in one order, each part once, without boosts and double negations, words in
 * small letters.
 */
final class Canonical {

  /** What finds no item. */
  static final Query NOTHING = new Query.Not(new Query.Everything());

  private static final Query EVERYTHING = new Query.Everything();

  private static final Comparator<Query> ORDER = Canonical::compare;

  private Canonical() {}

  static Query of(Query query) {
    return switch (query) {
      case Query.And(List<Query> parts) -> several(parts, true);
      case Query.Or(List<Query> parts) -> several(parts, false);
      case Query.Not(Query part) -> not(of(part));
      case Query.Boosted(Query part, double boost) -> of(part);
      case Query.Words(Field field, String words, int nearness) -> words(field, words, nearness);
      default -> query;
    };
  }

  private static Query not(Query part) {
    return part instanceof Query.Not(Query twice) ? twice : new Query.Not(part);
  }

  private static Query several(List<Query> parts, boolean and) {
    Query idle = and ? EVERYTHING : NOTHING;
    Query all = and ? NOTHING : EVERYTHING;
    List<Query> canonical =
        parts.stream()
            .map(Canonical::of)
            .flatMap(part -> flat(part, and))
            .filter(part -> !part.equals(idle))
            .sorted(ORDER)
            .distinct()
            .toList();
    if (canonical.contains(all)) {
      return all;
    }
    return switch (canonical.size()) {
      case 0 -> idle;
      case 1 -> canonical.getFirst();
      default -> and ? new Query.And(canonical) : new Query.Or(canonical);
    };
  }

  private static Stream<Query> flat(Query part, boolean and) {
    return switch (part) {
      case Query.And(List<Query> parts) when and -> parts.stream();
      case Query.Or(List<Query> parts) when !and -> parts.stream();
      default -> Stream.of(part);
    };
  }

  private static Query words(Field field, String words, int nearness) {
    List<String> runs = new ArrayList<>();
    for (String run : words.split(" ")) {
      if (Letters.hasWord(run)) {
        runs.add(Letters.small(run));
      }
    }
    return runs.isEmpty() ? NOTHING : new Query.Words(field, String.join(" ", runs), nearness);
  }

  /** An order of all canonical queries, in which only equal ones are equal. */
  private static int compare(Query one, Query other) {
    int rank = Integer.compare(rank(one), rank(other));
    return rank != 0
        ? rank
        : switch (one) {
          case Query.And(List<Query> parts) -> compare(parts, ((Query.And) other).parts());
          case Query.Or(List<Query> parts) -> compare(parts, ((Query.Or) other).parts());
          case Query.Not(Query part) -> compare(part, ((Query.Not) other).part());
          case Query.Words(Field field, String words, int nearness) -> {
            Query.Words others = (Query.Words) other;
            int first = compare(field, words, others.field(), others.words());
            yield first != 0 ? first : Integer.compare(nearness, others.nearness());
          }
          case Query.Prefix(Field field, String beginning) ->
              compare(
                  field,
                  beginning,
                  ((Query.Prefix) other).field(),
                  ((Query.Prefix) other).beginning());
          case Query.Value(Field field, String value) ->
              compare(field, value, ((Query.Value) other).field(), ((Query.Value) other).value());
          default -> one.toString().compareTo(other.toString());
        };
  }

  private static int compare(Field field, String text, Field otherField, String otherText) {
    int first = field.compareTo(otherField);
    return first != 0 ? first : text.compareTo(otherText);
  }

  private static int compare(List<Query> some, List<Query> others) {
    for (int i = 0; i < some.size() && i < others.size(); i++) {
      int first = compare(some.get(i), others.get(i));
      if (first != 0) {
        return first;
      }
    }
    return Integer.compare(some.size(), others.size());
  }

  private static int rank(Query query) {
    return switch (query) {
      case Query.Everything everything -> 0;
      case Query.Words words -> 1;
      case Query.Prefix prefix -> 2;
      case Query.Value value -> 3;
      case Query.Between between -> 4;
      case Query.Dated dated -> 5;
      case Query.And and -> 6;
      case Query.Or or -> 7;
      case Query.Not not -> 8;
      case Query.Boosted boosted -> 9;
    };
  }
}
