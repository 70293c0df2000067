package org.newsflow.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.newsflow.bench.PlainInserts.Row;
import org.newsflow.item.NewsItem;
import org.newsflow.store.Postgres;
import org.newsflow.store.Store;
import org.newsflow.store.StoreSettings;
import org.sqlite.SQLiteConfig;

/** How many stories a second the flow releases durably. */
final class ReleaseBenchmark implements Benchmark {

  private static final int STORY_BYTES = 4096;

  /** So many releases does the JVM need until it has compiled what a release takes. */
  private static final int WARM = 30_000;

  @Override
  public String name() {
    return "release";
  }

  @Override
  public List<String> words() {
    return List.of(
        "Stories of some 4 KB, released through the flow: matched with 20 products, abridged,",
        "hashed, numbered without a gap, indexed, committed to disk before append returns.",
        "Peer: JDBC inserts of the same bytes into two tables with no index but the key, by batches",
        "of prepared statements. Its one writing thread commits what its callers have queued, at",
        "most as many rows together as the flow did in the round before. SQLite: WAL,",
        "synchronous=FULL; PostgreSQL: fsync, synchronous_commit, full_page_writes on. Same disk,",
        "same process, rounds in turn; median of the rounds.");
  }

  /** Something that is measured, and how often it has committed. */
  private record Side<T>(List<T> work, Consumer<T> doing, LongSupplier commits) {}

  @Override
  public List<Figure> run(boolean quick, Path folder) throws Exception {
    List<Figure> figures = new ArrayList<>();
    Path file = folder.resolve("peer.db");
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setCacheSize(-65_536);
    figures.addAll(
        compare(
            "SQLite",
            StoreSettings.sqlite(folder.resolve("flow")),
            DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties()),
            "position INTEGER PRIMARY KEY, bytes BLOB NOT NULL",
            quick ? WARM / 2 : WARM,
            quick));
    String address = Postgres.freshDatabase();
    Connection connection = DriverManager.getConnection(address);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET synchronous_commit = on");
    }
    figures.addAll(
        compare(
            "PostgreSQL",
            Postgres.freshSettings(folder.resolve("flow-postgresql")),
            connection,
            "position BIGINT PRIMARY KEY, bytes BYTEA NOT NULL",
            WARM / 8, // most of it is compiled by now
            quick));
    return figures;
  }

  private static List<Figure> compare(
      String database,
      StoreSettings settings,
      Connection connection,
      String columns,
      int warm,
      boolean quick)
      throws SQLException {
    int rounds = quick ? 3 : 7;
    int each = quick ? 1_000 : 4_000;
    List<Figure> figures = new ArrayList<>();
    try (Wire wire = new Wire(settings);
        PlainInserts plain = new PlainInserts(connection, columns)) {
      Stories stories = new Stories(STORY_BYTES, 1);
      Bench.say(database + ": warming up");
      for (int released = 0; released < warm; released += each) {
        run(8, flow(wire, stories.next(each)));
      }
      List<Row> rows = rows(wire.store(), each);
      run(8, plain(plain, rows));
      for (int writers : new int[] {1, 8}) {
        int count = writers == 1 ? each / 4 : each;
        double[] ours = new double[rounds];
        double[] peers = new double[rounds];
        double[] ourGroups = new double[rounds];
        double[] peerGroups = new double[rounds];
        for (int round = 0; round < rounds; round++) {
          Side<NewsItem> flow = flow(wire, stories.next(count));
          Side<Row> peer = plain(plain, rows.subList(0, count));
          long commits = flow.commits.getAsLong();
          ours[round] = run(writers, flow);
          ourGroups[round] = (double) count / (flow.commits.getAsLong() - commits);
          plain.group(Math.round(ourGroups[round]));
          commits = peer.commits.getAsLong();
          peers[round] = run(writers, peer);
          peerGroups[round] = (double) count / (peer.commits.getAsLong() - commits);
          Bench.say(
              "%s, %d writers, round %d of %d: %.0f/s, peer %.0f/s"
                  .formatted(database, writers, round + 1, rounds, ours[round], peers[round]));
        }
        String with = ", " + writers + (writers == 1 ? " writer" : " writers");
        figures.add(
            Figure.beside(
                database + with,
                Samples.median(ours),
                "releases/s",
                "plain JDBC inserts",
                Samples.median(peers)));
        if (writers > 1) {
          figures.add(
              Figure.beside(
                  database + with + ", grouping",
                  Samples.median(ourGroups),
                  "releases/commit",
                  "plain JDBC inserts",
                  Samples.median(peerGroups)));
        }
      }
    }
    return figures;
  }

  private static Side<NewsItem> flow(Wire wire, List<NewsItem> stories) {
    return new Side<>(stories, story -> Wire.release(wire.flow(), story), wire.store()::commits);
  }

  private static Side<Row> plain(PlainInserts plain, List<Row> rows) {
    return new Side<>(rows, plain::insert, plain::commits);
  }

  /** Shares the work out among writers; how much of it is done in a second. */
  private static <T> double run(int writers, Side<T> side) {
    AtomicInteger next = new AtomicInteger();
    CountDownLatch begin = new CountDownLatch(1);
    List<Thread> threads =
        IntStream.range(0, writers)
            .mapToObj(_ ->
                Thread.ofVirtual()
                    .start(() -> {
                      await(begin);
                      for (int i = next.getAndIncrement();
                          i < side.work.size();
                          i = next.getAndIncrement()) {
                        side.doing.accept(side.work.get(i));
                      }
                    }))
            .toList();
    long start = System.nanoTime();
    begin.countDown();
    threads.forEach(ReleaseBenchmark::join);
    return side.work.size() / ((System.nanoTime() - start) / 1e9);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The bytes that the flow has written for its first stories. */
  private static List<Row> rows(Store store, int count) {
    return store.read(sql ->
        sql.sql(
                """
                SELECT c.bytes, c.hash, c.abridged, e.guid, e.event, e.type, e.language, e.level,
                  e.status, e.notice, e.changed, e.actor, e.products
                FROM entry e JOIN content c ON c.position = e.position
                WHERE e.position <= ?
                """)
            .param(count)
            .query((row, _) -> {
              int numbers = 7 * Long.BYTES;
              byte[] content = joined(row.getBytes(1), row.getBytes(2), row.getBytes(3));
              byte[] entry = new byte[numbers];
              for (int column = 4; column <= 13; column++) {
                String text = row.getString(column);
                entry = text == null ? entry : joined(entry, text.getBytes(StandardCharsets.UTF_8));
              }
              return new Row(content, entry);
            })
            .list());
  }

  private static byte[] joined(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part == null ? 0 : part.length;
    }
    byte[] all = new byte[length];
    int end = 0;
    for (byte[] part : parts) {
      if (part != null) {
        System.arraycopy(part, 0, all, end, part.length);
        end += part.length;
      }
    }
    return all;
  }
}
