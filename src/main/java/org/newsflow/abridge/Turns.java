package org.newsflow.abridge;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a language's passages take up each other: by going on, by turning the last one round, by an
 * answer of the other side, by a denial; and how one announces the next. The words are data, in
 * {@code turns.tsv}.
 */
final class Turns {

  private static final String BEFORE = "(?<![\\p{L}\\p{M}])";
  private static final String AFTER = "(?![\\p{L}\\p{M}])";

  /** Marks of quotation and dashes may stand before the first word. */
  private static final String OPENING = "^[^\\p{L}\\p{N}]*";

  /** How far into its passage a word stands early, in characters. */
  private static final String EARLY = "^[^.!?؟:;؛]{1,60}?";

  private static final Predicate<String> MARKED =
      entry -> entry.startsWith("…") || entry.endsWith("…");

  private static final Map<String, Turns> TABLE =
      LanguageTable.read("turns.tsv", row -> tag -> new Turns(row));
  private static final Turns UNKNOWN = new Turns(new String[] {"", "", "", "", "", "", ""});

  private final @Nullable Pattern goingOn;
  private final @Nullable Pattern turn;
  private final @Nullable Pattern otherSide;
  private final @Nullable Pattern denial;
  private final @Nullable Pattern announcement;

  private Turns(String[] row) {
    String front = "(?:" + LanguageTable.alternatives(row[1]) + "|)";
    this.goingOn = pattern(opening(front, row[2]));
    this.turn = pattern(opening(front, row[3]), early(row[3]));
    this.otherSide = pattern(opening(front, row[4]), early(row[4]));
    this.denial = pattern(expression(BEFORE + front, row[5], AFTER));
    this.announcement =
        pattern(
            expression(BEFORE + front, chosen(row[6], MARKED.negate()), "\\P{L}*$"),
            expression(OPENING + front, chosen(row[6], MARKED), AFTER));
  }

  private static String opening(String front, String cell) {
    return expression(OPENING + front, chosen(cell, MARKED.negate()), AFTER);
  }

  private static String early(String cell) {
    return expression(EARLY + BEFORE, chosen(cell, MARKED), AFTER);
  }

  private static String chosen(String cell, Predicate<String> which) {
    return LanguageTable.entries(cell)
        .filter(which)
        .map(entry -> entry.replace("…", ""))
        .collect(Collectors.joining(","));
  }

  private static String expression(String before, String cell, String after) {
    String words = LanguageTable.alternatives(cell);
    return words.isEmpty() ? "" : before + "(?:" + words + ")" + after;
  }

  private static @Nullable Pattern pattern(String... expressions) {
    String all =
        List.of(expressions).stream()
            .filter(expression -> !expression.isEmpty())
            .collect(Collectors.joining("|"));
    return all.isEmpty()
        ? null
        : Pattern.compile(all, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The turns of the language with this tag; of an unknown one nothing is known. */
  static Turns of(String language) {
    return TABLE.getOrDefault(language, UNKNOWN);
  }

  /** The languages in the table. */
  static List<String> known() {
    return TABLE.keySet().stream().sorted().toList();
  }

  /** Whether in this passage the speaker of the last one goes on. */
  boolean goesOn(String passage) {
    return finds(goingOn, passage);
  }

  /** Whether this passage turns the last one round. */
  boolean turnsRound(String passage) {
    return finds(turn, passage);
  }

  /** Whether in this passage the other side speaks. */
  boolean letsOtherSideSpeak(String passage) {
    return finds(otherSide, passage);
  }

  /** Whether these words say that somebody denies something, or will not answer. */
  boolean denies(String words) {
    return finds(denial, words);
  }

  /** Whether this sentence announces what follows it. */
  boolean announces(String sentence) {
    return finds(announcement, sentence);
  }

  private static boolean finds(@Nullable Pattern pattern, String text) {
    return pattern != null && pattern.matcher(LanguageTable.bare(text)).find();
  }
}
