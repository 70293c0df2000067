package org.newsflow.page;

import java.time.Clock;
import java.util.Arrays;
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
    store.write(transaction ->
        transaction
            .sql()
            .sql(
                """
                INSERT INTO subscription_request
                  (id, at, language, organisation, name, email, telephone, message)
                SELECT coalesce(max(id), 0) + 1, ?, ?, ?, ?, ?, ?, ? FROM subscription_request
                """)
            .params(
                Arrays.asList(
                    clock.instant().toEpochMilli(),
                    language.tag(),
                    form.value("organisation"),
                    form.value("name"),
                    form.value("email"),
                    form.given("telephone").orElse(null),
                    form.given("message").orElse(null)))
            .update());
  }
}
