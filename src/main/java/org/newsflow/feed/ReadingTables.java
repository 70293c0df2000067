package org.newsflow.feed;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.newsflow.item.Guid;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of the reading ledger and the receipts. */
final class ReadingTables {

  private ReadingTables() {}

  /**
   * A range of the flow that was handed to a reader.
   *
   * @param after the reader's entries after this position …
   * @param upto … up to this one were handed over
   */
  record Range(
      String id,
      Reader.OfSubscriber reader,
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
              INSERT INTO reading (id, subscriber, api_key, channel, after, upto, opened, closed)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              range.id(),
              range.reader().subscriber(),
              range.reader().key(),
              range.reader().channel(),
              range.after(),
              range.upto(),
              range.opened().toEpochMilli(),
              range.closed().toEpochMilli())
          .update();
    }
  }

  /** The ranges that touch these positions. */
  static List<Range> ranges(JdbcClient sql, long first, long last) {
    return sql.sql(
            """
            SELECT id, subscriber, api_key, channel, after, upto, opened, closed FROM reading
            WHERE upto >= ? AND after < ? ORDER BY opened
            """)
        .params(first, last)
        .query((row, number) ->
            new Range(
                row.getString(1),
                new Reader.OfSubscriber(row.getLong(2), row.getLong(3), row.getString(4)),
                row.getLong(5),
                row.getLong(6),
                Instant.ofEpochMilli(row.getLong(7)),
                Instant.ofEpochMilli(row.getLong(8))))
        .list();
  }

  static void write(JdbcClient sql, Receipt receipt) {
    sql.sql(
            """
            INSERT INTO receipt (guid, subscriber, version, status, url, api_key, at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (guid, subscriber, version, status) DO UPDATE
            SET url = excluded.url
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
