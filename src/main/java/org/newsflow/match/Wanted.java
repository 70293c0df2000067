package org.newsflow.match;

import java.util.Arrays;

/** From a fingerprint to the numbers of all who want it. Looked up without a string or an object. */
final class Wanted {

  /** Each fingerprint in the place that its first bits give, or the next free one; 0 is free. */
  private final long[] prints;

  /** For each fingerprint the one number that wants it, or where among the many they begin, ~. */
  private final int[] single;

  /** The numbers that want one fingerprint, one after the other, the last one as ~. */
  private final int[] many;

  private final int shift;

  private Wanted(long[] prints, int[] single, int[] many) {
    this.prints = prints;
    this.single = single;
    this.many = many;
    this.shift = shift(prints.length);
  }

  /** Where a fingerprint stands, or -1 where nobody wants it. */
  int find(long print) {
    int place = (int) (print >>> shift);
    while (prints[place] != print) {
      if (prints[place] == 0) {
        return -1;
      }
      place = place + 1 & prints.length - 1;
    }
    return place;
  }

  /** The one number that wants what stands there; below 0 where there are more: ask {@link #at}. */
  int one(int place) {
    return single[place];
  }

  /**
   * One of several numbers.
   *
   * @param number ~ of what {@link #one} gave, then 1 more, and so on
   * @return the number, or ~ of it if it is the last
   */
  int at(int number) {
    return many[number];
  }

  long memory() {
    return 8L * prints.length + 4L * (single.length + many.length);
  }

  private static int shift(int places) {
    return Long.numberOfLeadingZeros(places) + 1;
  }

  /** Gathers who wants what. */
  static final class Builder {

    private long[] prints = new long[4];
    private int[] last = new int[4];
    private int size;

    private int[] numbers = new int[8];
    private int[] before = new int[8];
    private int all;

    /** Notes that a number wants a fingerprint, which is not 0. */
    void add(long print, int number) {
      int place = place(prints, print);
      if (prints[place] == 0) {
        if (4 * ++size > 3 * prints.length) {
          spread();
          place = place(prints, print);
        }
        prints[place] = print;
        last[place] = -1;
      }
      if (all == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * all);
        before = Arrays.copyOf(before, 2 * all);
      }
      numbers[all] = number;
      before[all] = last[place];
      last[place] = all++;
    }

    private void spread() {
      long[] wider = new long[2 * prints.length];
      int[] places = new int[wider.length];
      for (int i = 0; i < prints.length; i++) {
        if (prints[i] != 0) {
          int place = place(wider, prints[i]);
          wider[place] = prints[i];
          places[place] = last[i];
        }
      }
      prints = wider;
      last = places;
    }

    private static int place(long[] prints, long print) {
      int place = (int) (print >>> shift(prints.length));
      while (prints[place] != 0 && prints[place] != print) {
        place = place + 1 & prints.length - 1;
      }
      return place;
    }

    Wanted build() {
      int[] single = new int[prints.length];
      int[] many = new int[all];
      int end = 0;
      for (int i = 0; i < prints.length; i++) {
        if (prints[i] == 0) {
          continue;
        }
        int next = last[i];
        if (before[next] < 0) {
          single[i] = numbers[next];
          continue;
        }
        single[i] = ~end;
        for (; next >= 0; next = before[next]) {
          many[end++] = before[next] < 0 ? ~numbers[next] : numbers[next];
        }
      }
      return new Wanted(prints, single, Arrays.copyOf(many, end));
    }
  }
}
