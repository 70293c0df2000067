package org.newsflow.match;

import java.util.Arrays;

/** A list of numbers that grows. */
final class Ints {

  private int[] numbers;
  private int size;

  Ints() {
    this(16);
  }

  Ints(int expected) {
    numbers = new int[expected];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  int get(int place) {
    return numbers[place];
  }

  void set(int place, int number) {
    numbers[place] = number;
  }

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size + (size >> 1) + 8);
    }
    numbers[size++] = number;
  }

  void trim() {
    numbers = toArray();
  }

  int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}
