package org.newsflow.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** What differs between the databases. */
interface Engine extends AutoCloseable {

  /** For the migrations alone. */
  DataSource migrations();

  /** The words in the migrations that each database spells its own way. */
  Map<String, String> words();

  /** A connection that may write; auto-commit is off. */
  Connection writer() throws SQLException;

  /** A connection that cannot write. */
  Connection reader() throws SQLException;

  /** Takes the one lock of writing, in a statement of its own, before anything is read. */
  void lock(Connection writer) throws SQLException;

  /** Whether other nodes may write to the same database. */
  boolean isShared();

  /** Tells the other nodes, with the commit, that something was written. */
  void announce(Connection writer) throws SQLException;

  /** Begins to listen for such words. */
  void listen(Connection connection) throws SQLException;

  /** Waits for a word, at most so long. */
  void awaitWord(Connection connection, int millis) throws SQLException;

  /**
   * What tells this very database from a copy of it. A store that finds itself elsewhere than it
   * was has been put back from a copy.
   */
  String fingerprint(Connection connection) throws SQLException;

  /** Writes a whole, consistent copy while the store goes on. */
  void copyTo(Connection reader, Path folder) throws SQLException;

  @Override
  void close();
}
