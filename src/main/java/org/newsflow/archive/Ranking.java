package org.newsflow.archive;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How well a text answers a query: by that text alone. How rare a word is in the archive does not
 * count, so that the order tells nothing of texts that the reader may not read, and stays the same
 * from page to page while new ones arrive.
 */
final class Ranking extends BM25Similarity {

  static final Similarity SIMILARITY = new Ranking();

  /** About what a story has; a word counts less in a longer one. */
  private static final float USUAL_LENGTH = 300;

  private Ranking() {}

  @Override
  protected float idf(long documentsWithIt, long documents) {
    return 1;
  }

  @Override
  protected float avgFieldLength(CollectionStatistics statistics) {
    return USUAL_LENGTH;
  }
}
