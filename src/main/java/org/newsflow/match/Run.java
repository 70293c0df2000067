package org.newsflow.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What stands between two spaces of a text, with its words: none, one, or several where there is a
 * hyphen or the like. Each word stands in one place with all its forms.
 */
final class Run {

  private static final int[] NO_WORDS = {};

  private final String text;
  private final long print;
  private String[] forms = {};

  /** Where among the forms those of each word begin, but for the first. */
  private int[] starts = NO_WORDS;

  private int size;
  private int all;

  /** Fingerprints of forms: most runs are one word in one or two forms. */
  private long first;

  private long second;
  private long[] others = {};

  Run(String text) {
    this(text, Fingerprint.of(text));
  }

  /**
   * @param print what it is known by: a fingerprint of its text and its language
   */
  Run(String text, long print) {
    this.text = text;
    this.print = print;
  }

  String text() {
    return text;
  }

  /** What it is known by: a fingerprint of its text and its language. */
  long print() {
    return print;
  }

  /**
   * Takes its words, before anybody else sees it.
   *
   * @param starts where among the forms those of each word begin
   */
  void take(List<String> forms, List<Integer> starts) {
    this.size = starts.size();
    this.all = forms.size();
    this.forms = new String[all];
    for (int i = 0; i < all; i++) {
      this.forms[i] = forms.get(i).equals(text) ? text : forms.get(i);
    }
    if (size > 1) {
      this.starts = starts.stream().skip(1).mapToInt(Integer::intValue).toArray();
    }
    long[] prints = forms.stream().mapToLong(Fingerprint::of).toArray();
    this.first = all > 0 ? prints[0] : 0;
    this.second = all > 1 ? prints[1] : 0;
    if (all > 2) {
      this.others = prints;
    }
  }

  /** How many words it has. */
  int size() {
    return size;
  }

  /** One of the forms of all its words, in order. */
  String form(int number) {
    return forms[number];
  }

  /** The fingerprint of a form. */
  long fingerprint(int number) {
    return switch (number) {
      case 0 -> first;
      case 1 -> second;
      default -> others[number];
    };
  }

  /** Where among the forms those of a word begin. */
  int start(int word) {
    return word == 0 ? 0 : starts[word - 1];
  }

  /** Where among the forms those of a word end. */
  int end(int word) {
    return word + 1 < size ? starts[word] : all;
  }

  /** The fingerprints of a word's forms. */
  long[] fingerprints(int word) {
    return IntStream.range(start(word), end(word)).mapToLong(this::fingerprint).toArray();
  }

  /** The forms of each of its words. */
  List<List<String>> words() {
    List<List<String>> words = new ArrayList<>(size);
    for (int word = 0; word < size; word++) {
      words.add(List.of(Arrays.copyOfRange(forms, start(word), end(word))));
    }
    return words;
  }
}
