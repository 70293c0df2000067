package org.newsflow.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.newsflow.archive.MayRead;
import org.newsflow.archive.MayRead.Window;
import org.newsflow.flow.Entry;
import org.newsflow.flow.Strand;
import org.newsflow.item.Event;
import org.newsflow.item.ItemType;
import org.newsflow.subscriber.Book;
import org.newsflow.subscriber.Contract;
import org.newsflow.subscriber.ContractRights;
import org.newsflow.subscriber.Entitlement;
import org.newsflow.subscriber.HandOut;
import org.newsflow.subscriber.Product;
import org.newsflow.subscriber.Span;

/** A subscriber's gate, by its contracts as they stand at this time. */
record SubscriberGate(Book book, long subscriber, Entitlement entitlement, Instant now, long head)
    implements Gate {

  /** What is told of to those who have no contract in force any more. */
  private static final Set<Event> AFTER_THE_END =
      Set.of(Event.HOLD, Event.LIFT, Event.KILL, Event.CORRECTION);

  static SubscriberGate of(Book book, long subscriber, Instant now, long head) {
    return new SubscriberGate(book, subscriber, book.entitlement(subscriber), now, head);
  }

  @Override
  public Strand strand() {
    return new Strand(entitlement.products(), subscriber);
  }

  @Override
  public boolean has(Entry entry) {
    return isOwed(entry) || entry.products().stream().anyMatch(product -> covers(product, entry));
  }

  private boolean isOwed(Entry entry) {
    return entry.owed().containsKey(subscriber);
  }

  private boolean covers(long product, Entry entry) {
    return entitlement.covers(product, entry.position(), entry.at(), entry.embargoed());
  }

  @Override
  public boolean reads(Entry entry, Filter filter) {
    return filter.passes(entry)
        && (filter.products().isEmpty() || filter.products().stream().anyMatch(through(entry)));
  }

  @Override
  public boolean tells(Entry entry) {
    return inForce() || AFTER_THE_END.contains(entry.event());
  }

  @Override
  public boolean wasGiven(HandOut handOut) {
    return handOut.subscriber() == subscriber;
  }

  /** The products through which the entry reaches the subscriber, former ones among them. */
  private Predicate<String> through(Entry entry) {
    List<String> matching = products(entry);
    Set<Long> former = entry.owed().getOrDefault(subscriber, Set.of());
    return code ->
        matching.contains(code) || former.stream().anyMatch(product -> code(product).equals(code));
  }

  @Override
  public boolean mayLookUp(Entry entry) {
    return !entry.embargoed()
        && entry.products().stream()
            .map(product -> entitlement.rights(Set.of(product), now))
            .flatMap(Optional::stream)
            .anyMatch(rights -> reachesBack(rights, entry.at()));
  }

  @Override
  public boolean goesBack() {
    return true;
  }

  @Override
  public MayRead mayRead() {
    if (!inForce()) {
      return MayRead.NOTHING;
    }
    List<Window> windows = new ArrayList<>();
    for (long product : entitlement.products()) {
      for (Span span : entitlement.spans(product)) {
        windows.add(
            new Window(
                product, span.from(), span.to(), span.since(), span.until(), span.embargo()));
      }
    }
    Map<Long, Long> reaches = new HashMap<>();
    for (Contract contract : entitlement.contracts()) {
      for (long product : contract.products()) {
        entitlement
            .rights(Set.of(product), now)
            .ifPresent(rights -> reaches.put(product, reach(rights)));
      }
    }
    return new MayRead(false, subscriber, windows, reaches, entitlement.mayEmbargo(now));
  }

  /** The time in milliseconds from which on one may look back: entries have no finer times. */
  private long reach(ContractRights rights) {
    Integer days = rights.archiveDays();
    return days == null
        ? Long.MIN_VALUE
        : now.minus(Duration.ofDays(days)).plusNanos(999_999).toEpochMilli();
  }

  private boolean reachesBack(ContractRights rights, Instant at) {
    Integer days = rights.archiveDays();
    return days == null || !at.isBefore(now.minus(Duration.ofDays(days)));
  }

  private String code(long product) {
    return book.product(product).map(Product::code).orElseThrow();
  }

  @Override
  public List<String> products(Entry entry) {
    return entry.products().stream()
        .filter(product -> covers(product, entry))
        .map(this::code)
        .sorted()
        .toList();
  }

  @Override
  public boolean inForce() {
    return entitlement.inForce(now);
  }

  @Override
  public boolean allows(String size) {
    return entitlement.rights(now).stream()
        .anyMatch(rights -> rights.allows(ItemType.PICTURE, size));
  }

  @Override
  public Shape shape(Entry entry) {
    boolean embargoStands = entry.embargoed() && !entitlement.mayEmbargo(now);
    return inForce() && !embargoStands ? Shape.WHOLE : Shape.STATUS;
  }
}
