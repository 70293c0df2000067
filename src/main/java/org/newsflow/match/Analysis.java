package org.newsflow.match;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How the words of each language are found: the one table from which texts and queries are taken
 * apart, for stored queries and for the archive alike.
 *
 * <p>Every word stands in one place with its <em>forms</em>: the word itself, folded (case,
 * diacritics, presentation forms, digits of any script, apostrophes and joiners), and its stem
 * where that differs. A query's word is found where the two share a form; so a name is found with
 * its diacritics and without them, inflected or not, and a prefix looks at whole words. No word is
 * left out for being common.
 */
public enum Analysis {
  TURKISH(
      "tr",
      TurkishApostropheFilter::new,
      Stemmers.TURKISH,
      "turkiye bursa dolar kamerun kadinin>kadin altinin>altin basinin>basin"),
  ENGLISH("en", EnglishPossessiveFilter::new, KStemFilter::new, "hamas"),
  SOUTH_SLAVIC(
      "bs hr sr", SerbianNormalizationFilter::new, Stemmers.SOUTH_SLAVIC, "sada samoa peru togo"),
  RUSSIAN(
      "ru",
      UnaryOperator.identity(),
      RussianLightStemFilter::new,
      "дания дании>дания данию>дания данией>дания"),
  FRENCH("fr", Analysis::withoutElision, Stemmers.FRENCH, "paris tunis louis cours"),
  ARABIC("ar", UnaryOperator.identity(), Stemmers.ARABIC, "") {
    @Override
    TokenStream unfolded(TokenStream text) {
      return new ArabicCliticsFilter(text);
    }
  },
  KURMANJI("kmr ku", UnaryOperator.identity(), Stemmers.KURMANJI, "tirkiye suriye"),
  SORANI("ckb", SoraniNormalizationFilter::new, Stemmers.SORANI, ""),
  ALBANIAN("sq", UnaryOperator.identity(), Stemmers.ALBANIAN, "peru benin kamerun"),
  PERSIAN("fa", UnaryOperator.identity(), Stemmers.PERSIAN, ""),
  MACEDONIAN("mk", UnaryOperator.identity(), Stemmers.MACEDONIAN, "самоа"),
  INDONESIAN("id", UnaryOperator.identity(), Stemmers.INDONESIAN, ""),
  SPANISH(
      "es",
      UnaryOperator.identity(),
      stream -> new StemFilter(new SpanishPluralStemFilter(stream), Stemmers.SPANISH),
      ""),
  /** Any other language: folded, not stemmed. */
  PLAIN("", UnaryOperator.identity(), UnaryOperator.identity(), "");

  /** How far apart two values of one field stand, so that no phrase reaches across. */
  public static final int GAP = 100;

  private static final String JOINER = "\u200c";

  /** Apostrophes are one sign; the Arabic kashida is none; Arabic number signs are those of all. */
  private static final NormalizeCharMap SIGNS =
      signs("’>' ‘>' ʼ>' ʹ>' ´>' `>' ＇>' \u0640> \u066b>. \u066c>,");

  /** What stems may still need to see, and is then left out. */
  private static final Pattern LEFT_OUT = Pattern.compile("['" + JOINER + "]");

  private static final Normalizer2 SMALL_LETTERS =
      new FilteredNormalizer2(Normalizer2.getNFKCCasefoldInstance(), allBut(JOINER));

  /** Cyrillic й, ќ and ѓ are letters of their own, not letters with an accent. */
  private static final Normalizer2 FOLDED =
      new FilteredNormalizer2(ICUFoldingFilter.NORMALIZER, allBut(JOINER + "йќѓ"));

  private static final Map<String, Analysis> BY_LANGUAGE = new HashMap<>();

  static {
    for (Analysis analysis : values()) {
      for (String language : analysis.languages) {
        BY_LANGUAGE.put(language, analysis);
      }
    }
  }

