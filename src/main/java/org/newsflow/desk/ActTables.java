package org.newsflow.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.newsflow.item.Guid;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of what was done at the desk. */
final class ActTables {

  private ActTables() {}

  /** The next number, which orders acts, drafts' revisions and schedules. */
  static long next(JdbcClient sql) {
    sql.sql("UPDATE desk_number SET act = act + 1").update();
    return sql.sql("SELECT act FROM desk_number").query(Long.class).single();
  }

  /** Records an act and returns its number. */
  static long insert(JdbcClient sql, Guid guid, DeskAct act) {
    long number = next(sql);
    sql.sql(
            """
            INSERT INTO desk_act (number, guid, at, actor, act, version, detail)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                number,
                guid.value(),
                act.at().toEpochMilli(),
                act.actor(),
                act.act(),
                act.version(),
                act.detail()))
        .update();
    return number;
  }

  /** The number of the newest act on this item, 0 for none. */
  static long newest(JdbcClient sql, Guid guid) {
    return sql.sql("SELECT coalesce(max(number), 0) FROM desk_act WHERE guid = ?")
        .param(guid.value())
        .query(Long.class)
        .single();
  }

  /** What was done to this item, oldest first. */
  static List<DeskAct> of(JdbcClient sql, Guid guid) {
    return sql.sql(
            "SELECT at, actor, act, version, detail FROM desk_act WHERE guid = ? ORDER BY number")
        .param(guid.value())
        .query((row, number) -> {
          int version = row.getInt(4);
          boolean made = !row.wasNull();
          return new DeskAct(
              Instant.ofEpochMilli(row.getLong(1)),
              row.getString(2),
              row.getString(3),
              made ? version : null,
              row.getString(5));
        })
        .list();
  }
}
