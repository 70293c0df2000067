package org.newsflow.match;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;

/**
 * Adds to an Arabic word of a text what remains without the conjunction and preposition that are
 * written joined to it: {@code وبتركيا} (and in Turkey) can be found as {@code تركيا}.
 *
 * <p>It is for texts alone. A query's word means what it says: {@code وزارة} (ministry) must not
 * look for what remains without its first letter.
 */
final class ArabicCliticsFilter extends TokenFilter {

  private static final int LEAST = 3;

  /** Common words whose first letter is their own and whose rest is another common word. */
  private static final Set<String> WHOLE =
      Set.of(
          "واحد", "واحده", "وحده", "وسام", "وادي", "وسيط", "وسايل", "وطني", "وفاه", "وكاله", "وكيل",
          "ولايه", "ولايات", "وزير", "وزراء", "وزاره", "وثيقه", "واشنطن", "بعيد", "بريد", "بلاد",
          "بنوك", "بيان", "لجنه", "لجان", "لبنان", "لندن");

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final Deque<String> more = new ArrayDeque<>();
  private AttributeSource.State word = captureState();

  ArabicCliticsFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!more.isEmpty()) {
      restoreState(word);
      term.setEmpty().append(more.pop());
      position.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    unfold(term.toString());
    if (!more.isEmpty()) {
      word = captureState();
    }
    return true;
  }

  private void unfold(String joined) {
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

  @Override
  public void reset() throws IOException {
    super.reset();
    more.clear();
  }
}
