package org.newsflow.match;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.io.Reader;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;

/** Takes a text apart into words, each with its forms in one place: folded, and stemmed. */
final class WordAnalyzer extends Analyzer {

  static final char JOINER = '\u200c';

  /** Apostrophes are one sign; the Arabic kashida is none; Arabic number signs are those of all. */
  private static final NormalizeCharMap SIGNS =
      signs("’>' ‘>' ʼ>' ʹ>' ´>' `>' ＇>' \u0640> \u066b>. \u066c>,");

  private static final Normalizer2 SMALL_LETTERS =
      new FilteredNormalizer2(Normalizer2.getNFKCCasefoldInstance(), allBut("" + JOINER));

  /** Cyrillic й, ќ and ѓ are letters of their own, not letters with an accent. */
  private static final Normalizer2 FOLDED =
      new FilteredNormalizer2(ICUFoldingFilter.NORMALIZER, allBut(JOINER + "йќѓ"));

  private final UnaryOperator<TokenStream> spelling;
  private final UnaryOperator<TokenStream> unfolded;
  private final UnaryOperator<TokenStream> stems;
  private final StemmerOverrideMap known;

  WordAnalyzer(
      UnaryOperator<TokenStream> spelling,
      UnaryOperator<TokenStream> unfolded,
      UnaryOperator<TokenStream> stems,
      StemmerOverrideMap known) {
    this.spelling = spelling;
    this.unfolded = unfolded;
    this.stems = stems;
    this.known = known;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokenizer = new RunTokenizer();
    TokenStream words = unfolded.apply(folded(new NumberFilter(tokenizer)));
    words = stems.apply(new StemmerOverrideFilter(new KeywordRepeatFilter(words), known));
    return new TokenStreamComponents(tokenizer, new RemoveDuplicatesTokenFilter(bare(words)));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream word) {
    return bare(folded(word));
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new MappingCharFilter(SIGNS, reader);
  }

  @Override
  protected Reader initReaderForNormalization(String field, Reader reader) {
    return initReader(field, reader);
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return Analysis.GAP;
  }

  private TokenStream folded(TokenStream words) {
    TokenStream small = new ICUNormalizer2Filter(words, SMALL_LETTERS);
    return new ICUNormalizer2Filter(spelling.apply(small), FOLDED);
  }

  private static TokenStream bare(TokenStream words) {
    return new JoinerFilter(words);
  }

  private static UnicodeSet allBut(String letters) {
    return new UnicodeSet().addAll(letters).complement().freeze();
  }

  private static NormalizeCharMap signs(String table) {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    Arrays.stream(table.split(" "))
        .forEach(sign -> map.add(sign.substring(0, 1), sign.substring(2)));
    return map.build();
  }
}
