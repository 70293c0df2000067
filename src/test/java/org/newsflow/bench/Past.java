package org.newsflow.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.newsflow.store.Store;
import org.newsflow.store.StoreSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A flow with a long past, made in minutes: the last thousand stories are released as always, and
 * those before them are these again and again, written to the tables in bulk, each under a number
 * and an hour of its own.
 */
final class Past {

  private static final int NEWEST = 1_000;
  private static final int AT_ONCE = 20_000;
  private static final long HOUR = 3_600_000;

  private static final List<String> MODELS =
      List.of(
          "CREATE TEMP TABLE a AS SELECT * FROM entry",
          "CREATE TEMP TABLE b AS SELECT * FROM content",
          "CREATE TEMP TABLE c AS SELECT * FROM entry_product",
          "CREATE TEMP TABLE d AS SELECT * FROM page_story",
          "CREATE TEMP TABLE e AS SELECT * FROM page_tag");

  /** The past's thousands, from the one that lies so many positions before the newest. */
  private static final String THOUSANDS =
      """
      WITH RECURSIVE past(shift, earlier) AS (
        SELECT :first, :first / %1$d * %2$d
        UNION ALL
        SELECT shift - %1$d, earlier - %2$d FROM past WHERE shift - %1$d > :last)
      """
          .formatted(NEWEST, HOUR);

  /** Each story has one entry: its position makes its number. */
  private static final String GUID = "'nf:text:20261123:' || (1000000000 + position - shift)";

  private static final List<String> COPIES =
      List.of(
          """
          INSERT INTO entry (position, guid, version, event, at, type, language, level, levels,
            status, embargoed, test, notice, changed, actor, products, owed)
          SELECT position - shift, %s, version, event, at - earlier, type, language, level, levels,
            status, embargoed, test, notice, changed, actor, products, owed
          FROM past CROSS JOIN temp.a
          """,
          """
          INSERT INTO content (position, schema, hash, bytes, abridged)
          SELECT position - shift, schema, hash, bytes, abridged FROM past CROSS JOIN temp.b
          """,
          """
          INSERT INTO entry_product (product, position)
          SELECT product, position - shift FROM past CROSS JOIN temp.c
          """,
          """
          INSERT INTO page_story (guid, number, language, section, state, level, circle, day,
            published, updated, placed, position)
          SELECT %1$s, 1000000000 + position - shift, language, section, state, level, %1$s,
            (published - earlier) / 86400000, published - earlier, updated - earlier,
            placed - shift, position - shift
          FROM past CROSS JOIN temp.d
          """,
          """
          INSERT INTO page_tag (tag, language, placed, guid)
          SELECT tag, language, placed - shift,
            'nf:text:20261123:' || (1000000000 + placed - shift)
          FROM past CROSS JOIN temp.e
          """);

  private Past() {}

  /**
   * The program on a flow of so many entries.
   *
   * @param entries a multiple of a thousand
   */
  static Flow flow(Path folder, int entries) throws IOException, InterruptedException {
    int past = entries - NEWEST;
    StoreSettings settings = StoreSettings.sqlite(folder);
    try (Wire wire = new Wire(settings)) {
      wire.store().write(transaction -> begin(transaction.sql(), past));
    }
    try (Flow flow = new Flow(folder)) {
      flow.fill(NEWEST);
      PageBenchmark.front(flow); // places them on the page
      flow.stop();
    }
    try (Store store = Store.open(settings)) {
      store.write(transaction -> models(transaction.sql()));
      for (int shift = past; shift > 0; shift -= AT_ONCE) {
        int first = shift;
        store.write(transaction -> copy(transaction.sql(), first));
      }
      for (String table : List.of("entry", "content", "page_story")) {
        long rows = store.read(sql -> rows(sql, table));
        if (rows != entries) {
          throw new IOException("%d rows in %s, not %d".formatted(rows, table, entries));
        }
      }
    }
    return new Flow(folder);
  }

  /** Leaves room for the past, so that nobody reads it who follows the flow. */
  private static int begin(JdbcClient sql, int past) {
    return sql.sql("UPDATE flow SET head = ?").param(past).update();
  }

  private static int models(JdbcClient sql) {
    MODELS.forEach(model -> sql.sql(model).update());
    return MODELS.size();
  }

  private static long rows(JdbcClient sql, String table) {
    return sql.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }

  private static int copy(JdbcClient sql, int first) {
    for (String copy : COPIES) {
      sql.sql(THOUSANDS + copy.formatted(GUID))
          .param("first", first)
          .param("last", Math.max(0, first - AT_ONCE))
          .update();
    }
    return first;
  }
}
