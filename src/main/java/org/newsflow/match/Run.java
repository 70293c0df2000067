package org.newsflow.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What stands between two spaces of a text, with its words: none, one, or several where there is a
 * hyphen or the like. Each word stands in one place with all its forms.
 */
final class Run {

  private static final String[] NO_FORMS = {};
  private static final int[] NO_WORDS = {};
  private static final int[] ONE_WORD = {0};

  private final String text;
  private String[] forms = NO_FORMS;
  private int[] starts = NO_WORDS;
  private long[] fingerprints = {};

  Run(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /**
   * Takes its words, before anybody else sees it.
   *
   * @param starts where among the forms those of each word begin
   */
  void take(List<String> forms, List<Integer> starts) {
    this.forms = new String[forms.size()];
    this.fingerprints = new long[forms.size()];
    for (int i = 0; i < forms.size(); i++) {
      String form = forms.get(i);
      this.forms[i] = form.equals(text) ? text : form;
      this.fingerprints[i] = Fingerprint.of(form);
    }
    this.starts =
        starts.size() == 1 ? ONE_WORD : starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** How many words it has. */
  int size() {
    return starts.length;
  }

  /** All forms of all its words, in order. */
  int forms() {
    return forms.length;
  }

  String form(int number) {
    return forms[number];
  }

  long fingerprint(int number) {
    return fingerprints[number];
  }

  /** Where among the forms those of a word begin. */
  int start(int word) {
    return starts[word];
  }

  /** Where among the forms those of a word end. */
  int end(int word) {
    return word + 1 < starts.length ? starts[word + 1] : forms.length;
  }

  /** The fingerprints of a word's forms. */
  long[] fingerprints(int word) {
    return Arrays.copyOfRange(fingerprints, start(word), end(word));
  }

  /** The forms of each of its words. */
  List<List<String>> words() {
    List<List<String>> words = new ArrayList<>(starts.length);
    for (int word = 0; word < starts.length; word++) {
      words.add(List.of(Arrays.copyOfRange(forms, start(word), end(word))));
    }
    return words;
  }
}
