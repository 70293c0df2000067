package org.newsflow.deliver;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The languages that a caller reads, the dearest first, as {@code Accept-Language} tells them (RFC
 * 9110, 12.5.4). English follows where nothing else fits.
 */
record Spoken(List<String> tags) {

  private static final int LONGEST = 200;

  /** The languages of a header; of none, and of one that cannot be read, English alone. */
  static Spoken of(@Nullable String header) {
    if (header == null || header.length() > LONGEST) {
      return new Spoken(List.of());
    }
    try {
      return new Spoken(
          Locale.LanguageRange.parse(header).stream()
              .filter(range -> range.getWeight() > 0)
              .map(Locale.LanguageRange::getRange)
              .toList());
    } catch (IllegalArgumentException e) {
      return new Spoken(List.of());
    }
  }

  /** The name in the first of these languages that has one, or in any; else what stands for it. */
  String name(Map<String, String> names, String otherwise) {
    return Stream.concat(tags.stream(), Stream.of("en"))
        .flatMap(tag -> in(tag, names).stream())
        .findFirst()
        .or(() ->
            names.entrySet().stream().min(Map.Entry.comparingByKey()).map(Map.Entry::getValue))
        .orElse(otherwise);
  }

  /** The name in this very language, else in the nearest: {@code sr} will do for sr-Latn. */
  private static Optional<String> in(String tag, Map<String, String> names) {
    Stream<String> wanted = Stream.of(tag, primary(tag));
    return wanted
        .flatMap(
            want -> names.entrySet().stream().filter(name -> name.getKey().equalsIgnoreCase(want)))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() ->
            names.entrySet().stream()
                .filter(name -> primary(name.getKey()).equalsIgnoreCase(primary(tag)))
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue));
  }

  private static String primary(String tag) {
    int end = tag.indexOf('-');
    return end < 0 ? tag : tag.substring(0, end);
  }
}
