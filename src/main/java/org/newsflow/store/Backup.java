package org.newsflow.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies of an embedded store, taken while it runs or not, and put back. */
public final class Backup {

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
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "VACUUM INTO '" + copy.toAbsolutePath().toString().replace("'", "''") + "'");
    }
    try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      channel.force(true);
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
      Path old = setAside(data);
      Path arriving = data.resolve("restoring.db");
      Files.copy(copy, arriving, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel channel = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(arriving, data.resolve(SqliteEngine.FILE), StandardCopyOption.ATOMIC_MOVE);
      return old;
    } catch (IOException e) {
      throw new StoreException("restore-failed", "cannot put the backup into " + data, e);
    }
  }

  private static @Nullable Path setAside(Path data) throws IOException {
    if (!Files.exists(data.resolve(SqliteEngine.FILE))) {
      return null;
    }
    Path old =
        Files.createDirectory(data.resolve("before-restore-" + Instant.now().toEpochMilli()));
    for (String ending : List.of("", "-wal", "-shm")) {
      Path file = data.resolve(SqliteEngine.FILE + ending);
      if (Files.exists(file)) {
        Files.move(file, old.resolve(file.getFileName()));
      }
    }
    return old;
  }
}
