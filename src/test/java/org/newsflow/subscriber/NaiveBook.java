package org.newsflow.subscriber;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsflow.flow.Entry;
import org.newsflow.item.NewsItem;
import org.newsflow.match.StoredQueries;
import org.newsflow.match.SubjectTree;

/** The rules told as plainly as they can be, by replaying all edits for each question. */
record NaiveBook(List<Edit> edits) {

  private Optional<Booked> at(long position, Class<? extends Booked> kind, @Nullable Long id) {
    return edits.stream()
        .filter(edit -> edit.from() <= position && kind.isInstance(edit.booked()))
        .map(Edit::booked)
        .filter(booked -> id != null && booked.id() == id)
        .reduce((before, after) -> after);
  }

  private Set<Long> ids(Class<? extends Booked> kind) {
    Set<Long> ids = new HashSet<>();
    edits.stream().map(Edit::booked).filter(kind::isInstance).forEach(each -> ids.add(each.id()));
    return ids;
  }

  Set<Long> subscribers() {
    return ids(Subscriber.class);
  }

  boolean covers(long subscriber, long product, long position, Instant at, boolean embargoed) {
    Set<Long> chain = new HashSet<>();
    Long next = subscriber;
    while (at(position, Subscriber.class, next).orElse(null) instanceof Subscriber each
        && !each.closed()) {
      chain.add(each.id());
      next = each.parent();
    }
    return ids(Contract.class).stream()
        .flatMap(id -> at(position, Contract.class, id).stream())
        .map(Contract.class::cast)
        .anyMatch(contract ->
            chain.contains(contract.subscriber())
                && contract.products().contains(product)
                && contract.inForce(at)
                && (contract.rights().embargo() || !embargoed));
  }

  private Set<Long> through(long subscriber, Entry entry) {
    Set<Long> through = new HashSet<>();
    for (long product : entry.products()) {
      if (covers(subscriber, product, entry.position(), entry.at(), entry.embargoed())) {
        through.add(product);
      }
    }
    return through;
  }

  Map<Long, Set<Long>> owed(Entry next, List<Entry> earlier, Set<Long> handed) {
    Map<Long, Set<Long>> owed = new HashMap<>();
    Set<Long> all = subscribers();
    all.addAll(handed);
    for (long subscriber : all) {
      Set<Long> former = new HashSet<>();
      boolean had = handed.contains(subscriber);
      for (Entry entry : earlier) {
        former.addAll(through(subscriber, entry));
        former.addAll(entry.owed().getOrDefault(subscriber, Set.of()));
        had |= entry.owed().containsKey(subscriber);
      }
      Set<Long> lost = new HashSet<>(former);
      lost.removeAll(through(subscriber, next));
      boolean reached = !through(subscriber, next).isEmpty();
      if (!lost.isEmpty() || (had && former.isEmpty() && !reached)) {
        owed.put(subscriber, former);
      }
    }
    return owed;
  }

  Set<Long> products(NewsItem item, long position) {
    Set<Long> products = new HashSet<>();
    for (long id : ids(Product.class)) {
      if (at(position, Product.class, id).orElse(null) instanceof Product product
          && !product.withdrawn()) {
        StoredQueries queries = new StoredQueries(SubjectTree.NONE, Clock.systemUTC());
        queries.register(Map.of(id, product.parsed()));
        if (queries.match(item).length == 1) {
          products.add(id);
        }
      }
    }
    return products;
  }
}
