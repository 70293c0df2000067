package org.newsflow.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsflow.desk.Schedule.Kind;
import org.newsflow.desk.Schedule.State;
import org.newsflow.item.Guid;
import org.newsflow.item.Notice;
import org.newsflow.item.Notice.Grade;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of what is to happen at a time. */
final class ScheduleTables {

  private static final String SELECT =
      "SELECT number, guid, kind, due, state, actor, grade, note, public_note, failure"
          + " FROM schedule";

  private ScheduleTables() {}

  /** Schedules this; of one kind there is one pending schedule for an item. */
  static void insert(
      JdbcClient sql, Guid guid, Kind kind, Instant due, String actor, Notice notice) {
    cancel(sql, guid, kind);
    Grade grade = notice.grade();
    sql.sql(
            """
            INSERT INTO schedule (number, guid, kind, due, state, actor, grade, note, public_note)
            VALUES (?, ?, ?, ?, 'pending', ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                ActTables.next(sql),
                guid.value(),
                kind.code(),
                due.toEpochMilli(),
                actor,
                grade == null ? null : grade.code(),
                notice.note(),
                notice.publicNote()))
        .update();
  }

  /** Cancels what is pending of this kind; false when nothing is. */
  static boolean cancel(JdbcClient sql, Guid guid, Kind kind) {
    return sql.sql(
                """
                UPDATE schedule SET state = 'canceled'
                WHERE guid = ? AND kind = ? AND state = 'pending'
                """)
            .params(guid.value(), kind.code())
            .update()
        > 0;
  }

  /** Cancels all that is pending. */
  static void cancel(JdbcClient sql, Guid guid) {
    sql.sql("UPDATE schedule SET state = 'canceled' WHERE guid = ? AND state = 'pending'")
        .param(guid.value())
        .update();
  }

  /** Ends a pending schedule; false when it is not pending any more. */
  static boolean end(JdbcClient sql, long number, State state, @Nullable String failure) {
    return sql.sql(
                "UPDATE schedule SET state = ?, failure = ? WHERE number = ? AND state = 'pending'")
            .params(Arrays.asList(state.code(), failure, number))
            .update()
        == 1;
  }

  /** What is pending and due by then, the earliest first. */
  static List<Schedule> due(JdbcClient sql, Instant by, int limit) {
    return sql.sql(
            SELECT + " WHERE state = 'pending' AND due <= ? ORDER BY due, number LIMIT " + limit)
        .param(by.toEpochMilli())
        .query((row, number) -> schedule(row))
        .list();
  }

  /** When the next pending one is due after this. */
  static Optional<Instant> next(JdbcClient sql, Instant after) {
    return sql.sql(
            """
            SELECT due FROM schedule WHERE state = 'pending' AND due > ? ORDER BY due LIMIT 1
            """)
        .param(after.toEpochMilli())
        .query((row, number) -> Instant.ofEpochMilli(row.getLong(1)))
        .optional();
  }

  /** All of an item, oldest first. */
  static List<Schedule> of(JdbcClient sql, Guid guid) {
    return sql.sql(SELECT + " WHERE guid = ? ORDER BY number")
        .param(guid.value())
        .query((row, number) -> schedule(row))
        .list();
  }

  private static Schedule schedule(ResultSet row) throws SQLException {
    String grade = row.getString(7);
    return new Schedule(
        row.getLong(1),
        new Guid(row.getString(2)),
        Kind.of(row.getString(3)).orElseThrow(),
        Instant.ofEpochMilli(row.getLong(4)),
        State.of(row.getString(5)).orElseThrow(),
        row.getString(6),
        new Notice(
            grade == null ? null : Grade.of(grade).orElseThrow(),
            row.getString(8),
            row.getString(9),
            null),
        row.getString(10));
  }
}
