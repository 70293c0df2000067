package org.newsflow.flow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.newsflow.item.NewsItem;
import org.newsflow.store.Transaction;

/**
 * An audience in memory: products that are predicates, and subscribers who hold some of them.
 * Whoever had an earlier version through a product that no longer brings the item is owed it.
 */
class Subscriptions implements Audience {

  /** Products and who holds them, as they stood at one revision. */
  record Edition(Map<Long, Predicate<NewsItem>> products, Map<Long, Set<Long>> held) {}

  private record Current(long revision, Edition edition) {}

  private final Map<Long, Edition> editions = new ConcurrentHashMap<>();
  private volatile Current current;

  Subscriptions(Edition first) {
    editions.put(0L, first);
    current = new Current(0, first);
  }

  /** Makes this what holds from the revision on that the flow gives. */
  void edit(NewsFlow flow, Edition edition) {
    flow.change((transaction, from, revision) -> editions.put(revision, edition));
  }

  @Override
  public Match match(NewsItem item) {
    Current asked = current;
    Set<Long> matching = new HashSet<>();
    asked
        .edition()
        .products()
        .forEach((product, query) -> {
          if (query.test(item)) {
            matching.add(product);
          }
        });
    return new Match(asked.revision(), matching);
  }

  @Override
  public void refresh(Transaction transaction, long revision) {
    Edition edition = editions.get(revision);
    if (edition == null) {
      throw new IllegalStateException("no products of revision " + revision);
    }
    current = new Current(revision, edition);
  }

  @Override
  public Map<Long, Set<Long>> owed(Transaction transaction, Entry next, List<Entry> earlier) {
    Map<Long, Set<Long>> owed = new HashMap<>();
    current
        .edition()
        .held()
        .forEach((subscriber, products) -> {
          Set<Long> had = new HashSet<>();
          earlier.forEach(entry -> had.addAll(entry.products()));
          had.retainAll(products);
          had.removeAll(next.products());
          if (!had.isEmpty()) {
            owed.put(subscriber, had);
          }
        });
    return owed;
  }
}
