package org.newsflow.abridge;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a language does that matters for cutting: the words that name a speaker, and where sentences
 * end. The words are data, in {@code languages.tsv}.
 */
final class LanguageHabits {

  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?…؟۔][\\p{Pe}\\p{Pf}\\p{Pi}\"']*$");

  /**
   * A full stop that may belong to an initial or an ordinal; better a longer sentence than half.
   */
  private static final Pattern INITIAL_OR_NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}|\\p{N}+)\\.$");

  /** How far before a sentence's end to look for what makes it none. */
  private static final int NEAR = 24;

  private static final Map<String, LanguageHabits> TABLE =
      LanguageTable.read(
          "languages.tsv", row -> tag -> new LanguageHabits(tag, row[1], row[2], row[3]));

  private final ULocale locale;
  private final @Nullable Pattern attribution;
  private final @Nullable Pattern abbreviation;

  /** Each for one thread at a time; to make one takes longer than to use it. */
  private final Queue<BreakIterator> idle = new ConcurrentLinkedQueue<>();

  private LanguageHabits(String language, String proclitics, String speaking, String shortened) {
    this.locale = ULocale.forLanguageTag(language + "-u-ss-standard");
    this.attribution =
        speaking.isEmpty()
            ? null
            : Pattern.compile(
                "(?<![\\p{L}\\p{M}])(?:%s)(?:%s)(?![\\p{L}\\p{M}])"
                    .formatted(
                        LanguageTable.alternatives(proclitics) + "|",
                        LanguageTable.alternatives(speaking)),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    this.abbreviation =
        shortened.isEmpty()
            ? null
            : Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:%s)$".formatted(LanguageTable.alternatives(shortened)));
  }

  /** The habits of the language with this tag; of an unknown one only how sentences end. */
  static LanguageHabits of(String language) {
    LanguageHabits habits = TABLE.get(language);
    return habits != null ? habits : new LanguageHabits(language, "", "", "");
  }

  /** The languages in the table. */
  static List<String> known() {
    return TABLE.keySet().stream().sorted().toList();
  }

  /** Whether these words name a speaker or a source, as far as plain rules tell. */
  boolean attributes(String words) {
    return attribution != null && attribution.matcher(LanguageTable.bare(words)).find();
  }

  /** The sentences of a text, without the space between them. */
  List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int end : sentenceEnds(text)) {
      sentences.add(text.substring(start, end).strip());
      start = end;
    }
    return sentences;
  }

  /** Where sentences end, each before the space that follows; the last is the text's end. */
  List<Integer> sentenceEnds(String text) {
    List<Integer> ends = new ArrayList<>();
    String whole = text.stripTrailing();
    BreakIterator known = idle.poll();
    BreakIterator breaks = known == null ? BreakIterator.getSentenceInstance(locale) : known;
    breaks.setText(whole);
    for (int at = breaks.next();
        at != BreakIterator.DONE && at < whole.length();
        at = breaks.next()) {
      int end = at;
      while (end > 0 && Character.isWhitespace(whole.charAt(end - 1))) {
        end--;
      }
      String before = whole.substring(Math.max(0, end - NEAR), end);
      if (end < at
          && SENTENCE_END.matcher(before).find()
          && !INITIAL_OR_NUMBER.matcher(before).find()
          && (abbreviation == null || !abbreviation.matcher(before).find())) {
        ends.add(end);
      }
    }
    idle.add(breaks);
    if (!whole.isBlank()) {
      ends.add(whole.length());
    }
    return ends;
  }
}
