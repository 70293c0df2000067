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

  /** By how many of its first characters a beginning is known at most. */
  private static final int FRONT = 4;

  /**
   * How many bits each beginning has: so that few words seem to have a front that they have not.
   */
  private static final int BITS = 16;

  private final String[] beginnings;
  private final int[] keys;
  private final int[] within;

  /** The first characters of each beginning, by hash: most words begin with none of them. */
  private final Bits fronts = new Bits();

  private final int places;

  /** How many characters fronts have, a bit for each length. */
  private int lengths;

  private record Beginning(String text, int key) {}

  private Beginnings(List<Beginning> sorted) {
    int size = sorted.size();
    beginnings = new String[size];
    keys = new int[size];
    within = new int[size];
    places = Integer.highestOneBit(Math.max(1, size)) * BITS;
    fronts.clear(places);
    for (int i = 0; i < size; i++) {
      String text = sorted.get(i).text;
      beginnings[i] = text;
      keys[i] = sorted.get(i).key;
      int outer = i - 1;
      while (outer >= 0 && !text.startsWith(beginnings[outer])) {
        outer = within[outer];
      }
      within[i] = outer;
      int length = Math.min(FRONT, text.length());
      lengths |= 1 << length;
      fronts.add(front(text, length));
    }
  }

  /** Tells the keys of all that a word begins with. */
  void of(String word, IntConsumer found) {
    if (!mayHaveOne(word)) {
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

  private boolean mayHaveOne(String word) {
    int most = Math.min(FRONT, word.length());
    for (int length = 0; length <= most; length++) {
      if ((lengths & 1 << length) != 0 && fronts.has(front(word, length))) {
        return true;
      }
    }
    return false;
  }

  private int front(String text, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = (hash + text.charAt(i)) * 0x9E3779B1;
    }
    return (hash >>> 7) & places - 1;
  }

  long memory() {
    return 74L * beginnings.length;
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
