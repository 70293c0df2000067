package org.newsflow.abridge;

/**
 * How much of a story the public may read.
 *
 * @param share of the text's words, above 0 and at most 1; the lead may exceed it
 * @param words the most words in any case
 */
public record Rule(double share, int words) {

  /** Two fifths of the text, at most 120 words. */
  public static final Rule STANDARD = new Rule(0.4, 120);

  public Rule {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be above 0 and at most 1, not " + share);
    }
    if (words < 1) {
      throw new IllegalArgumentException("words must be at least 1, not " + words);
    }
  }

  /** The most words for a text of so many words with a lead of so many. */
  int limit(int textWords, int leadWords) {
    return Math.min(words, Math.max((int) (share * textWords), leadWords));
  }
}
