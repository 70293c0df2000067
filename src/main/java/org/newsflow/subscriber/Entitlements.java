package org.newsflow.subscriber;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsflow.flow.Audience;
import org.newsflow.flow.Entry;
import org.newsflow.item.NewsItem;
import org.newsflow.match.StoredQueries;
import org.newsflow.store.Store;
import org.newsflow.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may have what. There are two books: the published one, for readers, holds what is committed;
 * the working one, for the flow under its lock, holds besides what the transaction in progress has
 * edited. What is rolled back was only ever in the working one, under a revision that no other edit
 * will have.
 */
public final class Entitlements implements Audience {

  private static final Logger log = LoggerFactory.getLogger(Entitlements.class);

  private volatile Book published;
  private volatile Working working;

  /** A book and the flow's revision that it belongs to. */
  private record Working(long revision, Book book) {}

  /**
   * Reads the book in this store.
   *
   * @param queries where products' queries are kept; still empty
   */
  public Entitlements(Store store, StoredQueries queries) {
    published = store.read(sql -> Book.empty(queries).after(EditTables.after(sql, 0)));
    // 0 is the flow's revision before its first edit, when this book is empty too. Of any other,
    // refresh will be told.
    working = new Working(0, published);
  }

  /**
   * Tells the log which products cost more than one may that is saved now. They were sold, and are
   * asked as they are.
   */
  void tellCostly() {
    published
        .tooCostly()
        .forEach((code, reason) ->
            log.warn("the query of the product {} costs too much: {}", code, reason));
  }

  /** The book as it is committed. */
  public Book book() {
    return published;
  }

  /**
   * What this subscriber may have. It is right for every entry up to the head of the flow that was
   * seen before this was asked: so wait for the head, ask, then read no further than that head.
   */
  public Entitlement of(long subscriber) {
    return published.entitlement(subscriber);
  }

  /** The subscribers who hold any of these products there, each with those that they hold. */
  public Map<Long, Set<Long>> entitled(
      Set<Long> products, long position, Instant at, boolean embargoed) {
    Book book = published;
    Map<Long, Set<Long>> entitled = new HashMap<>();
    for (long product : products) {
      for (long subscriber : book.holders(product).at(position, at.toEpochMilli(), embargoed)) {
        entitled.computeIfAbsent(subscriber, key -> new HashSet<>()).add(product);
      }
    }
    return entitled;
  }

  @Override
  public Match match(NewsItem item) {
    Working now = working;
    return new Match(now.revision(), now.book().match(item));
  }

  @Override
  public void refresh(Transaction transaction, long revision) {
    if (working.revision() != revision) {
      working = new Working(revision, current(transaction));
    }
    publishWith(transaction);
  }

  @Override
  public Map<Long, Set<Long>> owed(Transaction transaction, Entry next, List<Entry> earlier) {
    return earlier.isEmpty()
        ? Map.of()
        : Owed.of(
            working.book(),
            next,
            earlier,
            HandOutTables.subscribers(transaction.sql(), next.guid()));
  }

  @Override
  public void follow(JdbcClient sql) {
    Book book = published;
    publish(book.after(EditTables.after(sql, book.number())));
  }

  /** The book under the lock: all that is committed, and what this transaction has edited. */
  Book current(Transaction transaction) {
    Book book = published;
    return book.after(EditTables.after(transaction.sql(), book.number()));
  }

  /** Makes an edit of the current book, under the flow's lock. */
  void edit(Transaction transaction, long revision, Book current, Edit edit) {
    EditTables.insert(transaction.sql(), edit);
    working = new Working(revision, current.after(List.of(edit)));
    publishWith(transaction);
  }

  /** Asked anew by each transaction, since what was to follow a commit is lost with it. */
  private void publishWith(Transaction transaction) {
    Book book = working.book();
    if (book.number() > published.number()) {
      transaction.afterCommit(() -> publish(book));
    }
  }

  private synchronized void publish(Book book) {
    if (book.number() > published.number()) {
      published = book;
    }
  }
}
