package org.newsflow.desk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.newsflow.item.Guid;
import org.newsflow.item.Notice;
import org.newsflow.item.Notice.Ground;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of kills that wait for the second person. */
final class KillTables {

  private KillTables() {}

  static void insert(JdbcClient sql, KillRequest request) {
    Notice notice = request.notice();
    sql.sql(
            """
            INSERT INTO kill_request (guid, position, version, held_before, ground, reason,
              public_note, actor, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                request.guid().value(),
                request.position(),
                request.version(),
                request.heldBefore() ? 1 : 0,
                requireNonNull(notice.ground()).code(),
                notice.note(),
                notice.publicNote(),
                request.actor(),
                request.at().toEpochMilli()))
        .update();
  }

  /** Removes the request; false when there is none. */
  static boolean delete(JdbcClient sql, Guid guid) {
    return sql.sql("DELETE FROM kill_request WHERE guid = ?").param(guid.value()).update() == 1;
  }

  static Optional<KillRequest> find(JdbcClient sql, Guid guid) {
    return sql.sql(
            """
            SELECT position, version, held_before, ground, reason, public_note, actor, at
            FROM kill_request WHERE guid = ?
            """)
        .param(guid.value())
        .query((row, number) ->
            new KillRequest(
                guid,
                row.getLong(1),
                row.getInt(2),
                row.getInt(3) == 1,
                new Notice(
                    null,
                    row.getString(5),
                    row.getString(6),
                    Ground.of(row.getString(4)).orElseThrow()),
                row.getString(7),
                Instant.ofEpochMilli(row.getLong(8))))
        .optional();
  }
}
