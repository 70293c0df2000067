package org.newsflow.demo;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsflow.demo.DemoRecord.ContractRecord;
import org.newsflow.demo.DemoRecord.SubscriberRecord;
import org.newsflow.item.ItemType;
import org.newsflow.subscriber.Administration;
import org.newsflow.subscriber.Book;
import org.newsflow.subscriber.Contract;
import org.newsflow.subscriber.ContractRights;
import org.newsflow.subscriber.ContractState;
import org.newsflow.subscriber.Downloads;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.Keys;
import org.newsflow.subscriber.Limits;
import org.newsflow.subscriber.Product;
import org.newsflow.subscriber.Scope;
import org.newsflow.subscriber.Subscriber;
import org.newsflow.topic.Topics;

/** Books the demo's products, subscribers, contracts and topics, and gives out keys. */
final class DemoSubscribers {

  private static final String ACTOR = "demo";

  /** Whoever tries the demo may try it hard. */
  private static final Limits GENEROUS = new Limits(10_000, 600_000, 20_000, 500);

  private final Administration administration;
  private final Entitlements entitlements;
  private final Keys keys;
  private final Topics topics;
  private final Clock clock;

  DemoSubscribers(
      Administration administration,
      Entitlements entitlements,
      Keys keys,
      Topics topics,
      Clock clock) {
    this.administration = administration;
    this.entitlements = entitlements;
    this.keys = keys;
    this.topics = topics;
    this.clock = clock;
  }

  /** Books all that is not booked yet; every contract is in force to begin with. */
  List<DemoFile.Subscriber> make(DemoRecord record) {
    for (DemoRecord.ProductRecord product : record.products()) {
      if (entitlements.book().product(product.code()).isEmpty()) {
        administration
            .add(Product.of(product.code(), product.names(), product.query()), ACTOR)
            .orElseThrow();
      }
    }
    Map<String, Long> ids = new HashMap<>();
    List<DemoFile.Subscriber> made = new ArrayList<>();
    for (SubscriberRecord each : record.subscribers()) {
      Long parent = each.parent() == null ? null : ids.get(each.parent());
      long id = subscriber(each, parent);
      ids.put(each.key(), id);
      ContractRecord contract = each.contract();
      if (contract != null && entitlements.book().contractsOf(id).isEmpty()) {
        administration.add(contract(id, contract), ACTOR).orElseThrow();
      }
      if (each.topics() != null && topics.count(id) == 0) {
        each.topics().forEach(form -> topics.add(id, form));
      }
      made.add(listed(record, each, id));
    }
    return made;
  }

  private long subscriber(SubscriberRecord record, @Nullable Long parent) {
    return find(record)
        .orElseGet(() ->
            administration.add(Subscriber.named(record.name()).within(parent), ACTOR).orElseThrow())
        .id();
  }

  private Optional<Subscriber> find(SubscriberRecord record) {
    return entitlements.book().subscribers().stream()
        .filter(subscriber -> subscriber.name().equals(record.name()))
        .findFirst();
  }

  private Contract contract(long subscriber, ContractRecord record) {
    Book book = entitlements.book();
    Set<Long> products =
        record.products().stream()
            .map(code -> book.product(code).orElseThrow().id())
            .collect(toSet());
    ContractRights rights =
        new ContractRights(
            record.rights().contains("embargo"),
            record.archiveDays(),
            record.seats(),
            record.downloadsPerMonth() == null
                ? null
                : new Downloads(record.downloadsPerMonth(), Downloads.Period.MONTH),
            Map.of(ItemType.PICTURE, Set.copyOf(record.pictureSizes())),
            Set.of(),
            Set.of(),
            GENEROUS);
    return Contract.of(subscriber, products, days(record.fromDays()), rights);
  }

  private Instant days(int days) {
    return clock.instant().plus(Duration.ofDays(days));
  }

  /** Ends the contracts that are over: their holders know some stories from before. */
  void endContracts(DemoRecord record) {
    for (SubscriberRecord each : record.subscribers()) {
      ContractRecord contract = each.contract();
      ContractState state =
          contract == null
              ? ContractState.IN_FORCE
              : ContractState.of(contract.state()).orElseThrow();
      if (state != ContractState.IN_FORCE) {
        long id = find(each).orElseThrow().id();
        entitlements
            .book()
            .contractsOf(id)
            .forEach(booked ->
                administration
                    .editContract(booked.id(), held -> held.state(state), ACTOR)
                    .orElseThrow());
      }
    }
  }

  private DemoFile.Subscriber listed(DemoRecord demo, SubscriberRecord record, long id) {
    ContractRecord contract = record.contract();
    if (contract == null) {
      contract =
          demo.subscribers().stream()
              .filter(other -> other.key().equals(record.parent()))
              .map(SubscriberRecord::contract)
              .findFirst()
              .orElseThrow();
    }
    String key = keys.create(id, Set.of(Scope.ALL), "demo").orElseThrow().plain();
    return new DemoFile.Subscriber(
        record.name(),
        contract.products(),
        contract.rights(),
        contract.state(),
        record.email(),
        null,
        key,
        new DemoFile.Abone(record.aboneUser(), key));
  }
}
