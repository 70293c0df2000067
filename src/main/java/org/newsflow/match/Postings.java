package org.newsflow.match;

/**
 * For each key the queries that are looked at when an item has it: of each its number, a second key
 * without which it cannot find the item, and where its remaining tests begin.
 */
final class Postings {

  /** How many numbers a posting has. */
  static final int POSTING = 3;

  private final int[] starts;
  private final int[] postings;

  private Postings(int[] starts, int[] postings) {
    this.starts = starts;
    this.postings = postings;
  }

  /** Where the postings of a key begin. */
  int start(int key) {
    return starts[key];
  }

  /** Where the postings of a key end. */
  int end(int key) {
    return starts[key + 1];
  }

  int query(int at) {
    return postings[at];
  }

  int guard(int at) {
    return postings[at + 1];
  }

  /** Where the tests begin that remain. */
  int code(int at) {
    return postings[at + 2];
  }

  /** How many queries are looked at for each item. */
  int unanchored() {
    return end(Keys.ALWAYS) / POSTING;
  }

  long memory() {
    return 4L * (starts.length + postings.length);
  }

  /** Gathers postings. */
  static final class Builder {

    private final Ints keys = new Ints(1 << 10);
    private final Ints postings = new Ints(1 << 10);

    void add(int key, int query, int guard, int code) {
      keys.add(key);
      postings.add(query);
      postings.add(guard);
      postings.add(code);
    }

    Postings build(int size) {
      int[] starts = new int[size + 1];
      for (int i = 0; i < keys.size(); i++) {
        starts[keys.get(i) + 1] += POSTING;
      }
      for (int key = 0; key < size; key++) {
        starts[key + 1] += starts[key];
      }
      int[] ends = starts.clone();
      int[] sorted = new int[postings.size()];
      for (int i = 0; i < keys.size(); i++) {
        int at = ends[keys.get(i)];
        ends[keys.get(i)] += POSTING;
        for (int part = 0; part < POSTING; part++) {
          sorted[at + part] = postings.get(POSTING * i + part);
        }
      }
      return new Postings(starts, sorted);
    }
  }
}
