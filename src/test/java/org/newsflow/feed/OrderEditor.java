package org.newsflow.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.GateSteps.Asking;
import org.newsflow.subscriber.ContractRights;
import org.newsflow.subscriber.ContractState;

/** Edits contracts, products and groups while others write and read. */
final class OrderEditor implements Runnable {

  /** Some have no contract in force now and then. */
  static final int PAUSING = 6;

  private static final int PUBLIC = 2;

  private final SmallWire wire;
  private final Random random;
  private final List<Long> products = new ArrayList<>();
  private final List<Long> contracts = new ArrayList<>();
  private final List<@Nullable Long> readers = new ArrayList<>();
  private volatile boolean ended;

  OrderEditor(SmallWire wire, int count, Random random) {
    this.wire = wire;
    this.random = random;
    for (Asking asking : Asking.values()) {
      products.add(wire.product("p" + (products.size() + 1), asking.query));
    }
    for (int n = 0; n < count - PUBLIC; n++) {
      long subscriber = wire.subscriber("s" + n);
      readers.add(subscriber);
      contracts.add(wire.contract(subscriber, rights(), some().toArray(Long[]::new)));
    }
    for (int n = 0; n < PUBLIC; n++) {
      readers.add(null);
    }
  }

  /** The readers: subscribers, and the public. */
  List<@Nullable Long> readers() {
    return readers;
  }

  /** Whether this reader's contract may pause. */
  static boolean mayPause(@Nullable Long reader) {
    return reader != null && reader <= PAUSING;
  }

  void end() {
    ended = true;
  }

  @Override
  public void run() {
    while (!ended) {
      edit();
      try {
        Thread.sleep(random.nextInt(20));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    contracts.forEach(contract -> wire.state(contract, ContractState.IN_FORCE));
  }

  private void edit() {
    int which = random.nextInt(contracts.size());
    long contract = contracts.get(which);
    switch (random.nextInt(8)) {
      case 0 ->
          wire.administration
              .editContract(contract, old -> old.products(some()), "admin")
              .orElseThrow();
      case 1 ->
          wire.administration
              .editContract(contract, old -> old.rights(rights()), "admin")
              .orElseThrow();
      case 2, 3, 4 -> {
        long pausing = contracts.get(random.nextInt(PAUSING));
        wire.state(
            pausing, random.nextBoolean() ? ContractState.SUSPENDED : ContractState.IN_FORCE);
      }
      case 5 -> {
        long product = products.get(random.nextInt(products.size()));
        Asking asking = Asking.values()[random.nextInt(Asking.values().length)];
        boolean withdrawn = random.nextInt(4) == 0;
        wire.administration
            .editProduct(product, old -> old.asking(asking.query).withdrawn(withdrawn), "admin")
            .orElseThrow();
      }
      case 6 -> {
        long member = contracts.size() - random.nextInt(5);
        // Groups are never members here, so that no circle is asked for.
        Long group = random.nextBoolean() ? null : 1L + random.nextInt(contracts.size() - 5);
        wire.administration.editSubscriber(member, old -> old.within(group), "admin").orElseThrow();
      }
      default -> wire.pass(Duration.ofMillis(random.nextInt(3)));
    }
  }

  private ContractRights rights() {
    return ContractRights.STANDARD.embargo(random.nextBoolean());
  }

  private Set<Long> some() {
    Set<Long> some = new HashSet<>();
    for (int n = 0; n <= random.nextInt(2); n++) {
      some.add(products.get(random.nextInt(products.size())));
    }
    return some;
  }
}
