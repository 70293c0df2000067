package org.newsflow.feed;

import java.util.Optional;
import org.newsflow.item.Guid;
import org.newsflow.match.Explanation;
import org.newsflow.match.Query;
import org.newsflow.match.StoredQueries;

/** Says why a query finds an item or does not, to whom may read the item. */
public final class Reasons {

  private final Feed feed;
  private final StoredQueries queries;

  /**
   * Reasons by the gate.
   *
   * @param queries which know the subjects and when days begin
   */
  Reasons(Feed feed, StoredQueries queries) {
    this.feed = feed;
    this.queries = queries;
  }

  /** Why, part by part; nothing where the reader may not read this version. */
  public Optional<Explanation> why(Reader reader, Guid guid, int version, Query query) {
    return feed.look(reader, guid, version) instanceof Lookup.Found(View view)
            && view.shape() == Shape.WHOLE
        ? Optional.of(queries.explain(query, view.item()))
        : Optional.empty();
  }
}
