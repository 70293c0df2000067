package org.newsflow.match;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A stored query that finds an item. Why it does is worked out when it is asked. */
public final class Match {

  private final long id;
  private final Query query;
  private final Findable item;
  private final Clock clock;

  Match(long id, Query query, Findable item, Clock clock) {
    this.id = id;
    this.query = query;
    this.item = item;
    this.clock = clock;
  }

  /** The id under which the query was registered. */
  public long id() {
    return id;
  }

  /** The query as it was registered. */
  public Query query() {
    return query;
  }

  /** The words and values of the query that the item has, of those that speak for it. */
  public List<Query> reasons() {
    List<Query> reasons = new ArrayList<>();
    gather(query, reasons);
    return reasons;
  }

  private void gather(Query part, List<Query> reasons) {
    switch (part) {
      case Query.And(List<Query> parts) -> parts.forEach(each -> gather(each, reasons));
      case Query.Or(List<Query> parts) ->
          parts.stream().filter(this::holds).forEach(each -> gather(each, reasons));
      case Query.Boosted(Query inner, double boost) -> gather(inner, reasons);
      case Query.Not not -> {}
      default -> reasons.add(part);
    }
  }

  private boolean holds(Query part) {
    return Condition.of(part, item.analysis(), clock).holds(item);
  }
}