  private final String[] languages;
  private final UnaryOperator<TokenStream> letters;
  private final UnaryOperator<TokenStream> stems;
  private final StemmerOverrideMap exceptions;
  private final Analyzer texts = new Words(true);
  private final Analyzer queries = new Words(false);

  Analysis(
      String languages, UnaryOperator<TokenStream> letters, Stemmer stemmer, String exceptions) {
    this(languages, letters, stream -> new StemFilter(stream, stemmer), exceptions);
  }

  /**
   * @param languages primary subtags of BCP 47
   * @param letters what the language's spelling needs before words are folded
   * @param stems from folded words to stems
   * @param exceptions words that are their own stem, or have one that no rule finds
   */
  Analysis(
      String languages,
      UnaryOperator<TokenStream> letters,
      UnaryOperator<TokenStream> stems,
      String exceptions) {
    this.languages = languages.split(" ");
    this.letters = letters;
    this.stems = stems;
    this.exceptions = map(exceptions);
  }

  /** The analysis for a language, by the primary subtag of its BCP 47 tag. */
  public static Analysis of(String tag) {
    int subtag = tag.indexOf('-');
    String primary = (subtag < 0 ? tag : tag.substring(0, subtag)).toLowerCase(Locale.ROOT);
    return BY_LANGUAGE.getOrDefault(primary, PLAIN);
  }

  /** The analyzer for what is searched. */
  public Analyzer forTexts() {
    return texts;
  }

  /** The analyzer for what is searched for; it differs where joined particles are ambiguous. */
  public Analyzer forQueries() {
    return queries;
  }

  /** The forms of each word of a text, in order. */
  List<List<String>> words(String text) {
    return forms(texts, text);
  }

  /** The forms of each word of a query, in order. */
  List<List<String>> wanted(String text) {
    return forms(queries, text);
  }

  /** The beginning of a word, folded and not stemmed. */
  String beginning(String text) {
    return queries.normalize("", text).utf8ToString();
  }

  private static List<List<String>> forms(Analyzer analyzer, String text) {
    List<List<String>> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (step.getPositionIncrement() > 0) {
          words.add(new ArrayList<>(2));
        }
        words.getLast().add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** Adds to the words of a text, in their places, what else they can be found as. */
  TokenStream unfolded(TokenStream text) {
    return text;
  }

  private static TokenStream withoutElision(TokenStream stream) {
    return new ElisionFilter(stream, FrenchAnalyzer.DEFAULT_ARTICLES);
  }

  private static UnicodeSet allBut(String letters) {
    return new UnicodeSet().addAll(letters).complement().freeze();
  }

  private static StemmerOverrideMap map(String exceptions) {
    StemmerOverrideFilter.Builder map = new StemmerOverrideFilter.Builder();
    for (String exception : exceptions.split(" ")) {
      String[] parts = exception.split(">");
      map.add(parts[0], parts[parts.length - 1]);
    }
    try {
      return map.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NormalizeCharMap signs(String table) {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (String sign : table.split(" ")) {
      map.add(sign.substring(0, 1), sign.substring(2));
    }
    return map.build();
  }

  private final class Words extends Analyzer {

    private final boolean text;

    private Words(boolean text) {
      this.text = text;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokenizer = new ICUTokenizer();
      TokenStream words = folded(tokenizer);
      if (text) {
        words = unfolded(words);
      }
      words = stems.apply(new StemmerOverrideFilter(new KeywordRepeatFilter(words), exceptions));
      return new TokenStreamComponents(tokenizer, new RemoveDuplicatesTokenFilter(plain(words)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream word) {
      return plain(folded(word));
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
      return GAP;
    }

    private TokenStream folded(TokenStream words) {
      return new ICUNormalizer2Filter(
          letters.apply(new ICUNormalizer2Filter(words, SMALL_LETTERS)), FOLDED);
    }

    private static TokenStream plain(TokenStream words) {
      return new PatternReplaceFilter(words, LEFT_OUT, "", true);
    }
  }
}
