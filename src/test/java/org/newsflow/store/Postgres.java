package org.newsflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.util.ExceptionUtils;

/**
 * A real PostgreSQL for tests: one server for the whole run, started when the first test asks, and
 * a fresh database for each. It is as durable as one in production.
 *
 * <p>Where no server can be had the run says so and the tests are skipped; where {@code CI} is set,
 * they fail.
 */
public final class Postgres {

  /** What the kit that starts the server turns off for speed. */
  private static final List<String> DURABLE =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private static final String TEMPLATE = "newsflow_template";

  private static final AtomicInteger databases = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;
  private static @Nullable String failure;

  private Postgres() {}

  /** The address of a new database whose tables are up to date and empty, user included. */
  public static String freshDatabase() {
    EmbeddedPostgres running = server();
    String name = "newsflow_" + databases.incrementAndGet();
    execute(
        running.getJdbcUrl("postgres", "postgres"),
        "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
    return running.getJdbcUrl("postgres", name);
  }

  /** A store in a fresh database; the folder is for what lies beside it. */
  public static StoreSettings freshSettings(Path folder) {
    return StoreSettings.postgresql(folder, freshDatabase(), null, null);
  }

  /** One statement in the database at this address. */
  public static void execute(String url, String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of the first row. */
  public static String query(String url, String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /**
   * A server of the caller's own, that it may kill; its data stay in the folder when it ends.
   *
   * @param port 0 for any
   */
  public static EmbeddedPostgres ownServer(Path folder, int port) throws IOException {
    server(); // skips or fails where there can be none

    return durable().setDataDirectory(folder).setCleanDataDirectory(false).setPort(port).start();
  }

  /** SIGKILL for this server and all its processes. */
  public static void kill(Path folder) throws IOException {
    long pid =
        Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> others = postmaster.descendants().toList();
    postmaster.destroyForcibly();
    others.forEach(ProcessHandle::destroyForcibly);
    postmaster.onExit().join();
  }

  private static synchronized EmbeddedPostgres server() {
    if (server == null && failure == null) {
      try {
        EmbeddedPostgres started = durable().start();
        String url = started.getJdbcUrl("postgres", "postgres");
        for (String setting : DURABLE) {
          assertThat(query(url, "SHOW " + setting)).as(setting).isEqualTo("on");
        }
        execute(url, "CREATE DATABASE " + TEMPLATE);
        Store.open(
                StoreSettings.postgresql(
                    Files.createTempDirectory(TEMPLATE),
                    started.getJdbcUrl("postgres", TEMPLATE),
                    null,
                    null))
            .close();
        server = started;
      } catch (IOException | RuntimeException | Error e) {
        failure = ExceptionUtils.readStackTrace(e);
      }
    }
    return server == null ? unavailable() : server;
  }

  private static EmbeddedPostgres unavailable() {
    if (System.getenv("CI") != null) {
      throw new AssertionError("no PostgreSQL could be started: " + failure);
    }
    System.err.println(
        "SKIPPED, though it should be run: no PostgreSQL could be started: " + failure);
    return abort("no PostgreSQL could be started: " + failure);
  }

  private static EmbeddedPostgres.Builder durable() {
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
    DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
    return builder;
  }
}
