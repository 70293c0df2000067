package org.newsflow.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of the audit log. */
final class AuditTables {

  private AuditTables() {}

  static int insert(JdbcClient sql, Instant at, Decision decision) {
    return sql.sql(
            """
            INSERT INTO audit (number, at, actor, act, object, allowed, reason, address)
            SELECT COALESCE(MAX(number), 0) + 1, ?, ?, ?, ?, ?, ?, ? FROM audit
            """)
        .params(
            Arrays.asList(
                at.toEpochMilli(),
                decision.actor(),
                decision.act(),
                decision.object(),
                decision.allowed() ? 1 : 0,
                decision.reason(),
                decision.address()))
        .update();
  }

  static List<Audit.Recorded> after(JdbcClient sql, long number, int limit) {
    return sql.sql(
            """
            SELECT number, at, actor, act, object, allowed, reason, address FROM audit
            WHERE number > ? ORDER BY number LIMIT ?
            """)
        .params(number, limit)
        .query((row, _) ->
            new Audit.Recorded(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                new Decision(
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getLong(6) == 1,
                    row.getString(7),
                    row.getString(8))))
        .list();
  }
}
