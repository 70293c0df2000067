package org.newsflow.match;

/** The phrases for which the queries of a segment look: keys of runs in order. */
final class Phrases {

  private final Ints nearness = new Ints();
  private final Ints ends = new Ints();
  private final Ints keys = new Ints();

  void add(int nearness, int[] keys) {
    this.nearness.add(nearness);
    for (int key : keys) {
      this.keys.add(key);
    }
    ends.add(this.keys.size());
  }

  int size() {
    return ends.size();
  }

  /** How many places the words may be moved in all. */
  int nearness(int phrase) {
    return nearness.get(phrase);
  }

  /** How many runs it has. */
  int length(int phrase) {
    return ends.get(phrase) - start(phrase);
  }

  /** The key of one of its runs. */
  int key(int phrase, int number) {
    return keys.get(start(phrase) + number);
  }

  private int start(int phrase) {
    return phrase == 0 ? 0 : ends.get(phrase - 1);
  }

  /** The same in no more memory than it needs. */
  Phrases trim() {
    nearness.trim();
    ends.trim();
    keys.trim();
    return this;
  }

  long memory() {
    return 4L * (nearness.size() + ends.size() + keys.size());
  }
}
