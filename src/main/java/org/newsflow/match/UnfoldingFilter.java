package org.newsflow.match;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;

/** Lets a word be found as several, all of them in its place. */
abstract class UnfoldingFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final Deque<String> more = new ArrayDeque<>();
  private AttributeSource.State word = captureState();

  UnfoldingFilter(TokenStream input) {
    super(input);
  }

  /** Adds what else the word can be found as; may write another in its place. */
  abstract void unfold(CharTermAttribute word, Deque<String> more);

  @Override
  public final boolean incrementToken() throws IOException {
    if (!more.isEmpty()) {
      restoreState(word);
      term.setEmpty().append(more.pop());
      position.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    unfold(term, more);
    if (!more.isEmpty()) {
      word = captureState();
    }
    return true;
  }

  @Override
  public final void reset() throws IOException {
    super.reset();
    more.clear();
  }
}
