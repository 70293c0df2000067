package org.newsflow.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fixed number of threads that read, each with a connection of its own. */
final class Readers implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Readers.class);

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
    try {
      return CompletableFuture.supplyAsync(() -> read(work), threads);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(StoreException.closing());
    }
  }

  /** How many reads were submitted; about, while some are being submitted. */
  long count() {
    return threads.getTaskCount();
  }

  private <T> T read(Function<JdbcClient, T> work) {
    try {
      return work.apply(client());
    } catch (SQLException | DataAccessException e) {
      if (!discardIfBroken()) {
        throw StoreException.of(e);
      }
    }
    try {
      return work.apply(client()); // once more, over a new connection
    } catch (SQLException | DataAccessException e) {
      throw StoreException.of(e);
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

  private boolean discardIfBroken() {
    Connection connection = connections.get();
    if (connection == null) {
      return false;
    }
    try {
      if (connection.isValid(1)) {
        return false;
      }
      connection.close();
    } catch (SQLException e) {
      log.debug("closing: {}", e.getMessage());
    }
    open.remove(connection);
    connections.remove();
    clients.remove();
    return true;
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
        log.warn("cannot close a connection: {}", e.getMessage());
      }
    }
  }
}
