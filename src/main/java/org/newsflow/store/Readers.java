package org.newsflow.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fixed number of threads that read, each with a connection of its own. */
final class Readers implements AutoCloseable {

  private final Engine engine;
  private final ThreadPoolExecutor threads;
  private final ThreadLocal<@Nullable Connection> connections = new ThreadLocal<>();
  private final ThreadLocal<@Nullable JdbcClient> clients = new ThreadLocal<>();
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();

  Readers(Engine engine, int count) {
    this.engine = engine;
    this.threads =
        new ThreadPoolExecutor(
            count,
            count,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("store-reader-", 1).factory());
  }

  <T> CompletableFuture<T> submit(Function<JdbcClient, T> work) {
    return CompletableFuture.supplyAsync(() -> read(work), threads);
  }

  private <T> T read(Function<JdbcClient, T> work) {
    try {
      return work.apply(client());
    } catch (DataAccessException e) {
      discardIfBroken();
      throw e;
    } catch (SQLException e) {
      throw new StoreException("store-unreachable", "the database cannot be reached", e);
    }
  }

  private JdbcClient client() throws SQLException {
    JdbcClient client = clients.get();
    if (client == null) {
      Connection connection = engine.reader();
      open.add(connection);
      connections.set(connection);
      client = JdbcClient.create(StatementCache.over(connection));
      clients.set(client);
    }
    return client;
  }

  private void discardIfBroken() {
    Connection connection = connections.get();
    try {
      if (connection != null && !connection.isValid(1)) {
        open.remove(connection);
        connections.remove();
        clients.remove();
        connection.close();
      }
    } catch (SQLException e) {
      clients.remove();
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      threads.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (Connection connection : open) {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new StoreException("store-failed", "cannot close a connection", e);
      }
    }
  }
}
