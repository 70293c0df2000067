package org.newsflow.match;

import java.util.Arrays;

/** A set of numbers from 0 on, made to be cleared and filled again for each item. */
final class Bits {

  private long[] words = new long[1];
  private int used;

  /** Forgets all numbers, and takes those below a size from now on. */
  void clear(int size) {
    int length = (size + 63 >>> 6) + 1;
    if (words.length < length) {
      words = new long[length];
    } else {
      Arrays.fill(words, 0, length, 0);
    }
    used = length;
  }

  boolean has(int number) {
    return (words[number >>> 6] & 1L << number) != 0;
  }

  /** Takes a number; false where it is there already. */
  boolean add(int number) {
    long before = words[number >>> 6];
    words[number >>> 6] = before | 1L << number;
    return words[number >>> 6] != before;
  }

  /** The least number from one on, or -1. */
  int next(int from) {
    int word = from >>> 6;
    if (word >= used) {
      return -1;
    }
    long rest = words[word] & -1L << from;
    while (rest == 0) {
      if (++word == used) {
        return -1;
      }
      rest = words[word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(rest);
  }
}
