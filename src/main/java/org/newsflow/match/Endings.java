package org.newsflow.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A light stemmer by table: cuts inflectional endings (and, where a language has them, articles in
 * front) off words that are already folded.
 *
 * <p>A table is a text of rules parted by spaces. {@code ler} cuts the ending {@code ler}; {@code
 * ici>ik} puts another in its place; {@code [aeiou]ye} cuts {@code ye} only after one of these
 * letters, {@code [^aeiou]e} only where none of them stands before; {@code al-} cuts from the
 * front. The longest rule that fits wins.
 */
final class Endings {

  private final List<Rule> rules;
  private final int least;
  private final boolean again;

  private Endings(String table, int least, boolean again) {
    this.rules =
        Arrays.stream(table.strip().split("\\s+"))
            .map(Rule::of)
            .sorted(Comparator.comparingInt((Rule rule) -> -rule.affix.length))
            .toList();
    this.least = least;
    this.again = again;
  }

  /** Cuts one ending, where at least so many letters remain. */
  static Stemmer once(int least, String table) {
    return new Endings(table, least, false)::stem;
  }

  /** Cuts ending after ending, as agglutinating languages heap them up. */
  static Stemmer again(int least, String table) {
    return new Endings(table, least, true)::stem;
  }

  private int stem(char[] word, int length) {
    int now = length;
    int before;
    do {
      before = now;
      now = cut(word, now);
    } while (again && now < before);
    return now;
  }

  private int cut(char[] word, int length) {
    for (Rule rule : rules) {
      if (length - rule.affix.length + rule.instead.length >= least && rule.fits(word, length)) {
        return rule.apply(word, length);
      }
    }
    return length;
  }

  private record Rule(boolean front, String context, boolean except, char[] affix, char[] instead) {

    static Rule of(String text) {
      String context = "";
      boolean except = false;
      String rest = text;
      if (rest.startsWith("[")) {
        int close = rest.indexOf(']');
        except = rest.charAt(1) == '^';
        context = rest.substring(except ? 2 : 1, close);
        rest = rest.substring(close + 1);
      }
      boolean front = rest.endsWith("-");
      String[] parts = (front ? rest.substring(0, rest.length() - 1) : rest).split(">", -1);
      char[] instead = parts.length > 1 ? parts[1].toCharArray() : new char[0];
      return new Rule(front, context, except, parts[0].toCharArray(), instead);
    }

    boolean fits(char[] word, int length) {
      int start = front ? 0 : length - affix.length;
      if (start < 0 || !Arrays.equals(word, start, start + affix.length, affix, 0, affix.length)) {
        return false;
      }
      return context.isEmpty() || (start > 0 && context.indexOf(word[start - 1]) >= 0 != except);
    }

    int apply(char[] word, int length) {
      if (front) {
        System.arraycopy(word, affix.length, word, 0, length - affix.length);
        return length - affix.length;
      }
      System.arraycopy(instead, 0, word, length - affix.length, instead.length);
      return length - affix.length + instead.length;
    }
  }
}
