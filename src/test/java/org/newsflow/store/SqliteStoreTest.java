package org.newsflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store on SQLite. */
class SqliteStoreTest extends StoreContract {

  private static final Map<String, String> DURABLE =
      Map.of("journal_mode", "wal", "synchronous", "2", "foreign_keys", "1", "query_only", "0");

  @Override
  StoreSettings freshSettings(Path folder) {
    return StoreSettings.sqlite(folder);
  }

  @Test
  void everyConnectionIsDurableAndReadersReadAlone() {
    int readers = settings().readers();
    CyclicBarrier all = new CyclicBarrier(readers);
    List<CompletableFuture<Map<String, String>>> reads =
        IntStream.range(0, readers)
            .mapToObj(n ->
                CompletableFuture.supplyAsync(
                    () ->
                        store()
                            .read(sql -> {
                              meet(all);
                              return pragmas(sql);
                            }),
                    task -> Thread.ofVirtual().start(task)))
            .toList();
    Map<String, String> reading = new TreeMap<>(DURABLE);
    reading.put("query_only", "1");

    assertThat(reads.stream().map(CompletableFuture::join)).containsOnly(reading);
    assertThat(store().<Map<String, String>>write(transaction -> pragmas(transaction.sql())))
        .isEqualTo(DURABLE);
  }

  private static Map<String, String> pragmas(JdbcClient sql) {
    Map<String, String> pragmas = new TreeMap<>();
    DURABLE
        .keySet()
        .forEach(name -> pragmas.put(name, sql.sql("PRAGMA " + name).query(String.class).single()));
    return pragmas;
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(5, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anIdleStoreHoldsNoLockOfTheDatabase() throws Exception {
    store().write(StoreContract::next);
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqliteEngine.FILE));
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 0");
      statement.execute("BEGIN IMMEDIATE");
      statement.execute("ROLLBACK");
    }
  }

  @Test
  void aStatementThatFailedCanBeUsedAgain() {
    String insert = "INSERT INTO line VALUES (?)";
    assertThatThrownBy(() ->
            store().write(transaction -> transaction.sql().sql(insert).param("no number").update()))
        .isInstanceOf(StoreException.class);
    assertThat(
            store().<Integer>write(transaction -> transaction.sql().sql(insert).param(5).update()))
        .isEqualTo(1);

    String absolute = "SELECT abs(?)";
    IntStream.range(0, 2 * settings().readers())
        .forEach(n ->
            assertThatThrownBy(() ->
                    store()
                        .read(sql ->
                            sql.sql(absolute).param(Long.MIN_VALUE).query(Long.class).single()))
                .isInstanceOf(StoreException.class));
    IntStream.range(0, 2 * settings().readers())
        .forEach(n ->
            assertThat(
                    store()
                        .<Long>read(sql -> sql.sql(absolute).param(-5).query(Long.class).single()))
                .isEqualTo(5));
  }

  @Test
  void aFolderIsOpenOnceInThisProcessAndInAllOthers() throws Exception {
    assertThatThrownBy(() -> Store.open(settings()))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.code()).isEqualTo("folder-in-use"))
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("--data");

    assertThat(ChildJvm.output(Opening.class, folder.toString()))
        .contains("folder-in-use")
        .contains(folder.toString());

    reopened().write(StoreContract::next);
  }

  /** Opens the folder and says what came of it. */
  static final class Opening {
    public static void main(String[] arguments) {
      try (Store store = Store.open(StoreSettings.sqlite(Path.of(arguments[0])))) {
        System.out.println("opened " + store.fingerprint());
      } catch (StoreException e) {
        System.out.println(e.code() + ": " + e.getMessage());
      }
    }
  }

  @Test
  void aCopyIsTakenWhileOthersWriteAndIsWhole() throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(() -> {
          while (!enough.get()) {
            store().write(StoreContract::next);
          }
        });
    List<Path> copies = new ArrayList<>();
    for (int n = 0; n < 3; n++) {
      for (int before = numbers().size(); numbers().size() < before + 10; ) {
        pause(1);
      }
      Path copy = folder.resolve("copies").resolve("copy" + n);
      store().copyTo(copy);
      copies.add(copy);
    }
    enough.set(true);
    writer.join();

    int last = 0;
    for (Path copy : copies) {
      try (Store opened = Store.open(StoreSettings.sqlite(copy))) {
        List<Long> numbers = opened.read(StoreContract::numbers);
        assertThat(numbers).hasSizeGreaterThan(last);
        assertThat(numbers.getLast()).isEqualTo(numbers.size());
        assertThat(opened.fingerprint()).isNotEqualTo(store().fingerprint());
        last = numbers.size();
      }
    }
    assertThatThrownBy(() -> store().copyTo(copies.getFirst()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(copies.getFirst().toString());
  }

  @Test
  void whatIsNoDatabaseIsRefusedAndTheFolderLetGo() throws Exception {
    Path other = folder.resolve("other");
    Files.createDirectories(other);
    Files.writeString(other.resolve(SqliteEngine.FILE), "no database at all ".repeat(100));
    for (int n = 0; n < 2; n++) {
      assertThatThrownBy(() -> Store.open(StoreSettings.sqlite(other)))
          .isInstanceOfSatisfying(
              StoreException.class, e -> assertThat(e.code()).isEqualTo("store-unusable"));
    }
  }
}
