package org.newsflow.match;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts the endings that Turkish spelling parts from a name by an apostrophe: {@code Ankara'da},
 * {@code PKK'lı}. A name's own apostrophe ({@code O'Neill}, {@code Kur'an}) stays.
 */
final class TurkishApostropheFilter extends TokenFilter {

  private static final String OWN = "kur'an";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  TurkishApostropheFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    String word = term.toString();
    int from = word.regionMatches(true, 0, OWN, 0, OWN.length()) ? OWN.length() : 2;
    int apostrophe = word.indexOf('\'', from);
    if (apostrophe >= 0) {
      term.setLength(apostrophe);
    }
    return true;
  }
}
