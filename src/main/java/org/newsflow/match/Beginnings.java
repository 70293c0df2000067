package org.newsflow.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The beginnings of words for which a segment looks in one field and language.
 *
 * <p>They stand in order, each with the last one before it that it begins with itself. All that a
 * word begins with are then found from one place: the last one that does not stand after the word,
 * or one that this begins with.
 */
final class Beginnings {

  private static final int FIRST = 1 << 12;

  private final String[] beginnings;
  private final int[] keys;
  private final int[] within;

  /** Which two characters any of them has in front, by hash: most words are of no interest. */
  private final Bits fronts = new Bits();

  private boolean shorter;

  private record Beginning(String text, int key) {}

  private Beginnings(List<Beginning> sorted) {
    int size = sorted.size();
    beginnings = new String[size];
    keys = new int[size];
    within = new int[size];
    fronts.clear(FIRST);
    for (int i = 0; i < size; i++) {
      String text = sorted.get(i).text;
      beginnings[i] = text;
      keys[i] = sorted.get(i).key;
      int outer = i - 1;
      while (outer >= 0 && !text.startsWith(beginnings[outer])) {
        outer = within[outer];
      }
      within[i] = outer;
      shorter |= text.length() < 2;
      fronts.add(front(text));
    }
  }

  /** Tells the keys of all that a word begins with. */
  void of(String word, IntConsumer found) {
    if (!shorter && !fronts.has(front(word))) {
      return;
    }
    int low = 0;
    int high = beginnings.length;
    while (low < high) {
      int middle = low + high >>> 1;
      if (beginnings[middle].compareTo(word) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low - 1; i >= 0; i = within[i]) {
      if (word.startsWith(beginnings[i])) {
        found.accept(keys[i]);
      }
    }
  }

  private static int front(String text) {
    return text.length() < 2 ? 0 : (text.charAt(0) * 31 + text.charAt(1)) & FIRST - 1;
  }

  long memory() {
    return 72L * beginnings.length;
  }

  /** Gathers beginnings. */
  static final class Builder {

    private final List<Beginning> all = new ArrayList<>();

    void add(String text, int key) {
      all.add(new Beginning(text, key));
    }

    Beginnings build() {
      all.sort(Comparator.comparing(Beginning::text));
      return new Beginnings(all);
    }
  }
}
