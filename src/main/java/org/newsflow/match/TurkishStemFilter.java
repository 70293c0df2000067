package org.newsflow.match;

import java.util.Deque;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Puts the {@linkplain TurkishStems stems} of a Turkish word in its place, however many it has. */
final class TurkishStemFilter extends UnfoldingFilter {

  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

  TurkishStemFilter(TokenStream input) {
    super(input);
  }

  @Override
  void unfold(CharTermAttribute word, Deque<String> more) {
    if (!keyword.isKeyword()) {
      more.addAll(TurkishStems.of(word.toString()));
      word.setEmpty().append(more.pop());
    }
  }
}
