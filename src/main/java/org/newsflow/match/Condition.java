package org.newsflow.match;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A query made ready for items of one language. */
@FunctionalInterface
interface Condition {

  boolean holds(Findable item);

  /** Makes a query ready; the clock says when "today" is, and where. */
  static Condition of(Query query, Analysis analysis, Clock clock) {
    return switch (query) {
      case Query.Everything() -> item -> true;
      case Query.And(List<Query> parts) -> {
        List<Condition> all = all(parts, analysis, clock);
        yield item -> all.stream().allMatch(part -> part.holds(item));
      }
      case Query.Or(List<Query> parts) -> {
        List<Condition> all = all(parts, analysis, clock);
        yield item -> all.stream().anyMatch(part -> part.holds(item));
      }
      case Query.Not(Query part) -> {
        Condition wrong = of(part, analysis, clock);
        yield item -> !wrong.holds(item);
      }
      case Query.Boosted(Query part, double boost) -> of(part, analysis, clock);
      case Query.Words(Field field, String words, int nearness) ->
          words(field, analysis.wanted(words), nearness);
      case Query.Prefix(Field field, String prefix) -> {
        String beginning = analysis.beginning(prefix);
        yield item -> item.words(field).holdBeginning(beginning);
      }
      case Query.Value(Field field, String value) -> item -> item.values(field).contains(value);
      case Query.Between(Field field, int from, int to) ->
          item -> from <= item.number(field) && item.number(field) <= to;
      case Query.Dated(Query.Relation relation, Moment moment) ->
          dated(relation, moment.span(clock));
    };
  }

  private static List<Condition> all(List<Query> parts, Analysis analysis, Clock clock) {
    return parts.stream().map(part -> of(part, analysis, clock)).toList();
  }

  private static Condition words(Field field, List<List<String>> words, int nearness) {
    return switch (words.size()) {
      case 0 -> item -> false;
      case 1 -> item -> item.words(field).hold(words.getFirst());
      default -> item -> item.words(field).holdPhrase(words, nearness);
    };
  }

  private static Condition dated(Query.Relation relation, Moment.Span span) {
    Instant start = span.start();
    Instant end = span.end();
    return switch (relation) {
      case BEFORE -> item -> item.created().isBefore(start);
      case UNTIL -> item -> item.created().isBefore(end);
      case WITHIN -> item -> !item.created().isBefore(start) && item.created().isBefore(end);
      case FROM -> item -> !item.created().isBefore(start);
      case AFTER -> item -> !item.created().isBefore(end);
    };
  }
}
