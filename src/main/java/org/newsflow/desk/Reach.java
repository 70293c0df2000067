package org.newsflow.desk;

import java.util.List;
import org.newsflow.item.NewsItem;

/** Whom an item would reach, were it released now. */
public interface Reach {

  /** The products that match this item, and how many subscribers hold any of them. */
  Estimate of(NewsItem item);

  /** An answer. */
  record Estimate(List<Product> products, int subscribers) {
    public Estimate {
      products = List.copyOf(products);
    }
  }

  /**
   * A product that matches.
   *
   * @param code what the API shows
   * @param name in the item's language where there is one
   * @param subscribers how many hold it
   */
  record Product(String code, String name, int subscribers) {}
}
