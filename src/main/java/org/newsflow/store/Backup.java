package org.newsflow.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies of an embedded store, taken while it runs or not, and put back. */
public final class Backup {

  /** The mark of a copy, in a field of the database's header that is left to its users. */
  private static final int COPY = 1;

  private static final int USER_VERSION = 60;

  /** What may lie beside a database and speaks of it alone. */
  private static final List<String> BESIDE =
      List.of(SqliteEngine.FILE + "-wal", SqliteEngine.FILE + "-shm", Witness.FILE);

  private Backup() {}

  /**
   * Writes a whole, consistent copy of the store in a data folder, whoever has it open.
   *
   * @param to a folder that holds no store yet; made when it is missing
   * @return the copy
   */
  public static Path take(Path data, Path to) {
    Path source = data.resolve(SqliteEngine.FILE);
    Path copy = to.resolve(SqliteEngine.FILE);
    if (!Files.isRegularFile(source)) {
      throw new StoreException("no-store", "there is no store in " + data);
    }
    if (Files.exists(copy)) {
      throw new StoreException("backup-exists", copy + " is there already: name a new folder");
    }
    try {
      Folder.make(to);
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + source)) {
        write(connection, copy);
      }
      return copy;
    } catch (IOException | SQLException e) {
      throw new StoreException("backup-failed", "cannot copy the store to " + to, e);
    }
  }

  static void write(Connection connection, Path copy) throws SQLException, IOException {
    execute(
        connection, "VACUUM INTO '" + copy.toAbsolutePath().toString().replace("'", "''") + "'");
    mark(copy, COPY);
    try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /**
   * Makes a copy that lies in this folder a database like any other. What lies beside it belonged
   * to the one that it replaces: to play that one's log into it would destroy it.
   */
  static void adopt(Path data) throws IOException, SQLException {
    Path file = data.resolve(SqliteEngine.FILE);
    if (isCopy(file)) {
      for (String beside : BESIDE) {
        Files.deleteIfExists(data.resolve(beside));
      }
      mark(file, 0);
    }
  }

  private static boolean isCopy(Path file) throws IOException {
    ByteBuffer version = ByteBuffer.allocate(Integer.BYTES);
    if (Files.exists(file)) {
      try (FileChannel channel = FileChannel.open(file)) {
        channel.read(version, USER_VERSION);
      }
    }
    return version.getInt(0) == COPY;
  }

  /** Marks a database in its file, on disk, and not in a log beside it. */
  private static void mark(Path file, int mark) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      execute(connection, "PRAGMA journal_mode = DELETE");
      execute(connection, "PRAGMA user_version = " + mark);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Puts a copy into a data folder that nobody has open. The flow has a new id from then on, so
   * that no reader trusts a cursor from beyond the copy's end.
   *
   * @return where that which was there before lies now, or null when there was nothing
   */
  public static @Nullable Path putBack(Path from, Path data) {
    Path copy = from.resolve(SqliteEngine.FILE);
    if (!Files.isRegularFile(copy)) {
      throw new StoreException("no-backup", "there is no backup in " + from);
    }
    try (SqliteEngine _ = new SqliteEngine(data)) {
      Path arriving = data.resolve("restoring.db");
      Files.copy(copy, arriving, StandardCopyOption.REPLACE_EXISTING);
      if (!isWhole(arriving)) {
        Files.delete(arriving);
        throw new StoreException("no-backup", copy + " is no backup, or a damaged one");
      }
      try (FileChannel channel = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Path old = setAside(data);
      Files.move(arriving, data.resolve(SqliteEngine.FILE), StandardCopyOption.ATOMIC_MOVE);
      return old;
    } catch (IOException e) {
      throw new StoreException("restore-failed", "cannot put the backup into " + data, e);
    }
  }

  /** Whether it is a database of ours with nothing broken in it. */
  private static boolean isWhole(Path copy) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
        Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
        if (!row.next() || !"ok".equals(row.getString(1))) {
          return false;
        }
      }
      try (ResultSet row = statement.executeQuery("SELECT id FROM flow")) {
        return row.next();
      }
    } catch (SQLException e) {
      return false;
    }
  }

  private static @Nullable Path setAside(Path data) throws IOException {
    if (!Files.exists(data.resolve(SqliteEngine.FILE))) {
      return null;
    }
    Path old =
        Files.createDirectory(data.resolve("before-restore-" + Instant.now().toEpochMilli()));
    Files.move(data.resolve(SqliteEngine.FILE), old.resolve(SqliteEngine.FILE));
    for (String beside : BESIDE) {
      if (Files.exists(data.resolve(beside))) {
        Files.move(data.resolve(beside), old.resolve(beside));
      }
    }
    return old;
  }
}
