package org.newsflow.match;

import java.util.Deque;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Adds to an Arabic word of a text what remains without the conjunction and preposition that are
 * written joined to it: {@code وبتركيا} (and in Turkey) can be found as {@code تركيا}.
 *
 * <p>It is for texts alone. A query's word means what it says: {@code وزارة} (ministry) must not
 * look for what remains without its first letter.
 */
final class ArabicCliticsFilter extends UnfoldingFilter {

  private static final int LEAST = 3;

  /** Common words whose first letter is their own and whose rest is another common word. */
  private static final Set<String> WHOLE =
      Set.of(
          "واحد", "واحده", "وحده", "وسام", "وادي", "وسيط", "وسايل", "وطني", "وفاه", "وكاله", "وكيل",
          "ولايه", "ولايات", "وزير", "وزراء", "وزاره", "وثيقه", "واشنطن", "بعيد", "بريد", "بلاد",
          "بنوك", "بيان", "لجنه", "لجان", "لبنان", "لندن");

  ArabicCliticsFilter(TokenStream input) {
    super(input);
  }

  @Override
  void unfold(CharTermAttribute word, Deque<String> more) {
    String joined = word.toString();
    String rest = without(joined, "و");
    if (!rest.equals(joined)) {
      more.add(rest);
    }
    String bare = without(rest, "بل");
    if (!bare.equals(rest)) {
      more.add(bare);
    }
  }

  private static String without(String word, String clitics) {
    boolean joined =
        word.length() > LEAST
            && clitics.indexOf(word.charAt(0)) >= 0
            && !word.startsWith("ال", 1)
            && !WHOLE.contains(word);
    return joined ? word.substring(1) : word;
  }
}
