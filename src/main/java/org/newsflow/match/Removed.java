package org.newsflow.match;

import java.util.Arrays;
import java.util.Collection;

/** Which slots of a segment no longer count. It never changes; the next one shares most of it. */
final class Removed {

  private static final int PAGE = 1 << 10;
  private static final long[] EMPTY = new long[PAGE / 64];

  private final long[][] pages;
  private final int size;

  private Removed(long[][] pages, int size) {
    this.pages = pages;
    this.size = size;
  }

  /** None of so many slots. */
  static Removed none(int slots) {
    long[][] pages = new long[(slots + PAGE - 1) / PAGE][];
    Arrays.fill(pages, EMPTY);
    return new Removed(pages, 0);
  }

  /** These too. */
  Removed with(Collection<Integer> slots) {
    long[][] next = pages.clone();
    int count = size;
    for (int slot : slots) {
      int page = slot / PAGE;
      if (next[page] == pages[page]) {
        next[page] = pages[page].clone();
      }
      long bit = 1L << slot;
      long[] words = next[page];
      int word = slot % PAGE >> 6;
      count += (words[word] & bit) == 0 ? 1 : 0;
      words[word] |= bit;
    }
    return new Removed(next, count);
  }

  boolean has(int slot) {
    return size > 0 && (pages[slot / PAGE][slot % PAGE >> 6] & 1L << slot) != 0;
  }

  /** How many there are. */
  int size() {
    return size;
  }
}
