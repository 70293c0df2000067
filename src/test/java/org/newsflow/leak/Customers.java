package org.newsflow.leak;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.Caller;
import org.newsflow.access.People;
import org.newsflow.access.Role;
import org.newsflow.access.Sessions;
import org.newsflow.subscriber.Administration;
import org.newsflow.subscriber.Contract;
import org.newsflow.subscriber.ContractRights;
import org.newsflow.subscriber.ContractState;
import org.newsflow.subscriber.Keys;
import org.newsflow.subscriber.Limits;
import org.newsflow.subscriber.Product;
import org.newsflow.subscriber.Scope;
import org.newsflow.subscriber.Subscriber;

/** Books who may have what. */
final class Customers {

  private static final String ACTOR = "test";
  private static final ContractRights FAST =
      ContractRights.STANDARD.limits(new Limits(100_000, 1_000_000, 2_000, 500));

  final Administration administration;
  final Keys keys;
  private final People people;
  private final Sessions sessions;
  private final Clock clock;
  private final Map<String, Long> subscribers = new HashMap<>();
  private final Map<String, Long> products = new HashMap<>();

  Customers(
      Administration administration, Keys keys, People people, Sessions sessions, Clock clock) {
    this.administration = administration;
    this.keys = keys;
    this.people = people;
    this.sessions = sessions;
    this.clock = clock;
  }

  void product(String code, String query) {
    products.put(
        code,
        administration.add(Product.of(code, Map.of("en", code), query), ACTOR).orElseThrow().id());
  }

  /** A subscriber with one product, in force from now on, or from and until then. */
  long subscriber(String name, String product, boolean embargo, @Nullable Duration ahead) {
    long id = administration.add(Subscriber.named(name), ACTOR).orElseThrow().id();
    subscribers.put(name, id);
    Instant from = clock.instant().plus(ahead == null ? Duration.ZERO : ahead);
    long held = requireNonNull(products.get(product));
    return administration
        .add(Contract.of(id, Set.of(held), from, FAST.embargo(embargo)), ACTOR)
        .orElseThrow()
        .id();
  }

  void state(long contract, ContractState state) {
    administration.editContract(contract, held -> held.state(state), ACTOR).orElseThrow();
  }

  Keys.Issued key(String subscriber, Scope... scopes) {
    return keys.create(id(subscriber), Set.of(scopes), "test").orElseThrow();
  }

  /** So many keys: each has limits of its own. */
  List<String> keys(String subscriber, int count) {
    List<String> plain = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      plain.add(key(subscriber, Scope.ALL).plain());
    }
    return plain;
  }

  long id(String subscriber) {
    return requireNonNull(subscribers.get(subscriber));
  }

  /** A token of somebody with this role. */
  String token(String email, Role role) {
    Caller.Person person = new Caller.Person(0, email, "Deniz", Set.of(role), Set.of(), Set.of());
    people.enrol(person, "a pass phrase for tests", ACTOR);
    return sessions.open(people.find(email).orElseThrow(), ACTOR).token();
  }
}
