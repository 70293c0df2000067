package org.newsflow.match;

import java.util.Arrays;

/**
 * From a fingerprint to the numbers of all who want it. Looked up without a string or an object.
 */
final class Wanted {

  /** Each fingerprint in the place that its first bits give, or the next free one; 0 is free. */
  private final long[] prints;

  private final Groups numbers;
  private final int shift;

  private Wanted(long[] prints, Groups numbers) {
    this.prints = prints;
    this.numbers = numbers;
    this.shift = shift(prints.length);
  }

  /** The group of {@link #numbers} that wants a fingerprint, or -1 where nobody does. */
  int find(long print) {
    return find(print, met(print));
  }

  /** What stands in the first place of a fingerprint. */
  long met(long print) {
    return prints[(int) (print >>> shift)];
  }

  /** The same as {@link #find(long)}, when it is known what stands in the first place. */
  int find(long print, long met) {
    int place = (int) (print >>> shift);
    long there = met;
    while (there != print) {
      if (there == 0) {
        return -1;
      }
      place = place + 1 & prints.length - 1;
      there = prints[place];
    }
    return place;
  }

  /** Who wants what. */
  Groups numbers() {
    return numbers;
  }

  long memory() {
    return 8L * prints.length + numbers.memory();
  }

  private static int shift(int places) {
    return Long.numberOfLeadingZeros(places) + 1;
  }

  /** Gathers who wants what. */
  static final class Builder {

    private final Groups.Builder numbers = new Groups.Builder();
    private long[] prints = new long[4];
    private int[] lasts = {-1, -1, -1, -1};
    private int size;

    /** Notes that a number wants a fingerprint, which is not 0. */
    void add(long print, int number) {
      int place = place(prints, print);
      if (prints[place] == 0) {
        if (4 * ++size > 3 * prints.length) {
          spread();
          place = place(prints, print);
        }
        prints[place] = print;
      }
      lasts[place] = numbers.add(number, lasts[place]);
    }

    private void spread() {
      long[] wider = new long[2 * prints.length];
      int[] places = new int[wider.length];
      Arrays.fill(places, -1);
      for (int i = 0; i < prints.length; i++) {
        if (prints[i] != 0) {
          int place = place(wider, prints[i]);
          wider[place] = prints[i];
          places[place] = lasts[i];
        }
      }
      prints = wider;
      lasts = places;
    }

    private static int place(long[] prints, long print) {
      int place = (int) (print >>> shift(prints.length));
      while (prints[place] != 0 && prints[place] != print) {
        place = place + 1 & prints.length - 1;
      }
      return place;
    }

    Wanted build() {
      return new Wanted(prints, numbers.build(lasts));
    }
  }
}
