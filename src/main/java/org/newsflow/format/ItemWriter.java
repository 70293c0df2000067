package org.newsflow.format;

import org.newsflow.item.NewsItem;

/**
 * Writes items in one format. The same item always gives the same bytes, a test item is marked as
 * such, and of a killed item no word is written, whatever it holds.
 */
public interface ItemWriter extends Format {

  /** The item as a document, or why this format cannot carry it. */
  Writing write(NewsItem item);
}
