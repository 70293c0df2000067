package org.newsflow.subscriber;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.newsflow.item.Guid;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of the table of hand-outs. */
final class HandOutTables {

  /** Where no key asked. */
  private static final long NO_KEY = 0;

  private HandOutTables() {}

  /** Keeps a hand-out, unless the same was given before. */
  static void insert(JdbcClient sql, HandOut handOut) {
    Long key = handOut.key();
    sql.sql(
            """
            INSERT INTO hand_out (guid, subscriber, version, channel, api_key, at)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)
        .params(
            handOut.guid().value(),
            handOut.subscriber(),
            handOut.version(),
            handOut.channel(),
            key == null ? NO_KEY : key,
            handOut.at().toEpochMilli())
        .update();
  }

  /** The subscribers who were handed any version of this item. */
  static Set<Long> subscribers(JdbcClient sql, Guid guid) {
    return sql
        .sql("SELECT DISTINCT subscriber FROM hand_out WHERE guid = ?")
        .param(guid.value())
        .query((row, number) -> row.getLong(1))
        .list()
        .stream()
        .collect(toSet());
  }

  static List<HandOut> of(JdbcClient sql, Guid guid) {
    return sql.sql(
            """
            SELECT subscriber, version, channel, api_key, at FROM hand_out
            WHERE guid = ? ORDER BY at, subscriber, version
            """)
        .param(guid.value())
        .query((row, number) -> {
          long key = row.getLong(4);
          return new HandOut(
              row.getLong(1),
              guid,
              row.getInt(2),
              row.getString(3),
              key == NO_KEY ? null : key,
              Instant.ofEpochMilli(row.getLong(5)));
        })
        .list();
  }

  /** Whether the subscriber was given this version's text before, by whatever channel and key. */
  static boolean isThere(JdbcClient sql, HandOut handOut) {
    return sql.sql(
                """
                SELECT count(*) FROM hand_out
                WHERE guid = ? AND subscriber = ? AND version = ? AND channel <> ?
                """)
            .params(handOut.guid().value(), handOut.subscriber(), handOut.version(), HandOut.SEARCH)
            .query((row, number) -> row.getLong(1))
            .single()
        > 0;
  }

  /** How many versions of items a subscriber was first given since this time. */
  static long count(JdbcClient sql, long subscriber, Instant since) {
    return sql.sql(
            """
            SELECT count(*) FROM
              (SELECT DISTINCT guid, version FROM hand_out
               WHERE subscriber = ? AND at >= ? AND channel <> ?) taken
            """)
        .params(subscriber, since.toEpochMilli(), HandOut.SEARCH)
        .query((row, number) -> row.getLong(1))
        .single();
  }
}
