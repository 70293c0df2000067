package org.newsflow.subscriber;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works one subscriber's entitlement out of the histories: its own contracts and its groups'. */
final class Grants {

  private final Map<Long, History<Subscriber>> subscribers;
  private final Map<Long, List<History<Contract>>> contracts;
  private final Map<Long, List<Span>> spans = new HashMap<>();
  private final List<Contract> current = new ArrayList<>();

  /**
   * @param contracts by subscriber
   */
  Grants(Map<Long, History<Subscriber>> subscribers, Map<Long, List<History<Contract>>> contracts) {
    this.subscribers = subscribers;
    this.contracts = contracts;
  }

  Entitlement of(long subscriber) {
    spans.clear();
    current.clear();
    collect(subscriber, 1, Span.OPEN);
    return new Entitlement(Map.copyOf(spans), current);
  }

  /**
   * Collects what a subscriber or group held between two positions. At no position is a group its
   * own member, so this ends.
   */
  private void collect(@Nullable Long subscriber, long from, long to) {
    History<Subscriber> history = subscribers.get(subscriber);
    if (history == null) {
      return;
    }
    history.between(
        from,
        to,
        (begin, end, then) -> {
          if (!then.closed()) {
            for (History<Contract> contract : contracts.getOrDefault(then.id(), List.of())) {
              contract.between(begin, end, this::collect);
            }
            collect(then.parent(), begin, end);
          }
        });
  }

  private void collect(long from, long to, Contract contract) {
    if (to == Span.OPEN) {
      current.add(contract);
    }
    if (!contract.state().delivers()) {
      return;
    }
    Instant until = contract.until();
    Span span =
        new Span(
            from,
            to,
            contract.from().toEpochMilli(),
            until == null ? Span.OPEN : until.toEpochMilli(),
            contract.rights().embargo());
    for (long product : contract.products()) {
      List<Span> before = spans.computeIfAbsent(product, key -> new ArrayList<>());
      if (!before.isEmpty() && before.getLast().continuedBy(span)) {
        Span last = before.removeLast();
        before.add(new Span(last.from(), span.to(), span.since(), span.until(), span.embargo()));
      } else {
        before.add(span);
      }
    }
  }
}
