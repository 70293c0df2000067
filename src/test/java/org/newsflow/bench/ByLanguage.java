package org.newsflow.bench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsflow.match.Analysis;
import org.newsflow.match.Field;
import org.newsflow.match.Moment;
import org.newsflow.match.Query;

/**
 * Says a stored query to an engine that knows nothing of languages. A query that keeps itself to a
 * language is said once. Any other is said once too where all languages take its words apart alike,
 * else as alternatives, each for the languages that do.
 *
 * @param <T> how the engine writes a query
 */
abstract class ByLanguage<T> {

  private static final Collection<Analysis> ALL =
      Analysis.all().stream().sorted((one, other) -> one.name().compareTo(other.name())).toList();

  private final Clock clock;

  ByLanguage(Clock clock) {
    this.clock = clock;
  }

  /** The field that says by which language a story's words were taken apart. */
  static final String ANALYSIS = "analysis_value";

  static String words(Field field) {
    return field.code() + "_words";
  }

  static String values(Field field) {
    return field.code() + "_value";
  }

  static String number(Field field) {
    return field.code() + "_number";
  }

  final T of(Query query) {
    Optional<Set<Analysis>> named = named(query);
    Map<T, List<T>> alternatives = new LinkedHashMap<>();
    for (Analysis language : named.<Collection<Analysis>>map(these -> these).orElse(ALL)) {
      alternatives
          .computeIfAbsent(part(query, language), _ -> new ArrayList<>())
          .add(value(ANALYSIS, language.name()));
    }
    if (alternatives.size() == 1) {
      return alternatives.keySet().iterator().next();
    }
    List<T> all = new ArrayList<>();
    alternatives.forEach((part, languages) ->
        all.add(
            all(
                List.of(languages.size() == 1 ? languages.getFirst() : any(languages), part),
                List.of())));
    return any(all);
  }

  /** The analyses of the languages to which a query keeps itself; nothing where it does not. */
  private static Optional<Set<Analysis>> named(Query query) {
    return switch (query) {
      case Query.Value(Field field, String tag) when field == Field.LANGUAGE ->
          Optional.of(Set.of(Analysis.of(tag)));
      case Query.And(List<Query> parts) ->
          parts.stream().flatMap(part -> named(part).stream()).findFirst();
      case Query.Or(List<Query> parts) -> {
        Set<Analysis> all = new HashSet<>();
        boolean each = parts.stream().allMatch(part -> named(part).map(all::addAll).isPresent());
        yield each ? Optional.of(all) : Optional.empty();
      }
      case Query.Boosted(Query part, double _) -> named(part);
      default -> Optional.empty();
    };
  }

  private T part(Query query, Analysis analysis) {
    return switch (query) {
      case Query.Everything() -> everything();
      case Query.And(List<Query> parts) -> {
        List<T> wanted = new ArrayList<>();
        List<T> unwanted = new ArrayList<>();
        for (Query part : parts) {
          if (part instanceof Query.Not(Query excluded)) {
            unwanted.add(part(excluded, analysis));
          } else {
            wanted.add(part(part, analysis));
          }
        }
        yield all(wanted.isEmpty() ? List.of(everything()) : wanted, unwanted);
      }
      case Query.Or(List<Query> parts) ->
          any(parts.stream().map(part -> part(part, analysis)).toList());
      case Query.Not(Query part) -> all(List.of(everything()), List.of(part(part, analysis)));
      case Query.Boosted(Query part, double _) -> part(part, analysis);
      case Query.Words(Field field, String words, int nearness) -> {
        List<List<String>> forms = analysis.wanted(words);
        yield switch (forms.size()) {
          case 0 -> any(List.of());
          case 1 -> word(words(field), forms.getFirst());
          default -> phrase(words(field), forms, nearness);
        };
      }
      case Query.Prefix(Field field, String beginning) ->
          prefix(words(field), analysis.beginning(beginning));
      case Query.Value(Field field, String value) -> value(values(field), value);
      case Query.Between(Field field, int from, int to) -> between(number(field), from, to);
      case Query.Dated(Query.Relation relation, Moment moment) ->
          dated(relation, moment.span(clock));
    };
  }

  private T dated(Query.Relation relation, Moment.Span span) {
    String field = number(Field.DATE);
    long start = span.start().toEpochMilli();
    long end = span.end().toEpochMilli();
    return switch (relation) {
      case BEFORE -> between(field, Long.MIN_VALUE, start - 1);
      case UNTIL -> between(field, Long.MIN_VALUE, end - 1);
      case WITHIN -> between(field, start, end - 1);
      case FROM -> between(field, start, Long.MAX_VALUE);
      case AFTER -> between(field, end, Long.MAX_VALUE);
    };
  }

  /** The names of all fields that hold words. */
  static List<String> wordFields() {
    return Stream.of(Field.values())
        .filter(field -> field.kind() == Field.Kind.WORDS)
        .map(ByLanguage::words)
        .toList();
  }

  /** The names of all fields that hold exact values. */
  static List<String> valueFields() {
    return Stream.concat(
            Stream.of(ANALYSIS),
            Stream.of(Field.values())
                .filter(field ->
                    field.hasCodes()
                        || field.kind() == Field.Kind.CODE
                        || field.kind() == Field.Kind.CODES)
                .map(ByLanguage::values))
        .toList();
  }

  /** The names of all fields that hold numbers or times. */
  static List<String> numberFields() {
    return Stream.of(Field.values())
        .filter(field -> field.kind() == Field.Kind.NUMBER || field.kind() == Field.Kind.DATE)
        .map(ByLanguage::number)
        .toList();
  }

  abstract T everything();

  abstract T all(List<T> wanted, List<T> unwanted);

  abstract T any(List<T> parts);

  abstract T word(String field, List<String> forms);

  /** Words side by side; with a nearness, moved by so many places in all. */
  abstract T phrase(String field, List<List<String>> words, int nearness);

  abstract T prefix(String field, String beginning);

  abstract T value(String field, String value);

  abstract T between(String field, long from, long to);
}
