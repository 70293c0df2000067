package org.newsflow.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.newsflow.flow.ItemCodec;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.Notice.Grade;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of work in progress. */
final class DraftTables {

  private static final String SELECT =
      """
      SELECT revision, event, grade, base, author, opened, editor, saved, schema, bytes FROM draft\
      """;

  private DraftTables() {}

  /** The next number of a new guid; it rises across all types. */
  static long nextItem(JdbcClient sql) {
    sql.sql("UPDATE desk_number SET item = item + 1").update();
    return sql.sql("SELECT item FROM desk_number").query(Long.class).single();
  }

  static void insert(JdbcClient sql, Draft draft) {
    Grade grade = draft.grade();
    sql.sql(
            """
            INSERT INTO draft (guid, revision, event, grade, base, author, opened, editor, saved,
              schema, bytes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                draft.guid().value(),
                draft.revision(),
                draft.event().code(),
                grade == null ? null : grade.code(),
                draft.base(),
                draft.author(),
                draft.opened().toEpochMilli(),
                draft.editor(),
                draft.saved().toEpochMilli(),
                ItemCodec.SCHEMA,
                ItemCodec.encode(draft.item())))
        .update();
  }

  /** Puts this draft in the place of the item's old one. */
  static void replace(JdbcClient sql, Draft draft) {
    delete(sql, draft.guid());
    insert(sql, draft);
  }

  /** Removes the draft of this revision; false when it is not there. */
  static boolean delete(JdbcClient sql, Guid guid, long revision) {
    return sql.sql("DELETE FROM draft WHERE guid = ? AND revision = ?")
            .params(guid.value(), revision)
            .update()
        == 1;
  }

  /** Removes the item's draft, whatever its revision; false when there is none. */
  static boolean delete(JdbcClient sql, Guid guid) {
    return sql.sql("DELETE FROM draft WHERE guid = ?").param(guid.value()).update() == 1;
  }

  static Optional<Draft> find(JdbcClient sql, Guid guid) {
    return sql.sql(SELECT + " WHERE guid = ?")
        .param(guid.value())
        .query((row, number) -> draft(row))
        .optional();
  }

  /** The drafts saved last, newest first. */
  static List<Draft> newest(JdbcClient sql, int limit) {
    return sql.sql(SELECT + " ORDER BY saved DESC, revision DESC LIMIT " + limit)
        .query((row, number) -> draft(row))
        .list();
  }

  private static Draft draft(ResultSet row) throws SQLException {
    String grade = row.getString(3);
    return new Draft(
        ItemCodec.decode(row.getInt(9), row.getBytes(10)),
        row.getLong(1),
        Event.of(row.getString(2)).orElseThrow(),
        grade == null ? null : Grade.of(grade).orElseThrow(),
        row.getInt(4),
        row.getString(5),
        Instant.ofEpochMilli(row.getLong(6)),
        row.getString(7),
        Instant.ofEpochMilli(row.getLong(8)));
  }
}
