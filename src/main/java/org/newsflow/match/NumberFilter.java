package org.newsflow.match;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;

/**
 * Parts a number from the letters that follow it: {@code 5G}, {@code 19ê}, {@code ١٤ی}.
 *
 * <p>The tokenizer does so only where the number follows another script, as in {@code ال5G}; this
 * way a query finds it in every surrounding.
 */
final class NumberFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private AttributeSource.State word = captureState();

  /** How many characters of the word were a number and are already given; 0 when none is left. */
  private int given;

  NumberFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (given > 0) {
      restoreState(word);
      String letters = term.subSequence(given, term.length()).toString();
      term.setEmpty().append(letters);
      offset.setOffset(middle(given), offset.endOffset());
      position.setPositionIncrement(1);
      given = 0;
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    int digits = digits();
    if (digits > 0 && digits < term.length()) {
      word = captureState();
      given = digits;
      offset.setOffset(offset.startOffset(), middle(digits));
      term.setLength(digits);
    }
    return true;
  }

  /** How many characters from the beginning are a number with its points and commas. */
  private int digits() {
    int end = 0;
    for (int i = 0; i < term.length(); i++) {
      char character = term.charAt(i);
      if (Character.isDigit(character)) {
        end = i + 1;
      } else if (character != '.' && character != ',') {
        break;
      }
    }
    return Character.isDigit(term.charAt(0)) ? end : 0;
  }

  private int middle(int length) {
    return Math.min(offset.startOffset() + length, offset.endOffset());
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    given = 0;
  }
}
