package org.newsflow.subscriber;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsflow.flow.Act;
import org.newsflow.flow.Entry;
import org.newsflow.flow.Outcome;
import org.newsflow.flow.StoredFlow;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice;
import org.newsflow.match.StoredQueries;
import org.newsflow.match.SubjectTree;
import org.newsflow.store.Store;
import org.newsflow.store.StoreSettings;

/** A small agency on a store of its own: the real flow, the real book. */
final class SmallAgency implements AutoCloseable {

  static final Instant DAY_ONE = Instant.parse("2026-11-23T10:00:00Z");

  final Store store;
  final Entitlements entitlements;
  final StoredFlow flow;
  final Administration administration;
  final HandOuts handOuts;
  final Keys keys;
  private final AtomicLong numbers = new AtomicLong();
  private volatile Instant now = DAY_ONE;

  SmallAgency(Path folder) {
    this(StoreSettings.sqlite(folder));
  }

  SmallAgency(StoreSettings settings) {
    store = Store.open(settings);
    entitlements = entitlements();
    flow = new StoredFlow(store, entitlements, item -> Optional.empty(), clock());
    administration = new Administration(store, flow, entitlements, clock());
    handOuts = new HandOuts(store, java.time.ZoneOffset.UTC);
    keys = new Keys(store, entitlements, clock());
  }

  /** Entitlements as another node would have them. */
  Entitlements entitlements() {
    return new Entitlements(store, new StoredQueries(SubjectTree.NONE, clock()));
  }

  Clock clock() {
    return new Clock() {
      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  long subscriber(String name) {
    return subscriber(Subscriber.named(name));
  }

  long subscriber(Subscriber subscriber) {
    return administration.add(subscriber, "admin").orElseThrow().id();
  }

  long product(String code, String query) {
    return administration
        .add(Product.of(code, Map.of("en", code), query), "admin")
        .orElseThrow()
        .id();
  }

  long contract(long subscriber, Long... products) {
    return contract(
        Contract.of(
            subscriber,
            Set.of(products),
            DAY_ONE.minus(Duration.ofDays(1)),
            ContractRights.STANDARD));
  }

  long contract(Contract contract) {
    return administration.add(contract, "admin").orElseThrow().id();
  }

  void state(long contract, ContractState state) {
    administration.editContract(contract, old -> old.state(state), "admin").orElseThrow();
  }

  NewsItem item(String language, String headline) {
    Guid guid = new Guid("nf:text:20261123:" + (flow.head() * 1000 + numbers.incrementAndGet()));
    return NewsItem.builder(guid, ItemType.TEXT, language).headline(headline).build();
  }

  Entry release(String language, String headline) {
    return publish(Event.RELEASE, item(language, headline), 0);
  }

  Entry releaseUnderEmbargo(String language, String headline) {
    NewsItem item = item(language, headline);
    return publish(Event.RELEASE, item.toBuilder().embargo(new Embargo(null, null)).build(), 0);
  }

  Entry update(Entry newest, String headline) {
    NewsItem item = flow.item(newest.position()).toBuilder().headline(headline).build();
    return publish(Event.UPDATE, item, newest.version());
  }

  Entry mark(Event event, Entry newest) {
    return entry(
        flow.append(Act.mark(event, newest.guid(), Notice.NONE, newest.version(), "editor")));
  }

  private Entry publish(Event event, NewsItem item, int version) {
    return entry(flow.append(Act.publish(event, item, Notice.NONE, version, "editor")));
  }

  private static Entry entry(Outcome outcome) {
    return ((Outcome.Appended) outcome).entry();
  }

  /** Whom an entry reaches, owed or not. */
  Set<Long> reached(Entry entry) {
    return entitlements.book().subscribers().stream()
        .map(Subscriber::id)
        .filter(id -> entry.owed().containsKey(id) || !entitlements.of(id).through(entry).isEmpty())
        .collect(Collectors.toSet());
  }

  void handOut(long subscriber, Entry entry, @Nullable Long key) {
    handOuts.record(
        List.of(
            new HandOut(
                subscriber, entry.guid(), entry.version(), "item", key, clock().instant())));
  }

  static List<String> problemFields(Edited<?> edited) {
    return ((Edited.Refused<?>) edited)
        .problems().stream().map(problem -> String.valueOf(problem.field())).toList();
  }

  @Override
  public void close() {
    keys.close();
    store.close();
  }
}
