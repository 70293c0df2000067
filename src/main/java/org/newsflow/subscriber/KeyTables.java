package org.newsflow.subscriber;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The SQL of the table of keys. A key's number of change rises with each creation and revocation of
 * any key, so that a node reads only what it does not know.
 */
final class KeyTables {

  private static final String SELECT =
      """
      SELECT id, subscriber, label, scopes, created, last_used, revoked, hash, changed
      FROM api_key\
      """;

  private KeyTables() {}

  /** A key as it is stored. */
  record Row(ApiKey key, String hash, long changed) {}

  static long nextId(JdbcClient sql) {
    return number(sql, "SELECT coalesce(max(id), 0) + 1 FROM api_key");
  }

  private static long nextChange(JdbcClient sql) {
    return number(sql, "SELECT coalesce(max(changed), 0) + 1 FROM api_key");
  }

  private static long number(JdbcClient sql, String query) {
    return sql.sql(query).query(Long.class).single();
  }

  /** Keeps a key and returns its number of change. */
  static Row insert(JdbcClient sql, ApiKey key, String hash) {
    long changed = nextChange(sql);
    sql.sql(
            """
            INSERT INTO api_key (id, hash, subscriber, label, scopes, created, changed)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            key.id(),
            HexFormat.of().parseHex(hash),
            key.subscriber(),
            key.label(),
            key.scopes().stream().map(Scope::code).sorted().collect(joining(",")),
            key.created().toEpochMilli(),
            changed)
        .update();
    return new Row(key, hash, changed);
  }

  /** Revokes a key; nothing when there is none or it is revoked already. */
  static Optional<Row> revoke(JdbcClient sql, long id, Instant at) {
    int revoked =
        sql.sql("UPDATE api_key SET revoked = ?, changed = ? WHERE id = ? AND revoked IS NULL")
            .params(at.toEpochMilli(), nextChange(sql), id)
            .update();
    return revoked == 0
        ? Optional.empty()
        : sql.sql(SELECT + " WHERE id = ?").param(id).query(KeyTables::row).optional();
  }

  static void used(JdbcClient sql, long id, Instant at) {
    sql.sql(
            """
            UPDATE api_key SET last_used = ?
            WHERE id = ? AND (last_used IS NULL OR last_used < ?)
            """)
        .params(at.toEpochMilli(), id, at.toEpochMilli())
        .update();
  }

  static List<Row> changedAfter(JdbcClient sql, long changed) {
    return sql.sql(SELECT + " WHERE changed > ? ORDER BY changed")
        .param(changed)
        .query(KeyTables::row)
        .list();
  }

  static List<ApiKey> of(JdbcClient sql, long subscriber) {
    return sql.sql(SELECT + " WHERE subscriber = ? ORDER BY id")
        .param(subscriber)
        .query((row, number) -> row(row, number).key())
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    Set<Scope> scopes =
        Arrays.stream(row.getString(4).split(","))
            .map(code -> Scope.of(code).orElseThrow())
            .collect(toSet());
    ApiKey key =
        new ApiKey(
            row.getLong(1),
            row.getLong(2),
            row.getString(3),
            scopes,
            Instant.ofEpochMilli(row.getLong(5)),
            time(row, 6),
            time(row, 7));
    return new Row(key, HexFormat.of().formatHex(row.getBytes(8)), row.getLong(9));
  }

  private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
