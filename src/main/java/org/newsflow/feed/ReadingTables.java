package org.newsflow.feed;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Guid;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the reading ledger and the receipts. */
final class ReadingTables {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private ReadingTables() {}

  /**
   * A range of the flow that was handed to a reader.
   *
   * @param filter what it wanted of its entries
   * @param after the reader's entries after this position …
   * @param upto … up to this one were handed over
   */
  record Range(
      String id,
      Reader.OfSubscriber reader,
      Filter filter,
      long after,
      long upto,
      Instant opened,
      Instant closed) {

    boolean covers(long position) {
      return after < position && position <= upto;
    }
  }

  static void write(JdbcClient sql, Range range) {
    int updated =
        sql.sql("UPDATE reading SET upto = ?, closed = ? WHERE id = ?")
            .params(range.upto(), range.closed().toEpochMilli(), range.id())
            .update();
    if (updated == 0) {
      sql.sql(
              """
              INSERT INTO reading
                (id, subscriber, api_key, channel, filter, after, upto, opened, closed)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              Arrays.asList(
                  range.id(),
                  range.reader().subscriber(),
                  range.reader().key(),
                  range.reader().channel(),
                  written(range.filter()),
                  range.after(),
                  range.upto(),
                  range.opened().toEpochMilli(),
                  range.closed().toEpochMilli()))
          .update();
    }
  }

  /** The ranges that touch these positions. */
  static List<Range> ranges(JdbcClient sql, long first, long last) {
    return sql.sql(
            """
            SELECT id, subscriber, api_key, channel, filter, after, upto, opened, closed
            FROM reading WHERE upto >= ? AND after < ? ORDER BY opened
            """)
        .params(first, last)
        .query((row, number) ->
            new Range(
                row.getString(1),
                new Reader.OfSubscriber(row.getLong(2), row.getLong(3), row.getString(4)),
                filter(row.getString(5)),
                row.getLong(6),
                row.getLong(7),
                Instant.ofEpochMilli(row.getLong(8)),
                Instant.ofEpochMilli(row.getLong(9))))
        .list();
  }

  private static @Nullable String written(Filter filter) {
    return filter.equals(Filter.NONE) ? null : MAPPER.writeValueAsString(filter);
  }

  private static Filter filter(@Nullable String written) {
    return written == null ? Filter.NONE : MAPPER.readValue(written, Filter.class);
  }

  static void write(JdbcClient sql, Receipt receipt) {
    sql.sql(
            """
            INSERT INTO receipt (guid, subscriber, version, status, url, api_key, at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (guid, subscriber, version, status) DO UPDATE
            SET url = excluded.url, api_key = excluded.api_key, at = excluded.at
            """)
        .params(
            Arrays.asList(
                receipt.guid().value(),
                receipt.subscriber(),
                receipt.version(),
                receipt.status().code(),
                receipt.url(),
                receipt.key(),
                receipt.at().toEpochMilli()))
        .update();
  }

  static List<Receipt> receipts(JdbcClient sql, Guid guid) {
    return sql.sql(
            """
            SELECT subscriber, api_key, version, status, url, at FROM receipt
            WHERE guid = ? ORDER BY at
            """)
        .param(guid.value())
        .query((row, number) ->
            new Receipt(
                row.getLong(1),
                row.getLong(2),
                guid,
                row.getInt(3),
                Receipt.Status.of(row.getString(4)).orElseThrow(),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6))))
        .list();
  }
}
