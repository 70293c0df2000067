package org.newsflow.match;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What of an item the queries of a segment ask, whatever its language.
 *
 * @param words the fields in whose words they look
 * @param exact the fields whose values they ask for
 * @param values from the fingerprint of a value in its field to its key
 * @param spans the spans of numbers
 */
record Asked(Set<Field> words, Set<Field> exact, Wanted values, List<Span> spans) {

  /** A span of numbers, and its key. */
  record Span(Field field, int from, int to, int key) {}

  static Asked of(Keys keys) {
    Set<Field> words = EnumSet.noneOf(Field.class);
    Set<Field> exact = EnumSet.noneOf(Field.class);
    Wanted.Builder values = new Wanted.Builder();
    List<Span> spans = new ArrayList<>();
    for (int key = 0; key < keys.size(); key++) {
      Field field = keys.field(key);
      switch (keys.kind(key)) {
        case ALWAYS -> {}
        case RUN, SCATTERED, BEGINNING -> words.add(field);
        case VALUE -> {
          exact.add(field);
          values.add(Fingerprint.in(field, Fingerprint.of(keys.text(key))), key);
        }
        case NUMBER -> {
          int[] span = keys.span(key);
          spans.add(new Span(field, span[0], span[1], key));
        }
      }
    }
    return new Asked(words, exact, values.build(), List.copyOf(spans));
  }

  long memory() {
    return values.memory() + 40L * spans.size();
  }
}
