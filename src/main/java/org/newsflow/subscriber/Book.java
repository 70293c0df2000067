package org.newsflow.subscriber;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.NewsItem;
import org.newsflow.match.Cost;
import org.newsflow.match.Query;
import org.newsflow.match.Statistics;
import org.newsflow.match.StoredQueries;

/**
 * All subscribers, products and contracts, with what held at which position, as the book stood
 * after one edit. Immutable.
 */
public final class Book {

  private final long number;
  private final Map<Long, History<Subscriber>> subscribers;
  private final Map<Long, History<Product>> products;
  private final Map<Long, History<Contract>> contracts;
  private final Map<Long, Entitlement> entitlements;
  private final StoredQueries queries;
  private final Map<Long, Holders> holders = new ConcurrentHashMap<>();

  private Book(
      long number,
      Map<Long, History<Subscriber>> subscribers,
      Map<Long, History<Product>> products,
      Map<Long, History<Contract>> contracts,
      Map<Long, Entitlement> entitlements,
      StoredQueries queries) {
    this.number = number;
    this.subscribers = subscribers;
    this.products = products;
    this.contracts = contracts;
    this.entitlements = entitlements;
    this.queries = queries;
  }

  /**
   * The book before its first edit.
   *
   * @param queries where products' queries are kept; still empty
   */
  static Book empty(StoredQueries queries) {
    return new Book(0, Map.of(), Map.of(), Map.of(), Map.of(), queries);
  }

  /** The book after these edits, which are the ones that follow on {@link #number()}. */
  Book after(List<Edit> edits) {
    if (edits.isEmpty()) {
      return this;
    }
    Map<Long, History<Subscriber>> subscribers = new HashMap<>(this.subscribers);
    Map<Long, History<Product>> products = new HashMap<>(this.products);
    Map<Long, History<Contract>> contracts = new HashMap<>(this.contracts);
    Set<Long> touched = new HashSet<>();
    Map<Long, Product> offers = new HashMap<>();
    for (Edit edit : edits) {
      switch (edit.booked()) {
        case Subscriber subscriber -> {
          write(subscribers, edit.from(), subscriber);
          touched.add(subscriber.id());
        }
        case Contract contract -> {
          write(contracts, edit.from(), contract);
          touched.add(contract.subscriber());
        }
        case Product product -> {
          write(products, edit.from(), product);
          offers.put(product.id(), product);
        }
      }
    }
    return new Book(
        edits.getLast().number(),
        subscribers,
        products,
        contracts,
        entitlements(touched, subscribers, contracts),
        queries(offers));
  }

  private static <T extends Booked> void write(
      Map<Long, History<T>> histories, long from, T value) {
    History<T> history = histories.get(value.id());
    histories.put(
        value.id(), history == null ? History.of(from, value) : history.then(from, value));
  }

  private StoredQueries queries(Map<Long, Product> offers) {
    if (offers.isEmpty()) {
      return queries;
    }
    StoredQueries copy = queries.copy();
    Map<Long, Query> offered = new HashMap<>();
    for (Product product : offers.values()) {
      if (product.withdrawn()) {
        copy.remove(product.id());
      } else {
        offered.put(product.id(), product.parsed());
      }
    }
    copy.register(offered);
    return copy;
  }

  /** Works out anew what the touched subscribers may have, and their members. */
  private Map<Long, Entitlement> entitlements(
      Set<Long> touched,
      Map<Long, History<Subscriber>> subscribers,
      Map<Long, History<Contract>> contracts) {
    if (touched.isEmpty()) {
      return entitlements;
    }
    addMembers(touched, subscribers);
    Grants grants =
        new Grants(
            subscribers,
            contracts.values().stream().collect(groupingBy(each -> each.now().subscriber())));
    Map<Long, Entitlement> entitlements = new HashMap<>(this.entitlements);
    for (long subscriber : touched) {
      entitlements.put(subscriber, grants.of(subscriber));
    }
    return entitlements;
  }

  private static void addMembers(Set<Long> touched, Map<Long, History<Subscriber>> subscribers) {
    boolean grown;
    do {
      grown = false;
      for (Map.Entry<Long, History<Subscriber>> each : subscribers.entrySet()) {
        if (each.getValue().held().stream()
            .anyMatch(then -> touched.contains(then.value().parent()))) {
          grown |= touched.add(each.getKey());
        }
      }
    } while (grown);
  }

  /** How many edits it holds. */
  long number() {
    return number;
  }

  long nextSubscriber() {
    return subscribers.size() + 1L; // nothing is ever taken out
  }

  long nextProduct() {
    return products.size() + 1L;
  }

  long nextContract() {
    return contracts.size() + 1L;
  }

  /** The products that an item matches now. */
  Set<Long> match(NewsItem item) {
    return Arrays.stream(queries.match(item)).boxed().collect(toUnmodifiableSet());
  }

  Holders holders(long product) {
    return holders.computeIfAbsent(product, key -> new Holders(key, entitlements));
  }

  /** What this subscriber may have; nothing for one that is not in the book. */
  public Entitlement entitlement(long subscriber) {
    return entitlements.getOrDefault(subscriber, Entitlement.NONE);
  }

  /** The subscriber with this id, as it is now. */
  public Optional<Subscriber> subscriber(@Nullable Long id) {
    return now(subscribers, id);
  }

  /** The product with this id, as it is now. */
  public Optional<Product> product(@Nullable Long id) {
    return now(products, id);
  }

  /** The product with this code, as it is now. */
  public Optional<Product> product(String code) {
    return products().stream().filter(product -> product.code().equals(code)).findFirst();
  }

  /** The contract with this id, as it is now. */
  public Optional<Contract> contract(@Nullable Long id) {
    return now(contracts, id);
  }

  /** All subscribers, in the order of their ids. */
  public List<Subscriber> subscribers() {
    return now(subscribers);
  }

  /** All products, in the order of their ids. */
  public List<Product> products() {
    return now(products);
  }

  /** All contracts, in the order of their ids. */
  public List<Contract> contracts() {
    return now(contracts);
  }

  /** A subscriber's own contracts, without its groups'. */
  public List<Contract> contractsOf(long subscriber) {
    return contracts().stream().filter(contract -> contract.subscriber() == subscriber).toList();
  }

  /** The codes of these products; the public's, which is no product of the book, has none. */
  public Set<String> codes(Collection<Long> ids) {
    return ids.stream().flatMap(id -> product(id).stream()).map(Product::code).collect(toSet());
  }

  /** The products whose queries cost more than one may that is saved now, each with why. */
  Map<String, String> tooCostly() {
    Map<String, String> reasons = new TreeMap<>();
    for (Product product : products()) {
      if (!product.withdrawn()) {
        Cost.Limit.PRODUCT
            .problem(product.parsed(), product.query())
            .ifPresent(problem -> reasons.put(product.code(), problem.message()));
      }
    }
    return reasons;
  }

  /** How many queries of products there are, and what they cost. */
  public Statistics statistics() {
    return queries.statistics();
  }

  private static <T> Optional<T> now(Map<Long, History<T>> histories, @Nullable Long id) {
    History<T> history = id == null ? null : histories.get(id);
    return history == null ? Optional.empty() : Optional.of(history.now());
  }

  private static <T> List<T> now(Map<Long, History<T>> histories) {
    return histories.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> each.getValue().now())
        .toList();
  }
}
