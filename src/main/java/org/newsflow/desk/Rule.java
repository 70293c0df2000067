package org.newsflow.desk;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Problem;

/**
 * One thing that must hold when an item is released.
 *
 * @param name stable, kebab-case, for programs and settings
 * @param warns whether what breaks it is told and may be released all the same
 * @param check where the rule is broken
 */
record Rule(String name, boolean warns, Function<Candidate, Stream<Breach>> check) {

  /**
   * Where and how a rule is broken.
   *
   * @param field by its name in the API, or null for the whole
   * @param message what to do about it
   */
  record Breach(@Nullable String field, String message) {}

  /** A rule that is broken when this is so. */
  static Rule refuse(
      String name, @Nullable String field, Predicate<Candidate> broken, String message) {
    return new Rule(name, false, when(broken, field, message));
  }

  /** The same, as advice. */
  static Rule warn(String name, String field, Predicate<Candidate> broken, String message) {
    return new Rule(name, true, when(broken, field, message));
  }

  private static Function<Candidate, Stream<Breach>> when(
      Predicate<Candidate> broken, @Nullable String field, String message) {
    return candidate ->
        broken.test(candidate) ? Stream.of(new Breach(field, message)) : Stream.empty();
  }

  /** What this rule has against a candidate. */
  List<Problem> problems(Candidate candidate) {
    return check
        .apply(candidate)
        .map(breach -> new Problem(breach.field(), name, breach.message()))
        .toList();
  }
}
