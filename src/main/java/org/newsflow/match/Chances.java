package org.newsflow.match;

import java.util.List;

/**
 * How often items have a key, as a share of 1: what earlier segments have seen, and before they
 * have seen much, what is usual of news. Only speed depends on it, never an answer.
 */
final class Chances {

  /** How many items outweigh what is usual. */
  private static final double WEIGHT = 30;

  private static final double[] BY_LENGTH = {.3, .3, .25, .14, .07, .035, .022, .014, .01, .007};

  private final List<Segment> earlier;

  Chances(List<Segment> earlier) {
    this.earlier = earlier.stream().filter(segment -> segment.seen() > 0).toList();
  }

  /** How many items have been seen. */
  int seen() {
    return earlier.stream().mapToInt(Segment::seen).max().orElse(0);
  }

  /** The chance of a key. */
  float of(Keys keys, int key) {
    double seen = WEIGHT;
    double had = WEIGHT * usual(keys, key);
    for (Segment segment : earlier) {
      int there = segment.keys().find(keys, key);
      if (there >= 0) {
        seen += segment.seen();
        had += segment.had(there);
      }
    }
    return (float) Math.min(1, had / seen);
  }

  private static double usual(Keys keys, int key) {
    return switch (keys.kind(key)) {
      case ALWAYS -> 1;
      case RUN, SCATTERED ->
          share(keys.field(key)) * BY_LENGTH[Math.min(keys.text(key).length(), 9)];
      case BEGINNING ->
          share(keys.field(key)) * Math.min(1, 2.4 / Math.pow(2, keys.text(key).length()));
      case VALUE -> value(keys.field(key), keys.text(key));
      case NUMBER -> {
        int[] span = keys.span(key);
        yield Math.clamp((span[1] - span[0] + 1) / 6.0, .1, 1);
      }
    };
  }

  /** What share of an item's words a field has. */
  private static double share(Field field) {
    return switch (field) {
      case TEXT -> 1;
      case HEADLINE -> .15;
      default -> .05;
    };
  }

  private static double value(Field field, String value) {
    return switch (field) {
      case TYPE -> value.equals("text") ? .8 : .1;
      case TEST -> value.equals("false") ? .99 : .01;
      case PROVIDER -> .8;
      case LEVEL -> value.equals("routine") ? .7 : .1;
      case LANGUAGE, DESK -> .1;
      case PLACE, PERSON, ORGANISATION -> .01;
      default -> .05;
    };
  }
}
