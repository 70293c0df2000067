package org.newsflow.subscriber;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.newsflow.flow.Entry;

/** Who holds a product, where. */
final class Holders {

  private final long product;
  private final List<Holder> holders = new ArrayList<>();
  private final NavigableSet<Long> lastPositions = new TreeSet<>();
  private final NavigableSet<Long> lastTimes = new TreeSet<>();

  private record Holder(long subscriber, Span span) {}

  Holders(long product, Map<Long, Entitlement> entitlements) {
    this.product = product;
    entitlements.forEach((subscriber, entitlement) -> {
      for (Span span : entitlement.spans(product)) {
        holders.add(new Holder(subscriber, span));
        lastPositions.add(span.to());
        lastTimes.add(span.until());
      }
    });
  }

  /** Those who had an entry through this product. */
  Set<Long> at(long position, long at, boolean embargoed) {
    Set<Long> found = new HashSet<>();
    for (Holder holder : holders) {
      if (holder.span.covers(position, at, embargoed)) {
        found.add(holder.subscriber);
      }
    }
    return found;
  }

  /**
   * Those who had the earlier entry through this product and may not have the next one so; nobody
   * who loses it is left out.
   */
  Set<Long> losers(Entry earlier, Entry next) {
    if (!earlier.products().contains(product) || keptByAll(earlier, next)) {
      return Set.of();
    }
    Set<Long> losers = new HashSet<>();
    boolean leaves = !next.products().contains(product);
    for (Holder holder : holders) {
      if (holder.span.covers(earlier) && (leaves || !holder.span.covers(next))) {
        losers.add(holder.subscriber);
      }
    }
    return losers;
  }

  /** The usual case: the product still matches, and nothing ended for anybody in between. */
  private boolean keptByAll(Entry earlier, Entry next) {
    return next.products().contains(product)
        && (earlier.embargoed() || !next.embargoed())
        && noneWithin(lastPositions, earlier.position(), next.position())
        && noneWithin(lastTimes, earlier.at().toEpochMilli(), next.at().toEpochMilli());
  }

  private static boolean noneWithin(NavigableSet<Long> ends, long after, long until) {
    Long end = ends.higher(after);
    return end == null || end > until;
  }
}
