package org.newsflow.archive;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;

/**
 * Whom the entries of one part of the index reach, document by document in order: the numbers that
 * {@link Documents} puts beside each.
 */
final class Standing {

  private final NumericDocValues positions;
  private final NumericDocValues times;
  private final NumericDocValues embargoes;
  private final SortedNumericDocValues productIds;
  private final SortedNumericDocValues subscribers;
  private long[] products = new long[8];
  private int count;
  private int document;

  /**
   * @param prefix empty, or {@link Documents#NEWEST} for what the item's newest entry says
   */
  Standing(LeafReader reader, String prefix) throws IOException {
    this.positions = DocValues.getNumeric(reader, prefix + Documents.POSITION);
    this.times = DocValues.getNumeric(reader, prefix + Documents.AT);
    this.embargoes = DocValues.getNumeric(reader, prefix + Documents.EMBARGOED);
    this.productIds = DocValues.getSortedNumeric(reader, prefix + Documents.PRODUCT);
    this.subscribers = DocValues.getSortedNumeric(reader, prefix + Documents.OWED);
  }

  /** Goes to a document, which is none before the last; this one. */
  Standing of(int document) throws IOException {
    this.document = document;
    count = productIds.advanceExact(document) ? productIds.docValueCount() : 0;
    if (count > products.length) {
      products = new long[2 * count];
    }
    for (int i = 0; i < count; i++) {
      products[i] = productIds.nextValue();
    }
    return this;
  }

  long position() throws IOException {
    return value(positions);
  }

  /** When it was released, in epoch milliseconds. */
  long at() throws IOException {
    return value(times);
  }

  boolean embargoed() throws IOException {
    return value(embargoes) != 0;
  }

  /** In how many products it is. */
  int products() {
    return count;
  }

  /** One of the products. */
  long product(int number) {
    return products[number];
  }

  boolean isOwedTo(long subscriber) throws IOException {
    if (subscribers.advanceExact(document)) {
      for (int i = subscribers.docValueCount(); i > 0; i--) {
        if (subscribers.nextValue() == subscriber) {
          return true;
        }
      }
    }
    return false;
  }

  private long value(NumericDocValues values) throws IOException {
    if (!values.advanceExact(document)) {
      throw new IllegalStateException("a document that does not say whom it reaches");
    }
    return values.longValue();
  }
}
