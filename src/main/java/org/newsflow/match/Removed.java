package org.newsflow.match;

import java.util.Arrays;
import java.util.Collection;

/** Which places of a segment no longer count. It never changes; the next one shares most of it. */
final class Removed {

  private static final int PAGE = 1 << 10;
  private static final long[] EMPTY = new long[PAGE / 64];

  private final long[][] pages;
  private final int size;

  private Removed(long[][] pages, int size) {
    this.pages = pages;
    this.size = size;
  }

  /** None of so many places. */
  static Removed none(int places) {
    long[][] pages = new long[(places + PAGE - 1) / PAGE][];
    Arrays.fill(pages, EMPTY);
    return new Removed(pages, 0);
  }

  /** These too. */
  Removed with(Collection<Integer> places) {
    long[][] next = pages.clone();
    boolean[] own = new boolean[pages.length];
    int count = size;
    for (int place : places) {
      int page = place / PAGE;
      if (!own[page]) {
        next[page] = pages[page].clone();
        own[page] = true;
      }
      long bit = 1L << place;
      long[] words = next[page];
      int word = place % PAGE >> 6;
      count += (words[word] & bit) == 0 ? 1 : 0;
      words[word] |= bit;
    }
    return new Removed(next, count);
  }

  boolean has(int place) {
    return size > 0 && (pages[place / PAGE][place % PAGE >> 6] & 1L << place) != 0;
  }

  /** How many there are. */
  int size() {
    return size;
  }
}
