package org.newsflow.archive;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/**
 * Finds what a reader may read of the flow as it stood at a position. It is asked of each document
 * that the rest of a search has found, and so costs by these, not by the archive.
 */
final class ReadableQuery extends Query {

  /** In operations, about: some numbers of a document are read and compared. */
  private static final float COST = 60;

  private final MayRead mayRead;
  private final long upto;
  private final boolean replaced;
  private final int hash;

  /**
   * @param mayRead of a reader of whole texts
   * @param replaced whether versions that were replaced at that position are found too
   */
  ReadableQuery(MayRead mayRead, long upto, boolean replaced) {
    this.mayRead = mayRead;
    this.upto = upto;
    this.replaced = replaced;
    this.hash = Objects.hash(mayRead, upto, replaced); // asked for often, and long to add up
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    Allowance allowance = new Allowance(mayRead);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        return ConstantScoreScorerSupplier.fromIterator(
            TwoPhaseIterator.asDocIdSetIterator(asked(allowance, context.reader())),
            score(),
            mode,
            context.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false; // how far one may look back is another each time
      }
    };
  }

  private TwoPhaseIterator asked(Allowance allowance, LeafReader reader) throws IOException {
    NumericDocValues positions = DocValues.getNumeric(reader, Documents.POSITION);
    NumericDocValues nexts = DocValues.getNumeric(reader, Documents.NEXT);
    Standing entry = new Standing(reader, "");
    Standing newest = new Standing(reader, Documents.NEWEST);
    DocIdSetIterator all = DocIdSetIterator.all(reader.maxDoc());
    return new TwoPhaseIterator(all) {
      @Override
      public boolean matches() throws IOException {
        int document = all.docID();
        return positions.advanceExact(document)
            && positions.longValue() <= upto
            && (replaced || (nexts.advanceExact(document) && nexts.longValue() > upto))
            && (mayRead.abridged() || allowance.allows(entry, newest, document));
      }

      @Override
      public float matchCost() {
        return COST;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "readable up to " + upto;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReadableQuery that
        && hash == that.hash
        && mayRead.equals(that.mayRead)
        && upto == that.upto
        && replaced == that.replaced;
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
