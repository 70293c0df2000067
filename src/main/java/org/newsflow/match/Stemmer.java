package org.newsflow.match;

/** Cuts a word down to what its inflected forms have in common. */
@FunctionalInterface
interface Stemmer {

  /**
   * Stems the word in place.
   *
   * @return how many letters are left
   */
  int stem(char[] word, int length);

  /** This stemmer, and another on what it leaves. */
  default Stemmer then(Stemmer next) {
    return (word, length) -> next.stem(word, stem(word, length));
  }
}
