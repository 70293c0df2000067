package org.newsflow.match;

import java.util.Arrays;

/** A list of long numbers that grows. */
final class Longs {

  private long[] numbers = new long[16];
  private int size;

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  long get(int place) {
    return numbers[place];
  }

  void add(long number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size + (size >> 1) + 8);
    }
    numbers[size++] = number;
  }

  long[] toArray() {
    return Arrays.copyOf(numbers, size);
  }

  /** The numbers in ascending order. */
  long[] toSorted() {
    long[] sorted = toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
