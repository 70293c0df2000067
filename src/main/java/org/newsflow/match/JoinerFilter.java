package org.newsflow.match;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Leaves out what joins the parts of a word, once spelling and stems have seen it. */
final class JoinerFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  JoinerFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] word = term.buffer();
    int kept = 0;
    for (int i = 0; i < term.length(); i++) {
      if (word[i] != '\'' && word[i] != WordAnalyzer.JOINER) {
        word[kept++] = word[i];
      }
    }
    term.setLength(kept);
    return true;
  }
}
