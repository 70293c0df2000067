package org.newsflow.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.newsflow.match.Analysis;
import org.newsflow.match.Field;

/** Finds words of the index that are written nearly as another. Whose words, it does not know. */
final class Spelling {

  private static final int LEAST_LETTERS = 4;
  private static final int LONG = 8;
  private static final int MOST_LETTERS = 40;
  private static final int MOST = 40;

  /** A word of the index, and how near it is: the greater the nearer. */
  private record Near(String word, float nearness) {}

  private Spelling() {}

  /** The words of the texts that are written nearly so, the nearest first. */
  static List<String> near(
      String written, Side side, Collection<Analysis> languages, IndexReader reader)
      throws IOException {
    List<Near> near = new ArrayList<>();
    for (Analysis language : languages) {
      String word = language.beginning(written);
      Optional<Terms> terms =
          Optional.ofNullable(MultiTerms.getTerms(reader, side.words(Field.TEXT, language)));
      boolean mendable = word.length() >= LEAST_LETTERS && word.length() <= MOST_LETTERS;
      if (mendable && terms.isPresent()) {
        Term term = new Term(side.words(Field.TEXT, language), word);
        FuzzyTermsEnum found =
            new FuzzyTermsEnum(terms.get(), term, word.length() < LONG ? 1 : 2, 1, true);
        BoostAttribute nearness = found.attributes().addAttribute(BoostAttribute.class);
        for (BytesRef next = found.next(); next != null; next = found.next()) {
          near.add(new Near(next.utf8ToString(), nearness.getBoost()));
        }
      }
    }
    return near.stream()
        .sorted(Comparator.comparingDouble(Near::nearness).reversed().thenComparing(Near::word))
        .map(Near::word)
        .distinct()
        .limit(MOST)
        .toList();
  }
}
