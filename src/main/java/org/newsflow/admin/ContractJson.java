package org.newsflow.admin;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Problem;
import org.newsflow.subscriber.Book;
import org.newsflow.subscriber.Contract;
import org.newsflow.subscriber.ContractState;
import org.newsflow.subscriber.Product;

/**
 * A contract as it is sent and shown.
 *
 * @param id only as it is shown
 * @param products codes
 * @param state {@code trial}, {@code in-force}, {@code in-grace}, {@code suspended} or {@code
 *     ended}; in force when it is not sent
 */
record ContractJson(
    @Nullable Long id,
    @Nullable Long subscriber,
    @Nullable Set<String> products,
    @Nullable String state,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable RightsJson rights) {

  static ContractJson of(Book book, Contract contract) {
    return new ContractJson(
        contract.id(),
        contract.subscriber(),
        new TreeSet<>(book.codes(contract.products())),
        contract.state().code(),
        contract.from(),
        contract.until(),
        RightsJson.of(contract.rights()));
  }

  /** What is meant; only to be used when there are no problems. */
  Contract contract(long id, Book book, List<Problem> problems) {
    if (this.id != null && this.id != id) {
      problems.add(new Problem("id", "fixed", "is not yours to choose: leave it out"));
    }
    if (subscriber == null) {
      problems.add(Replies.missing("subscriber"));
    }
    if (from == null) {
      problems.add(Replies.missing("from"));
    }
    ContractState standing =
        state == null ? ContractState.IN_FORCE : ContractState.of(state).orElse(null);
    if (standing == null) {
      problems.add(
          new Problem("state", "unknown", "must be trial, in-force, in-grace, suspended or ended"));
    }
    Set<Long> ids = new HashSet<>();
    for (String code : products == null ? Set.<String>of() : products) {
      book.product(code)
          .map(Product::id)
          .ifPresentOrElse(
              ids::add,
              () ->
                  problems.add(new Problem("products", "unknown", "there is no product " + code)));
    }
    return new Contract(
        id,
        subscriber == null ? 0 : subscriber,
        ids,
        standing == null ? ContractState.ENDED : standing,
        from == null ? Instant.EPOCH : from,
        until,
        (rights == null ? RightsJson.NONE : rights).rights(problems));
  }
}
