package org.newsflow.page;

import java.time.Clock;
import org.newsflow.item.Language;
import org.newsflow.store.Store;

/** The subscription requests that came over the page, for the sales desk. */
final class SubscriptionRequests {

  private final Store store;
  private final Clock clock;

  SubscriptionRequests(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Keeps a request; it is on disk when this returns. */
  void keep(Language language, Form form) {
    store.write(transaction -> {
      RequestTables.insert(transaction.sql(), clock.instant(), language, form);
      return form;
    });
  }
}
