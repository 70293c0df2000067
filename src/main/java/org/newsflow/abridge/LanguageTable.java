package org.newsflow.abridge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the tables of what the languages say: a row for each, words and phrases in its cells. */
final class LanguageTable {

  private static final Pattern VOWEL_MARKS = Pattern.compile("[\\u064B-\\u0652\\u0670\\u0640]");

  private LanguageTable() {}

  /** What is made of each row, by language. */
  static <T> Map<String, T> read(String name, Function<String[], Function<String, T>> row) {
    try (InputStream file = Objects.requireNonNull(LanguageTable.class.getResourceAsStream(name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .flatMap(cells ->
              Arrays.stream(cells[0].split(" "))
                  .map(tag -> Map.entry(tag, row.apply(cells).apply(tag))))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An expression that finds any entry of a cell. */
  static String alternatives(String cell) {
    return entries(cell).map(LanguageTable::expression).collect(Collectors.joining("|"));
  }

  /** The entries of a cell. */
  static Stream<String> entries(String cell) {
    return Stream.of(cell.split(",")).map(String::strip).filter(entry -> !entry.isEmpty());
  }

  /** A closing star in the table stands for any ending. */
  private static String expression(String entry) {
    return entry.endsWith("*")
        ? Pattern.quote(entry.substring(0, entry.length() - 1)) + "\\p{L}*"
        : Pattern.quote(entry);
  }

  /** A text without the vowel marks of Arabic, which the tables do not have. */
  static String bare(String text) {
    return VOWEL_MARKS.matcher(text).replaceAll("");
  }
}
