package org.newsflow.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database: SQLite in a folder, or PostgreSQL. All writing goes through one lane that commits
 * what has gathered in one go; reads run beside it, a bounded number at a time. Both run on
 * platform threads, since SQLite blocks inside native code and would hold up every virtual thread.
 */
public final class Store implements AutoCloseable {

  private final Engine engine;
  private final Writer writer;
  private final Readers readers;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Witness witness;
  private final String fingerprint;

  private Store(Engine engine, StoreSettings settings) throws SQLException, IOException {
    this.engine = engine;
    this.witness = new Witness(settings.folder());
    this.fingerprint = engine.fingerprint(witness);
    this.readers = new Readers(engine, settings.readers());
    this.writer = new Writer(engine);
  }

  /**
   * Opens the store and brings its tables up to date.
   *
   * @throws StoreException when it cannot be had; the message says why and what to do
   */
  public static Store open(StoreSettings settings) {
    String url = settings.url();
    Engine engine =
        url == null
            ? new SqliteEngine(settings.folder())
            : new PostgresqlEngine(url, settings.user(), settings.password());
    try {
      Flyway.configure()
          .dataSource(engine.migrations())
          .locations("classpath:db")
          .placeholders(engine.words())
          .load()
          .migrate();
      return new Store(engine, settings);
    } catch (SQLException | IOException | RuntimeException e) {
      engine.close();
      throw new StoreException("store-unusable", "cannot open the store: " + e.getMessage(), e);
    }
  }

  /**
   * Sees to it that nobody has this folder's embedded store open.
   *
   * @throws StoreException when somebody has
   */
  public static void requireClosed(Path folder) {
    new SqliteEngine(folder).close();
  }

  /**
   * Does this work in a transaction of the one writing lane and returns when it is on disk. Work
   * may be run twice: when another's failure rolled the group back. An expected refusal is a value
   * that the work returns before it writes; an exception takes everything back.
   */
  public <T> T write(Function<Transaction, T> work) {
    return joined(writer.submit(work));
  }

  /** The same, without waiting for it to be done; the future ends when it is on disk. */
  public <T> CompletableFuture<T> writeLater(Function<Transaction, T> work) {
    return writer.submit(work);
  }

  /**
   * Reads; each statement sees everything that was committed before it. Work may be run twice: when
   * the connection was lost.
   */
  public <T> T read(Function<JdbcClient, T> work) {
    return joined(readers.submit(work));
  }

  /**
   * What tells this very database from a copy of it: another value than before means that it was
   * put back from a copy.
   */
  public String fingerprint() {
    return fingerprint;
  }

  /** Whether other nodes may write to the same database. */
  public boolean isShared() {
    return engine.isShared();
  }

  /**
   * What was last remembered in this folder before it was opened; empty when it is new, or a copy.
   */
  public String remembered() {
    return witness.remembered();
  }

  /**
   * Remembers these words, at most 64 ASCII letters, in the folder and not in the database, so that
   * a database that was put back from a copy can be told by what it no longer knows.
   */
  public void remember(String words) {
    witness.remember(words);
  }

  /** How often it has committed since it was opened; one commit may hold many writes. */
  public long commits() {
    return writer.commits();
  }

  /** How often it has been read since it was opened. */
  public long reads() {
    return readers.count();
  }

  /**
   * Runs this whenever another node may have written to the same database, on a thread of its own,
   * until the store is closed. Where nobody else can, never.
   */
  public void listen(Runnable action) {
    if (engine.isShared()) {
      listeners.add(new Listener(engine, action));
    }
  }

  /** Writes a whole, consistent copy into this folder while the store goes on. */
  public void copyTo(Path folder) {
    try {
      engine.copyTo(folder);
    } catch (SQLException | IOException e) {
      throw new StoreException("backup-failed", "cannot copy the store to " + folder, e);
    }
  }

  private static <T> T joined(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    listeners.forEach(Listener::close);
    writer.close();
    readers.close();
    witness.close();
    engine.close();
  }
}
