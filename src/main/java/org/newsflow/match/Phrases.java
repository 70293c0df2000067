package org.newsflow.match;

/** The phrases for which the queries of a segment look: keys of runs in order. */
final class Phrases {

  private final Pool pool = new Pool();
  private final Bytes phrase = new Bytes();

  /** The number of a phrase, from now on at the latest. */
  int number(int nearness, int[] keys) {
    phrase.clear();
    phrase.putNumber(nearness);
    phrase.putNumber(keys.length);
    for (int key : keys) {
      phrase.putNumber(key);
    }
    return pool.add(phrase);
  }

  int size() {
    return pool.size();
  }

  /** How many places the words may be moved in all. */
  int nearness(int phrase) {
    return pool.get(phrase).getNumber();
  }

  /** The keys of its runs. */
  int[] keys(int phrase) {
    Bytes bytes = pool.get(phrase);
    bytes.getNumber();
    int[] keys = new int[bytes.getNumber()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = bytes.getNumber();
    }
    return keys;
  }

  Phrases toRead() {
    pool.toRead();
    return this;
  }

  long memory() {
    return pool.memory();
  }
}
