package org.newsflow.topic;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Guid;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of alerts: what is due, who is sending it, and what was sent. */
final class AlertTables {

  private AlertTables() {}

  /**
   * A topic with alerts that may be due.
   *
   * @param alerted up to here they were sent
   * @param due when the digest was due, or null where they are sent as they come
   * @param leased until when somebody else was sending
   */
  record Waiting(Topic topic, long alerted, @Nullable Instant due, long leased) {}

  /** A hold or kill of what a topic's owner was alerted to. */
  record Recalled(Topic topic, Guid guid, long position, long leased) {}

  /** The topics that are alerted as entries pass, and whose query has brought some. */
  static List<Waiting> now(JdbcClient sql, Instant now, int limit) {
    return sql.sql(
            "SELECT "
                + TopicTables.COLUMNS
                + """
                , t.alerted, t.due, t.leased
                FROM topic_query q JOIN topic t ON t.number = q.number
                WHERE t.alerts = 'now' AND t.alerted < q.newest AND t.leased <= ?
                ORDER BY t.alerted LIMIT ?
                """)
        .params(now.toEpochMilli(), limit)
        .query((row, number) ->
            new Waiting(TopicTables.topic(row, number), row.getLong(14), null, row.getLong(16)))
        .list();
  }

  /** The topics whose digest is due, the latest first. */
  static List<Waiting> digests(JdbcClient sql, Instant now, int limit) {
    return sql.sql(
            "SELECT "
                + TopicTables.COLUMNS
                + """
                , t.alerted, t.due, t.leased FROM topic t
                WHERE t.alerts = 'digest' AND t.due <= ? AND t.leased <= ? ORDER BY t.due LIMIT ?
                """)
        .params(now.toEpochMilli(), now.toEpochMilli(), limit)
        .query((row, number) ->
            new Waiting(
                TopicTables.topic(row, number),
                row.getLong(14),
                Instant.ofEpochMilli(row.getLong(15)),
                row.getLong(16)))
        .list();
  }

  /** Takes a topic to be sent until then; false when somebody else was quicker. */
  static boolean lease(JdbcClient sql, Waiting waiting, Instant until) {
    return sql.sql("UPDATE topic SET leased = ? WHERE id = ? AND leased = ? AND revision = ?")
            .params(
                until.toEpochMilli(),
                waiting.topic().id(),
                waiting.leased(),
                waiting.topic().revision())
            .update()
        == 1;
  }

  /**
   * The alerts of a topic up to this position are sent, unless it has another query by now.
   *
   * @param due when the next digest is; null to leave it, as where the schedule was changed
   */
  static void sent(JdbcClient sql, Topic topic, long upto, @Nullable Instant due) {
    sql.sql(
            """
            UPDATE topic SET leased = 0,
              due = CASE WHEN revision = ? THEN COALESCE(?, due) ELSE due END,
              alerted = CASE WHEN alerted < ? THEN ? ELSE alerted END
            WHERE id = ? AND number = ? AND after = ?
            """)
        .params(
            Arrays.asList(
                topic.revision(),
                due == null ? null : due.toEpochMilli(),
                upto,
                upto,
                topic.id(),
                topic.saved().query(),
                topic.saved().after()))
        .update();
  }

  /** Puts on record, before it is sent, what a topic's owner is alerted to. */
  static void handed(JdbcClient sql, Topic topic, Guid guid, int version, Instant at) {
    sql.sql(
            """
            INSERT INTO topic_alert (guid, topic, version, at) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """)
        .params(guid.value(), topic.id(), version, at.toEpochMilli())
        .update();
  }

  /** Whether a topic's owner was alerted to a newer version of an item. */
  static boolean hadNewer(JdbcClient sql, Topic topic, Guid guid, int version) {
    return sql.sql("SELECT count(*) FROM topic_alert WHERE guid = ? AND topic = ? AND version > ?")
            .params(guid.value(), topic.id(), version)
            .query(Long.class)
            .single()
        > 0;
  }

  /** A hold or kill is to be told to all that were alerted to the item. */
  static void withdraw(JdbcClient sql, Guid guid, long position) {
    List<String> topics =
        sql.sql("SELECT DISTINCT topic FROM topic_alert WHERE guid = ?")
            .param(guid.value())
            .query((row, number) -> row.getString(1))
            .list();
    for (String topic : topics) {
      sql.sql(
              """
              INSERT INTO topic_withdrawal (topic, guid, position, leased) VALUES (?, ?, ?, 0)
              ON CONFLICT (topic, guid) DO UPDATE SET position = excluded.position, leased = 0
              """)
          .params(topic, guid.value(), position)
          .update();
    }
  }

  static List<Recalled> recalled(JdbcClient sql, Instant now, int limit) {
    return sql.sql(
            "SELECT "
                + TopicTables.COLUMNS
                + """
                , w.guid, w.position, w.leased
                FROM topic_withdrawal w JOIN topic t ON t.id = w.topic
                WHERE w.leased <= ? ORDER BY w.position LIMIT ?
                """)
        .params(now.toEpochMilli(), limit)
        .query((row, number) ->
            new Recalled(
                TopicTables.topic(row, number),
                new Guid(row.getString(14)),
                row.getLong(15),
                row.getLong(16)))
        .list();
  }

  static boolean lease(JdbcClient sql, Recalled recalled, Instant until) {
    return sql.sql(
                """
                UPDATE topic_withdrawal SET leased = ?
                WHERE topic = ? AND guid = ? AND position = ? AND leased = ?
                """)
            .params(
                until.toEpochMilli(),
                recalled.topic().id(),
                recalled.guid().value(),
                recalled.position(),
                recalled.leased())
            .update()
        == 1;
  }

  /** This hold or kill is told; a later one of the same item is not. */
  static void told(JdbcClient sql, String topic, Guid guid, long position) {
    sql.sql("DELETE FROM topic_withdrawal WHERE topic = ? AND guid = ? AND position = ?")
        .params(topic, guid.value(), position)
        .update();
  }
}
