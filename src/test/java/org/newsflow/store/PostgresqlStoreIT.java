package org.newsflow.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store on PostgreSQL, whose connections die now and then. */
class PostgresqlStoreIT extends StoreContract {

  @Override
  StoreSettings freshSettings(Path folder) {
    return Postgres.freshSettings(folder);
  }

  @Test
  void everyCommitWaitsForTheDiskWhateverTheDatabaseSays() {
    sql("ALTER DATABASE " + database() + " SET synchronous_commit = off");
    Store again = reopened();
    assertThat(again.<String>write(transaction -> shown(transaction.sql(), "synchronous_commit")))
        .isEqualTo("on");
    assertThat(again.<String>read(sql -> shown(sql, "fsync"))).isEqualTo("on");
    assertThat(again.<String>read(sql -> shown(sql, "transaction_read_only"))).isEqualTo("on");
  }

  private static String shown(JdbcClient sql, String setting) {
    return sql.sql("SHOW " + setting).query(String.class).single();
  }

  @Test
  void aUserWithoutSpecialRightsIsEnough() {
    String url = url();
    sql("DROP ROLE IF EXISTS wire");
    sql("CREATE ROLE wire LOGIN");
    store().close();
    sql("DROP SCHEMA public CASCADE; CREATE SCHEMA public AUTHORIZATION wire");
    try (Store ofUser =
        Store.open(
            StoreSettings.postgresql(folder, url.replace("user=postgres", ""), "wire", null))) {
      assertThat(ofUser.fingerprint()).isNotBlank();
    } finally {
      sql("DROP OWNED BY wire");
      sql("DROP ROLE wire");
    }
  }

  @Test
  void theNextWriteAndTheNextReadsWorkAfterEveryConnectionWasKilled() {
    store().write(StoreContract::next);
    readOnEveryConnection();
    killConnections();

    assertThat(store().<Long>write(StoreContract::next)).isEqualTo(2);
    readOnEveryConnection();
    assertThat(numbers()).containsExactly(1L, 2L);
  }

  @Test
  void aGroupWhoseConnectionIsKilledUnderWayIsDoneOverAnother() {
    AtomicInteger runs = new AtomicInteger();
    assertThat(
            store()
                .<Long>write(transaction -> {
                  long number = next(transaction);
                  if (runs.incrementAndGet() == 1) {
                    killConnections();
                  }
                  return number + next(transaction) - 1;
                }))
        .isEqualTo(2);
    assertThat(runs).hasValue(2);
    assertThat(numbers()).containsExactly(1L, 2L);
  }

  @Test
  void whenTheConnectionBreaksDuringTheCommitTheOutcomeIsSaidToBeUnknown() {
    sql(
        """
        CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
        CREATE CONSTRAINT TRIGGER dies AFTER INSERT ON line DEFERRABLE INITIALLY DEFERRED
          FOR EACH ROW WHEN (NEW.number = 13) EXECUTE FUNCTION die();
        """);
    AtomicInteger runs = new AtomicInteger();
    assertThatThrownBy(() ->
            store()
                .write(transaction -> {
                  runs.incrementAndGet();
                  return insert(transaction, 13);
                }))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.code()).isEqualTo("outcome-unknown"));
    assertThat(runs).as("it may be on disk, so it is not tried again").hasValue(1);
    assertThat(store().<Long>write(StoreContract::next)).isEqualTo(1);
  }

  @Test
  void whoListensHearsOfAnothersWriteAtOnceAlsoAfterItsConnectionWasKilled() throws Exception {
    Semaphore heard = new Semaphore(0);
    store().listen(heard::release);
    try (Store other = Store.open(settings())) {
      assertThat(heard.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
      killConnections();
      assertThat(heard.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
      int prompt = 0;
      for (int n = 0; n < 10; n++) {
        pause(20);
        heard.drainPermits();
        other.write(StoreContract::next);
        prompt += heard.tryAcquire(200, TimeUnit.MILLISECONDS) ? 1 : 0;
      }
      assertThat(prompt).isGreaterThanOrEqualTo(9);
    }
  }

  @Test
  void twoStoresWriteInOneLane() {
    try (Store other = Store.open(settings())) {
      List<CompletableFuture<Long>> writes =
          IntStream.range(0, 200)
              .mapToObj(n -> (n % 2 == 0 ? store() : other).writeLater(StoreContract::next))
              .toList();
      writes.forEach(CompletableFuture::join);
      assertThat(numbers()).hasSize(200).last().isEqualTo(200L);
    }
  }

  @Test
  void backupIsLeftToTheDatabasesOwnTools() {
    assertThatThrownBy(() -> store().copyTo(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("pg_dump");
  }

  private void readOnEveryConnection() {
    IntStream.range(0, 3 * settings().readers()).parallel().forEach(n -> numbers());
  }

  private void killConnections() {
    sql(
        """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()
        """);
  }

  private void sql(String statement) {
    Postgres.execute(url(), statement);
  }

  private String url() {
    return requireNonNull(settings().url());
  }

  private String database() {
    return Postgres.query(url(), "SELECT current_database()");
  }
}
