package org.newsflow.subscriber;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsflow.flow.Entry;

/** Finds whom an entry is owed to: they had an earlier version and would not get this one so. */
final class Owed {

  private Owed() {}

  /**
   * The subscribers to whom this entry is owed, each with the products through which they had an
   * earlier version.
   *
   * @param handed subscribers who were handed any earlier version outside the flow
   */
  static Map<Long, Set<Long>> of(Book book, Entry next, List<Entry> earlier, Set<Long> handed) {
    Set<Long> candidates = new HashSet<>(handed);
    for (Entry entry : earlier) {
      candidates.addAll(entry.owed().keySet());
      for (long product : entry.products()) {
        candidates.addAll(book.holders(product).losers(entry, next));
      }
    }
    Map<Long, Set<Long>> owed = new HashMap<>();
    for (long subscriber : candidates) {
      Entitlement entitlement = book.entitlement(subscriber);
      Set<Long> former = new HashSet<>();
      for (Entry entry : earlier) {
        former.addAll(entitlement.through(entry));
        former.addAll(entry.owed().getOrDefault(subscriber, Set.of()));
      }
      Set<Long> through = entitlement.through(next);
      if (through.isEmpty() || !through.containsAll(former)) {
        owed.put(subscriber, Set.copyOf(former));
      }
    }
    return owed;
  }
}
