package org.newsflow.subscriber;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.newsflow.flow.Entry;

/**
 * What one subscriber may have, by its own contracts and its groups'. Immutable; what it says of
 * past positions is the same for ever. Ask for a new one once the flow has moved on.
 */
public final class Entitlement {

  /** Nothing at all. */
  static final Entitlement NONE = new Entitlement(Map.of(), List.of());

  private final Map<Long, List<Span>> spans;
  private final Set<Long> products; // asked for with each page that anybody reads
  private final List<Contract> contracts;

  Entitlement(Map<Long, List<Span>> spans, List<Contract> contracts) {
    this.spans = spans;
    this.products = Set.copyOf(spans.keySet());
    this.contracts = List.copyOf(contracts);
  }

  /** Whether a contract gave this product to the entry at this position, of this time. */
  public boolean covers(long product, long position, Instant at, boolean embargoed) {
    return covers(product, position, at.toEpochMilli(), embargoed);
  }

  /** The products through which a contract gives this entry. Empty where it does not. */
  public Set<Long> through(Entry entry) {
    long at = entry.at().toEpochMilli();
    Set<Long> through = new HashSet<>();
    for (long product : entry.products()) {
      if (covers(product, entry.position(), at, entry.embargoed())) {
        through.add(product);
      }
    }
    return through;
  }

  private boolean covers(long product, long position, long at, boolean embargoed) {
    for (Span span : spans(product)) {
      if (span.covers(position, at, embargoed)) {
        return true;
      }
    }
    return false;
  }

  /** Where this product was held. */
  public List<Span> spans(long product) {
    return spans.getOrDefault(product, List.of());
  }

  /** All products that a contract ever gave. */
  public Set<Long> products() {
    return products;
  }

  /** The contracts as they stand now, in whatever state; the groups' too. */
  public List<Contract> contracts() {
    return contracts;
  }

  /** Whether any contract is in force. */
  public boolean inForce(Instant now) {
    return contracts.stream().anyMatch(contract -> contract.inForce(now));
  }

  /** Whether any contract in force has the embargo right. */
  public boolean mayEmbargo(Instant now) {
    return rights(now).map(ContractRights::embargo).orElse(false);
  }

  /** The rights of the contracts in force taken together; none where none is in force. */
  public Optional<ContractRights> rights(Instant now) {
    return rights(contract -> contract.inForce(now));
  }

  /** How fast the subscriber's programs may ask. */
  public Limits limits(Instant now) {
    return rights(now).map(ContractRights::limits).orElse(Limits.DEFAULT);
  }

  /** The rights of those contracts in force that hold any of these products. */
  public Optional<ContractRights> rights(Collection<Long> products, Instant now) {
    return rights(contract ->
        contract.inForce(now) && products.stream().anyMatch(contract.products()::contains));
  }

  private Optional<ContractRights> rights(Predicate<Contract> which) {
    return contracts.stream().filter(which).map(Contract::rights).reduce(ContractRights::or);
  }
}
