package org.newsflow.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.newsflow.item.NewsItem;
import org.newsflow.match.Analysis;
import org.newsflow.match.Field;

/**
 * What resembles an item: what has many of the words that tell it from others. How rare a word is
 * decides which of the item's own words are asked for, and nothing else.
 */
final class Likeness {

  private static final int MOST_WORDS = 25;
  private static final int LEAST_LETTERS = 3;
  private static final double SHARED = 0.3;

  private record Weighed(Term term, double weight) {}

  private Likeness() {}

  /** Finds what has enough in common with this item, as its reader may read it, but not itself. */
  static Query of(NewsItem item, Side side, IndexReader reader) throws IOException {
    List<Weighed> telling = telling(item, side, reader);
    BooleanQuery.Builder common = new BooleanQuery.Builder();
    telling.forEach(word ->
        common.add(
            new BoostQuery(new TermQuery(word.term()), (float) word.weight()), Occur.SHOULD));
    common.setMinimumNumberShouldMatch(Math.max(1, (int) Math.round(telling.size() * SHARED)));
    return new BooleanQuery.Builder()
        .add(common.build(), Occur.MUST)
        .add(new TermQuery(new Term(Documents.GUID, item.guid().value())), Occur.MUST_NOT)
        .build();
  }

  private static List<Weighed> telling(NewsItem item, Side side, IndexReader reader)
      throws IOException {
    Analysis analysis = Analysis.of(item.language());
    Map<String, Integer> counts = new HashMap<>();
    List<String> texts = new ArrayList<>(List.of(item.headline(), item.headline()));
    texts.addAll(item.body().paragraphs());
    for (String text : texts) {
      for (List<String> forms : analysis.wanted(text)) {
        counts.merge(forms.getLast(), 1, Integer::sum); // the stem, where there is one
      }
    }
    List<Weighed> words = new ArrayList<>();
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      Term term = new Term(side.words(Field.TEXT, analysis), each.getKey());
      int having = reader.docFreq(term);
      if (each.getKey().length() >= LEAST_LETTERS && having > 0) {
        double rare = Math.log(1 + (double) reader.numDocs() / having);
        words.add(new Weighed(term, Math.sqrt(each.getValue()) * rare));
      }
    }
    words.sort(
        Comparator.comparingDouble(Weighed::weight)
            .reversed()
            .thenComparing(word -> word.term().text()));
    return words.subList(0, Math.min(MOST_WORDS, words.size()));
  }
}
