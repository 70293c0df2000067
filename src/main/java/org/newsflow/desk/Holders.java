package org.newsflow.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.Holding;
import org.newsflow.flow.Recall;
import org.newsflow.item.Guid;

/**
 * Who had an item.
 *
 * @param recall the open hold or kill, or null
 */
public record Holders(Guid guid, @Nullable Recall recall, List<Holding> holdings) {
  public Holders {
    holdings = List.copyOf(holdings);
  }
}
