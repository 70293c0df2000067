package org.newsflow.flow;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The entries that may concern one reader: those that these products match, and those owed to this
 * subscriber. Whether the reader may have each of them is the gate's to say.
 *
 * @param subscriber null for the public
 */
public record Strand(Set<Long> products, @Nullable Long subscriber) {

  /** The product that the public has. */
  public static final long PUBLIC = 0;

  public Strand {
    products = Set.copyOf(products);
  }

  /** Whether this entry is of this strand. */
  public boolean holds(Entry entry) {
    return (subscriber != null && entry.owed().containsKey(subscriber))
        || entry.products().stream().anyMatch(products::contains);
  }
}
