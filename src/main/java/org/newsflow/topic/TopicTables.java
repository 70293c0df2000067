package org.newsflow.topic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.Saved;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of topics and their queries. */
final class TopicTables {

  /** The columns that {@link #topic} reads. */
  static final String COLUMNS =
      """
      t.id, t.subscriber, t.name, t.query, t.language, t.alerts, t.schedule, t.number, t.after,
        t.since, t.created, t.changed, t.revision\
      """;

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private TopicTables() {}

  /** A schedule as it is kept. */
  private record Written(Set<DayOfWeek> days, List<LocalTime> times, String zone) {}

  /** The number of the query with this text, made when it is new; it has a topic soon. */
  static long query(JdbcClient sql, String text) {
    byte[] hash = hash(text);
    Optional<Long> number =
        sql.sql("SELECT number FROM topic_query WHERE hash = ?")
            .param(hash)
            .query(Long.class)
            .optional();
    long found = number.orElseGet(() -> insert(sql, hash, text));
    if (number.isEmpty() || !isAsked(sql, found)) {
      MatchTables.raise(sql);
    }
    return found;
  }

  private static long insert(JdbcClient sql, byte[] hash, String text) {
    long number =
        sql.sql("SELECT COALESCE(max(number), 0) + 1 FROM topic_query").query(Long.class).single();
    sql.sql("INSERT INTO topic_query (number, hash, text, newest) VALUES (?, ?, ?, 0)")
        .params(number, hash, text)
        .update();
    return number;
  }

  private static boolean isAsked(JdbcClient sql, long number) {
    return sql.sql("SELECT count(*) FROM topic WHERE number = ?")
            .param(number)
            .query(Long.class)
            .single()
        > 0;
  }

  /**
   * Writes a topic in place of the one that had its id.
   *
   * @param alerted up to here nobody is to be alerted
   */
  static void write(JdbcClient sql, Topic topic, long alerted, @Nullable Instant due) {
    sql.sql(
            """
            INSERT INTO topic (id, subscriber, name, query, language, number, after, since, alerts,
              schedule, created, changed, revision, alerted, due, leased)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            ON CONFLICT (id) DO UPDATE SET
              name = excluded.name, query = excluded.query, language = excluded.language,
              number = excluded.number, after = excluded.after, since = excluded.since,
              alerts = excluded.alerts, schedule = excluded.schedule, changed = excluded.changed,
              revision = excluded.revision, alerted = excluded.alerted, due = excluded.due
            """)
        .params(
            Arrays.asList(
                topic.id(),
                topic.subscriber(),
                topic.name(),
                topic.query(),
                topic.language(),
                topic.saved().query(),
                topic.saved().after(),
                topic.since().toEpochMilli(),
                topic.alerts().when().code(),
                written(topic.alerts().schedule()),
                topic.created().toEpochMilli(),
                topic.changed().toEpochMilli(),
                topic.revision(),
                alerted,
                due == null ? null : due.toEpochMilli()))
        .update();
  }

  static void delete(JdbcClient sql, String id) {
    for (String table : List.of("topic_alert", "topic_withdrawal")) {
      sql.sql("DELETE FROM " + table + " WHERE topic = ?").param(id).update();
    }
    sql.sql("DELETE FROM topic WHERE id = ?").param(id).update();
  }

  /** Up to where a topic's alerts were sent. */
  static long alerted(JdbcClient sql, String id) {
    return sql.sql("SELECT alerted FROM topic WHERE id = ?").param(id).query(Long.class).single();
  }

  static Optional<Topic> find(JdbcClient sql, long subscriber, String id) {
    return sql.sql("SELECT " + COLUMNS + " FROM topic t WHERE t.id = ? AND t.subscriber = ?")
        .params(id, subscriber)
        .query(TopicTables::topic)
        .optional();
  }

  /** A subscriber's topics, the oldest first. */
  static List<Topic> of(JdbcClient sql, long subscriber) {
    return sql.sql(
            "SELECT " + COLUMNS + " FROM topic t WHERE t.subscriber = ? ORDER BY t.created, t.id")
        .param(subscriber)
        .query(TopicTables::topic)
        .list();
  }

  static int count(JdbcClient sql, long subscriber) {
    return sql.sql("SELECT count(*) FROM topic WHERE subscriber = ?")
        .param(subscriber)
        .query(Integer.class)
        .single();
  }

  /** The topic in a row that begins with {@link #COLUMNS}. */
  static Topic topic(ResultSet row, int number) throws SQLException {
    return new Topic(
        row.getString(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        new Alerting(Alerting.When.of(row.getString(6)).orElseThrow(), schedule(row.getString(7))),
        new Saved(row.getLong(8), row.getLong(9)),
        Instant.ofEpochMilli(row.getLong(10)),
        Instant.ofEpochMilli(row.getLong(11)),
        Instant.ofEpochMilli(row.getLong(12)),
        row.getString(13));
  }

  private static @Nullable String written(@Nullable Schedule schedule) {
    return schedule == null
        ? null
        : MAPPER.writeValueAsString(
            new Written(schedule.days(), schedule.times(), schedule.zone().getId()));
  }

  private static @Nullable Schedule schedule(@Nullable String json) {
    if (json == null) {
      return null;
    }
    Written written = MAPPER.readValue(json, Written.class);
    return new Schedule(written.days(), written.times(), ZoneId.of(written.zone()));
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
