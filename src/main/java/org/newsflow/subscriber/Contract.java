package org.newsflow.subscriber;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which products a subscriber holds, from when until when, and with which rights.
 *
 * @param subscriber who holds it; never changes
 * @param products ids
 * @param from entries released at or after this time; whole milliseconds, as entries are stored
 * @param until entries released before this time, or null for no end
 */
public record Contract(
    long id,
    long subscriber,
    Set<Long> products,
    ContractState state,
    Instant from,
    @Nullable Instant until,
    ContractRights rights)
    implements Booked {

  public Contract {
    products = Set.copyOf(products);
    from = from.truncatedTo(ChronoUnit.MILLIS);
    until = until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
  }

  /** A new contract, in force, without an end. */
  public static Contract of(
      long subscriber, Set<Long> products, Instant from, ContractRights rights) {
    return new Contract(0, subscriber, products, ContractState.IN_FORCE, from, null, rights);
  }

  /** Whether it gives its products at this time. */
  public boolean inForce(Instant now) {
    return state.delivers() && !now.isBefore(from) && (until == null || now.isBefore(until));
  }

  /** The same in another state. */
  public Contract state(ContractState state) {
    return new Contract(id, subscriber, products, state, from, until, rights);
  }

  /** The same with another end, or with none. */
  public Contract until(@Nullable Instant until) {
    return new Contract(id, subscriber, products, state, from, until, rights);
  }

  /** The same with other products. */
  public Contract products(Set<Long> products) {
    return new Contract(id, subscriber, products, state, from, until, rights);
  }

  /** The same with other rights. */
  public Contract rights(ContractRights rights) {
    return new Contract(id, subscriber, products, state, from, until, rights);
  }

  Contract numbered(long id) {
    return new Contract(id, subscriber, products, state, from, until, rights);
  }
}
