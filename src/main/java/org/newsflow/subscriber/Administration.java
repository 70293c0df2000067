package org.newsflow.subscriber;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.newsflow.flow.NewsFlow;
import org.newsflow.item.Problem;
import org.newsflow.store.Store;
import org.newsflow.store.Transaction;

/**
 * Books and edits subscribers, products and contracts. Each edit holds from the next entry of the
 * flow on, and never backwards; each is kept with who made it.
 *
 * <p>A change is given as a function of what is booked when its turn comes, so that two people who
 * edit the same thing do not undo each other. It may be called twice and must do nothing else.
 */
public final class Administration {

  private final Store store;
  private final NewsFlow flow;
  private final Entitlements entitlements;
  private final Clock clock;

  public Administration(Store store, NewsFlow flow, Entitlements entitlements, Clock clock) {
    this.store = store;
    this.flow = flow;
    this.entitlements = entitlements;
    this.clock = clock;
  }

  /** Books a new subscriber. */
  public Edited<Subscriber> add(Subscriber subscriber, String actor) {
    return add(Book::nextSubscriber, subscriber::numbered, actor);
  }

  /** Books a new product. */
  public Edited<Product> add(Product product, String actor) {
    return add(Book::nextProduct, product::numbered, actor);
  }

  /** Books a new contract. */
  public Edited<Contract> add(Contract contract, String actor) {
    return add(Book::nextContract, contract::numbered, actor);
  }

  /** Edits a subscriber. */
  public Edited<Subscriber> editSubscriber(
      long id, UnaryOperator<Subscriber> change, String actor) {
    return edit(Book::subscriber, id, change, actor);
  }

  /** Edits a product. */
  public Edited<Product> editProduct(long id, UnaryOperator<Product> change, String actor) {
    return edit(Book::product, id, change, actor);
  }

  /** Edits a contract. */
  public Edited<Contract> editContract(long id, UnaryOperator<Contract> change, String actor) {
    return edit(Book::contract, id, change, actor);
  }

  /** All edits of a subscriber, product or contract, oldest first. */
  public List<Edit> history(Booked booked) {
    return store.read(sql -> EditTables.of(sql, booked));
  }

  private <T extends Booked> Edited<T> add(
      ToLongFunction<Book> next, LongFunction<T> numbered, String actor) {
    return flow.change((transaction, from, revision) -> {
      Book book = entitlements.current(transaction);
      T after = numbered.apply(next.applyAsLong(book));
      return make(new Place(transaction, from, revision, book, actor), null, after);
    });
  }

  private <T extends Booked> Edited<T> edit(
      BiFunction<Book, Long, Optional<T>> find, long id, UnaryOperator<T> change, String actor) {
    return flow.change((transaction, from, revision) -> {
      Book book = entitlements.current(transaction);
      Optional<T> before = find.apply(book, id);
      if (before.isEmpty()) {
        return new Edited.Refused<>(
            List.of(new Problem("id", "unknown", "there is none with the id " + id)));
      }
      T after = change.apply(before.get());
      return make(new Place(transaction, from, revision, book, actor), before.get(), after);
    });
  }

  /** Where in the flow an edit is made, of which book, and by whom. */
  private record Place(
      Transaction transaction, long from, long revision, Book book, String actor) {}

  private <T extends Booked> Edited<T> make(Place place, @Nullable T before, T after) {
    List<Problem> problems = Rules.problems(place.book(), before, after);
    if (!problems.isEmpty()) {
      return new Edited.Refused<>(problems);
    }
    if (!after.equals(before)) {
      long number = place.book().number() + 1;
      Edit edit = new Edit(number, place.from(), clock.instant(), place.actor(), after);
      entitlements.edit(place.transaction(), place.revision(), place.book(), edit);
    }
    return new Edited.Done<>(after);
  }
}
