package org.newsflow.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How the words of each language are found: the one table by which texts and queries are taken
 * apart, for stored queries and for the archive alike.
 *
 * <p>Every word stands in one place with its <em>forms</em>: the word itself, folded (case,
 * diacritics, presentation forms, digits of any script, apostrophes and joiners), and its stem
 * where that differs. A query's word is found where the two share a form; so a name is found with
 * its diacritics and without them, inflected or not, and a prefix looks at whole words. No word is
 * left out for being common.
 */
public final class Analysis {

  /** How far apart two values of one field stand, so that no phrase reaches across. */
  public static final int GAP = 100;

  private static int made;

  private static final UnaryOperator<TokenStream> AS_IT_IS = UnaryOperator.identity();

  /** Any other language: folded, not stemmed. */
  private static final Analysis PLAIN = new Analysis("other", AS_IT_IS, AS_IT_IS, AS_IT_IS, "");

  private static final Map<String, Analysis> BY_LANGUAGE = new HashMap<>();

  static {
    add("tr", TurkishApostropheFilter::new, TurkishStemFilter::new, TurkishStems.EXCEPTIONS);
    add("en", EnglishPossessiveFilter::new, KStemFilter::new, Stemmers.ENGLISH_EXCEPTIONS);
    add(
        "bs",
        SerbianNormalizationFilter::new,
        stems(Stemmers.SOUTH_SLAVIC),
        "sada samoa peru togo");
    same("hr", "bs");
    same("sr", "bs");
    add("ru", AS_IT_IS, stems(Stemmers.RUSSIAN), Stemmers.RUSSIAN_EXCEPTIONS);
    add("fr", Analysis::withoutElision, stems(Stemmers.FRENCH), Stemmers.FRENCH_EXCEPTIONS);
    BY_LANGUAGE.put(
        "ar", new Analysis("ar", AS_IT_IS, stems(Stemmers.ARABIC), ArabicCliticsFilter::new, ""));
    add("kmr", AS_IT_IS, stems(Stemmers.KURMANJI), "tirkiye suriye");
    same("ku", "kmr");
    add("ckb", SoraniNormalizationFilter::new, stems(Stemmers.SORANI), Stemmers.SORANI_EXCEPTIONS);
    add("sq", AS_IT_IS, stems(Stemmers.ALBANIAN), Stemmers.ALBANIAN_EXCEPTIONS);
    add("fa", AS_IT_IS, stems(Stemmers.PERSIAN), Stemmers.PERSIAN_EXCEPTIONS);
    add("mk", AS_IT_IS, stems(Stemmers.MACEDONIAN), "самоа");
    add("id", AS_IT_IS, stems(Stemmers.INDONESIAN), "bertanya");
    add(
        "es",
        AS_IT_IS,
        words -> new StemFilter(new SpanishPluralStemFilter(words), Stemmers.SPANISH),
        "partida medida comida salida armada granada cartera mejora");
  }

  private final String name;
  private final int number;
  private final Analyzer texts;
  private final Analyzer queries;
  private final Runs runs;
  private final Runs asked;

  /**
   * @param name one of the languages that it is for
   * @param spelling what the language's spelling needs before words are folded
   * @param stems from folded words to stems
   * @param unfolded adds to the words of texts, in their places, what else they can be found as
   * @param exceptions words that are their own stem, or after {@code >} have one that no rule finds
   */
  private Analysis(
      String name,
      UnaryOperator<TokenStream> spelling,
      UnaryOperator<TokenStream> stems,
      UnaryOperator<TokenStream> unfolded,
      String exceptions) {
    this.name = name;
    this.number = made++;
    StemmerOverrideMap known = known(exceptions);
    this.texts = new WordAnalyzer(spelling, unfolded, stems, known);
    this.queries = new WordAnalyzer(spelling, AS_IT_IS, stems, known);
    this.runs = new Runs(texts, name + " texts");
    this.asked = new Runs(queries, name + " queries");
  }

  /** The analysis for a language, by the primary subtag of its BCP 47 tag. */
  public static Analysis of(String tag) {
    int subtag = tag.indexOf('-');
    String primary = (subtag < 0 ? tag : tag.substring(0, subtag)).toLowerCase(Locale.ROOT);
    return BY_LANGUAGE.getOrDefault(primary, PLAIN);
  }

  /** Each of them once. */
  public static Set<Analysis> all() {
    Set<Analysis> all = new HashSet<>(BY_LANGUAGE.values());
    all.add(PLAIN);
    return all;
  }

  /** One of the languages that it is for, or {@code other}: no two have the same. */
  public String name() {
    return name;
  }

  /** How many there are. */
  static int count() {
    return made;
  }

  /** Its number among all, from 0 on. */
  int number() {
    return number;
  }

  /** The analyzer for what is searched. */
  public Analyzer forTexts() {
    return texts;
  }

  /**
   * The analyzer for what is searched for. It takes a word as it is written, where that of texts
   * allows that its first letter is a particle.
   */
  public Analyzer forQueries() {
    return queries;
  }

  /** What stands between the spaces of each of these texts, with its words. */
  List<List<Run>> runs(List<String> texts) {
    return runs.of(texts);
  }

  /** The forms of each word of a query, in order. */
  public List<List<String>> wanted(String text) {
    return Runs.analyze(queries, List.of(new Run(text))).getFirst().words();
  }

  /**
   * What stands between the spaces of queries, each one run, with the forms of its words.
   *
   * @param remember whether they are few and will be asked again soon; many would push out the runs
   *     of texts
   */
  List<Run> wanted(List<String> runs, boolean remember) {
    return remember
        ? asked.of(runs).stream().map(List::getFirst).toList()
        : Runs.analyze(queries, runs.stream().map(Run::new).toList());
  }

  /** The beginning of a word, folded and not stemmed. */
  public String beginning(String text) {
    return queries.normalize("", text).utf8ToString();
  }

  private static void add(
      String language,
      UnaryOperator<TokenStream> spelling,
      UnaryOperator<TokenStream> stems,
      String exceptions) {
    BY_LANGUAGE.put(language, new Analysis(language, spelling, stems, AS_IT_IS, exceptions));
  }

  private static void same(String language, String as) {
    BY_LANGUAGE.put(language, of(as));
  }

  private static UnaryOperator<TokenStream> stems(Stemmer stemmer) {
    return words -> new StemFilter(words, stemmer);
  }

  private static TokenStream withoutElision(TokenStream words) {
    return new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
  }

  private static StemmerOverrideMap known(String exceptions) {
    StemmerOverrideFilter.Builder known = new StemmerOverrideFilter.Builder();
    Arrays.stream(exceptions.split(" "))
        .filter(word -> !word.isEmpty())
        .forEach(word -> {
          int sign = word.indexOf('>');
          known.add(sign < 0 ? word : word.substring(0, sign), word.substring(sign + 1));
        });
    try {
      return known.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
