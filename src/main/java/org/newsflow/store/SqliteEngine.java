package org.newsflow.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * SQLite in the data folder: write-ahead log, synchronised at every commit, the folder locked so
 * that no second process opens it.
 */
final class SqliteEngine implements Engine {

  static final String FILE = "newsflow.db";

  private static final int CACHE_KIB = 65_536;
  private static final int BUSY_MILLIS = 10_000;

  /** The folders open in this process: closing a lock file a second time would let its lock go. */
  private static final Set<Path> open = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final Path file;
  private final FileChannel lockFile;

  SqliteEngine(Path folder) {
    try {
      this.folder = Folder.make(folder).toRealPath();
      this.file = this.folder.resolve(FILE);
      this.lockFile = locked(this.folder);
    } catch (IOException e) {
      throw unusable(e);
    }
    try {
      Backup.adopt(this.folder);
    } catch (IOException | SQLException e) {
      close();
      throw unusable(e);
    }
  }

  private static StoreException unusable(Exception cause) {
    return new StoreException(
        "folder-unusable", "cannot use the data folder: " + cause.getMessage(), cause);
  }

  private static FileChannel locked(Path folder) throws IOException {
    boolean locked = false;
    if (open.add(folder)) {
      try {
        FileChannel file =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (file.tryLock() != null) {
          locked = true;
          return file;
        }
        file.close();
      } finally {
        if (!locked) {
          open.remove(folder);
        }
      }
    }
    throw new StoreException(
        "folder-in-use",
        "the data folder "
            + folder
            + " is open already: stop who has it open, or give another folder with --data");
  }

  @Override
  public DataSource migrations() {
    return source();
  }

  @Override
  public Map<String, String> words() {
    return Map.of("bigint", "INTEGER", "bytes", "BLOB", "clustered", "WITHOUT ROWID");
  }

  @Override
  public Connection writer() throws SQLException {
    Connection connection = source().getConnection();
    // The driver would begin the next transaction together with each commit: an idle store would
    // hold the lock, and a commit could fail after it was done. So it is told of none of ours.
    connection.setAutoCommit(false);
    execute(connection, "ROLLBACK");
    return connection;
  }

  @Override
  public Connection reader() throws SQLException {
    Connection connection = source().getConnection();
    execute(connection, "PRAGMA query_only = ON");
    return connection;
  }

  @Override
  public void begin(Connection writer) throws SQLException {
    execute(writer, "BEGIN IMMEDIATE");
  }

  @Override
  public void commit(Connection writer) throws SQLException {
    execute(writer, "COMMIT");
  }

  @Override
  public void rollback(Connection writer) throws SQLException {
    execute(writer, "ROLLBACK");
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public void announce(Connection writer) {
    // Nobody else has the folder open.
  }

  @Override
  public Connection listener() {
    throw new IllegalStateException("nobody else has the folder open");
  }

  @Override
  public boolean awaitWord(Connection listener, int millis) {
    throw new IllegalStateException("nobody else has the folder open");
  }

  @Override
  public String fingerprint(Witness witness) {
    return witness.token();
  }

  @Override
  public void copyTo(Path folder) throws SQLException, IOException {
    Path copy = Folder.make(folder).resolve(FILE);
    try (Connection connection = source().getConnection()) {
      Backup.write(connection, copy);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    if (lockFile.isOpen()) {
      try {
        lockFile.close();
      } catch (IOException e) {
        throw unusable(e);
      } finally {
        open.remove(folder);
      }
    }
  }

  private SQLiteDataSource source() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(-CACHE_KIB);
    config.setPragma(SQLiteConfig.Pragma.TEMP_STORE, "MEMORY");
    config.setGetGeneratedKeys(false); // the driver would ask for one after each insert
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }
}
