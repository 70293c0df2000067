package org.newsflow.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL, for one node or many: an advisory lock makes all their writers one lane. */
final class PostgresqlEngine implements Engine {

  /** "news" in ASCII. */
  private static final long LOCK = 0x6E657773L;

  private final PGSimpleDataSource source;
  private volatile int writer; // the server's number for our writing connection

  PostgresqlEngine(String url, @Nullable String user, @Nullable String password) {
    source = new PGSimpleDataSource();
    source.setUrl(url);
    if (user != null) {
      source.setUser(user);
    }
    if (password != null) {
      source.setPassword(password);
    }
    source.setApplicationName("newsflow");
    source.setLogServerErrorDetail(false); // it would carry texts into messages and logs
  }

  @Override
  public DataSource migrations() {
    return source;
  }

  @Override
  public Map<String, String> words() {
    return Map.of("bigint", "BIGINT", "bytes", "BYTEA", "clustered", "");
  }

  @Override
  public Connection writer() throws SQLException {
    Connection connection = source.getConnection();
    execute(connection, "SET synchronous_commit = on");
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    connection.setAutoCommit(false);
    writer = connection.unwrap(PGConnection.class).getBackendPID();
    return connection;
  }

  @Override
  public Connection reader() throws SQLException {
    Connection connection = source.getConnection();
    execute(connection, "SET default_transaction_read_only = on");
    return connection;
  }

  @Override
  public void begin(Connection writer) throws SQLException {
    // A statement of its own: in READ COMMITTED each later one sees what was committed before it.
    execute(writer, "SELECT pg_advisory_xact_lock(" + LOCK + ")");
  }

  @Override
  public void commit(Connection writer) throws SQLException {
    writer.commit();
  }

  @Override
  public void rollback(Connection writer) throws SQLException {
    writer.rollback();
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public void announce(Connection writer) throws SQLException {
    execute(writer, "NOTIFY newsflow");
  }

  @Override
  public Connection listener() throws SQLException {
    Connection connection = source.getConnection();
    execute(connection, "LISTEN newsflow");
    return connection;
  }

  @Override
  public boolean awaitWord(Connection listener, int millis) throws SQLException {
    PGNotification[] words = listener.unwrap(PGConnection.class).getNotifications(millis);
    return words.length == 0 || Arrays.stream(words).anyMatch(word -> word.getPID() != writer);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public String fingerprint(Witness witness) throws SQLException {
    // A promoted replica, as a restored server, has a new timeline (the first eight digits of its
    // log's files): it may lack what the lost primary had acknowledged.
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT s.system_identifier || '/' || d.oid || '/'
                  || substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8)
                FROM pg_control_system() s, pg_database d
                WHERE d.datname = current_database()
                """)) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public void copyTo(Path folder) {
    throw new StoreException(
        "backup-elsewhere", "back PostgreSQL up with its own tools: pg_dump or pg_basebackup");
  }

  @Override
  public void close() {
    // Connections belong to the lanes.
  }
}
