package org.newsflow.store;

import java.io.IOException;
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

  /** A connection that may write, between {@link #begin} and {@link #commit}. */
  Connection writer() throws SQLException;

  /** A connection that cannot write. */
  Connection reader() throws SQLException;

  /** Takes the one lock of writing, in a statement of its own, before anything is read. */
  void begin(Connection writer) throws SQLException;

  /** Returns when what was written is on disk. */
  void commit(Connection writer) throws SQLException;

  void rollback(Connection writer) throws SQLException;

  /** Whether other nodes may write to the same database. */
  boolean isShared();

  /** Tells the other nodes, with the commit, that something was written. */
  void announce(Connection writer) throws SQLException;

  /** A connection that listens for such words. */
  Connection listener() throws SQLException;

  /** Waits at most so long; false when all that was heard is this node's own word. */
  boolean awaitWord(Connection listener, int millis) throws SQLException;

  /**
   * What tells this very database from one that was put back from a copy.
   *
   * @param witness what stands for it where the database itself cannot tell
   */
  String fingerprint(Witness witness) throws SQLException;

  /** Writes a whole, consistent copy while the store goes on. */
  void copyTo(Path folder) throws SQLException, IOException;

  @Override
  void close();
}
