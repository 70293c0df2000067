package org.newsflow.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.newsflow.item.Guid;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of entries that were set aside. */
final class SetAsideTables {

  private static final String SELECT =
      "SELECT follower, position, guid, version, reason, at, tries, again FROM set_aside ";

  private SetAsideTables() {}

  /** One more try that failed, the first or another. */
  static void put(JdbcClient sql, SetAside entry) {
    sql.sql(
            """
            INSERT INTO set_aside (follower, position, guid, version, reason, at, tries, again)
            VALUES (?, ?, ?, ?, ?, ?, 1, 0)
            ON CONFLICT (follower, position) DO UPDATE SET
              reason = excluded.reason, at = excluded.at, tries = set_aside.tries + 1, again = 0
            """)
        .params(
            entry.follower(),
            entry.position(),
            entry.guid().value(),
            entry.version(),
            entry.reason(),
            entry.at().toEpochMilli())
        .update();
  }

  static void remove(JdbcClient sql, String follower, long position) {
    sql.sql("DELETE FROM set_aside WHERE follower = ? AND position = ?")
        .params(follower, position)
        .update();
  }

  static void remove(JdbcClient sql, String follower, Guid guid, long upto) {
    sql.sql("DELETE FROM set_aside WHERE follower = ? AND guid = ? AND position <= ?")
        .params(follower, guid.value(), upto)
        .update();
  }

  static void removeBeyond(JdbcClient sql, String follower, long head) {
    sql.sql("DELETE FROM set_aside WHERE follower = ? AND position > ?")
        .params(follower, head)
        .update();
  }

  /** Orders that it be taken again; whether there was one. */
  static boolean again(JdbcClient sql, String follower, long position) {
    return sql.sql("UPDATE set_aside SET again = 1 WHERE follower = ? AND position = ?")
            .params(follower, position)
            .update()
        > 0;
  }

  /** Orders that all of a follower be taken again; returns how many they are. */
  static int again(JdbcClient sql, String follower) {
    return sql.sql("UPDATE set_aside SET again = 1 WHERE follower = ?").param(follower).update();
  }

  static Optional<SetAside> find(JdbcClient sql, String follower, long position) {
    return sql.sql(SELECT + "WHERE follower = ? AND position = ?")
        .params(follower, position)
        .query(SetAsideTables::entry)
        .optional();
  }

  /** So many after this position, in order, and those that share the last one's position. */
  static List<SetAside> after(JdbcClient sql, long position, int limit) {
    return sql.sql(
            SELECT
                + """
                WHERE position > ? AND position <= (
                  SELECT max(position) FROM (
                    SELECT position FROM set_aside WHERE position > ? ORDER BY position LIMIT ?) p)
                ORDER BY position, follower
                """)
        .params(position, position, limit)
        .query(SetAsideTables::entry)
        .list();
  }

  /** One follower's before this position, the newest first. */
  static List<SetAside> of(JdbcClient sql, String follower, long before, int limit) {
    return sql.sql(SELECT + "WHERE follower = ? AND position < ? ORDER BY position DESC LIMIT ?")
        .params(follower, before, limit)
        .query(SetAsideTables::entry)
        .list();
  }

  /** The first of a follower after this position that is to be taken again. */
  static Optional<SetAside> ordered(JdbcClient sql, String follower, long position) {
    return sql.sql(
            SELECT + "WHERE follower = ? AND again = 1 AND position > ? ORDER BY position LIMIT 1")
        .params(follower, position)
        .query(SetAsideTables::entry)
        .optional();
  }

  private static SetAside entry(ResultSet row, int number) throws SQLException {
    return new SetAside(
        row.getString(1),
        row.getLong(2),
        new Guid(row.getString(3)),
        row.getInt(4),
        row.getString(5),
        Instant.ofEpochMilli(row.getLong(6)),
        row.getInt(7),
        row.getInt(8) == 1);
  }
}
