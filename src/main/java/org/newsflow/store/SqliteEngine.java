package org.newsflow.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
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

  private final Path file;
  private final FileChannel lockFile;

  SqliteEngine(Path folder) {
    try {
      Files.createDirectories(folder);
      this.file = folder.resolve(FILE).toAbsolutePath();
      this.lockFile =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked()) {
        lockFile.close();
        throw new StoreException(
            "folder-in-use",
            "the data folder "
                + folder
                + " is open in another process: stop that one, or give another folder with --data");
      }
    } catch (IOException e) {
      throw new StoreException("folder-unusable", "cannot use the data folder " + folder, e);
    }
  }

  private boolean locked() throws IOException {
    try {
      FileLock lock = lockFile.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public DataSource migrations() {
    return source(false);
  }

  @Override
  public Map<String, String> words() {
    return Map.of("bigint", "INTEGER", "bytes", "BLOB", "clustered", "WITHOUT ROWID");
  }

  @Override
  public Connection writer() throws SQLException {
    Connection connection = source(false).getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  @Override
  public Connection reader() throws SQLException {
    return source(true).getConnection();
  }

  @Override
  public void lock(Connection writer) {
    // BEGIN IMMEDIATE has it: there is one writer, in one process.
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
  public void listen(Connection connection) {
    throw new IllegalStateException("nobody else has the folder open");
  }

  @Override
  public void awaitWord(Connection connection, int millis) {
    throw new IllegalStateException("nobody else has the folder open");
  }

  @Override
  public String fingerprint(Connection connection) {
    try {
      Object inode = Files.getAttribute(file, "unix:ino");
      Object born = Files.readAttributes(file, BasicFileAttributes.class).creationTime();
      return inode + "@" + born;
    } catch (UnsupportedOperationException e) {
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void copyTo(Connection reader, Path folder) throws SQLException {
    Path copy = folder.resolve(FILE).toAbsolutePath();
    try (Statement statement = reader.createStatement()) {
      statement.execute("VACUUM INTO '" + copy.toString().replace("'", "''") + "'");
    }
    try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SQLiteDataSource source(boolean reading) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(-CACHE_KIB);
    config.setPragma(SQLiteConfig.Pragma.TEMP_STORE, "MEMORY");
    SQLiteDataSource source =
        new SQLiteDataSource(config) {
          @Override
          public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            if (reading) {
              try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = ON");
              }
            }
            return connection;
          }
        };
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }
}
