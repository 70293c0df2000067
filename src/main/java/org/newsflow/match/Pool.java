package org.newsflow.match;

import java.util.Arrays;

/** Strings of bytes, each kept once and known by its number, from 0 on. */
final class Pool {

  private byte[] bytes = new byte[1 << 10];
  private int[] ends = new int[1 << 6];
  private int size;

  /** The number of each string, plus 1, in the place that its hash gives or the next free one. */
  private int[] numbers = new int[1 << 7];

  private int[] hashes = new int[1 << 6];

  int size() {
    return size;
  }

  /** Keeps what was written, unless it is there; {@link #size} grows where it was not. */
  int add(Bytes written) {
    int hash = hash(written);
    int place = place(written, hash);
    if (numbers[place] > 0) {
      return numbers[place] - 1;
    }
    int start = start(size);
    int end = start + written.length();
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length + bytes.length / 2));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size + size / 2);
      hashes = Arrays.copyOf(hashes, ends.length);
    }
    System.arraycopy(written.array(), 0, bytes, start, written.length());
    ends[size] = end;
    hashes[size] = hash;
    numbers[place] = ++size;
    if (2 * size > numbers.length) {
      spread();
    }
    return size - 1;
  }

  /** The number here of a string of another pool, or -1. */
  int find(Pool other, int number) {
    int hash = other.hashes[number];
    int place = hash & numbers.length - 1;
    for (; numbers[place] > 0; place = place + 1 & numbers.length - 1) {
      int here = numbers[place] - 1;
      if (hashes[here] == hash
          && Arrays.equals(
              bytes,
              start(here),
              ends[here],
              other.bytes,
              other.start(number),
              other.ends[number])) {
        return here;
      }
    }
    return -1;
  }

  /** To read a string from its beginning. */
  Bytes get(int number) {
    return new Bytes(bytes, start(number));
  }

  /** The same, to be read alone, and so in less memory. */
  Pool toRead() {
    trim();
    numbers = new int[0];
    hashes = numbers;
    return this;
  }

  /** The same in no more memory than it needs. */
  Pool trim() {
    bytes = Arrays.copyOf(bytes, start(size));
    ends = Arrays.copyOf(ends, size);
    hashes = Arrays.copyOf(hashes, size);
    return this;
  }

  long memory() {
    return bytes.length + 4L * (ends.length + numbers.length + hashes.length);
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private int place(Bytes written, int hash) {
    int place = hash & numbers.length - 1;
    while (numbers[place] > 0 && !same(numbers[place] - 1, written, hash)) {
      place = place + 1 & numbers.length - 1;
    }
    return place;
  }

  private boolean same(int number, Bytes written, int hash) {
    return hashes[number] == hash
        && Arrays.equals(bytes, start(number), ends[number], written.array(), 0, written.length());
  }

  private void spread() {
    numbers = new int[2 * numbers.length];
    for (int number = 0; number < size; number++) {
      int place = hashes[number] & numbers.length - 1;
      while (numbers[place] > 0) {
        place = place + 1 & numbers.length - 1;
      }
      numbers[place] = number + 1;
    }
  }

  private static int hash(Bytes written) {
    return (int) Fingerprint.of(written.array(), written.length());
  }
}
