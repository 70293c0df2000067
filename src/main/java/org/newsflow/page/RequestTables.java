package org.newsflow.page;

import java.time.Instant;
import java.util.Arrays;
import org.newsflow.item.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of the subscription requests. */
final class RequestTables {

  private RequestTables() {}

  static void insert(JdbcClient sql, Instant at, Language language, Form form) {
    sql.sql(
            """
            INSERT INTO subscription_request
              (id, at, language, organisation, name, email, telephone, message)
            SELECT coalesce(max(id), 0) + 1, ?, ?, ?, ?, ?, ?, ? FROM subscription_request
            """)
        .params(
            Arrays.asList(
                at.toEpochMilli(),
                language.tag(),
                form.value("organisation"),
                form.value("name"),
                form.value("email"),
                form.given("telephone").orElse(null),
                form.given("message").orElse(null)))
        .update();
  }
}
