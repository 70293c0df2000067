package org.newsflow.store;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one lane of writing: a thread that owns the connection and commits what has gathered. A group
 * that fails is rolled back whole and its members are tried one by one, so that only the guilty one
 * fails.
 */
final class Writer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Writer.class);
  private static final int GROUP = 256;

  private final Engine engine;
  private final LinkedBlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>(8192);
  private final Thread thread;
  private volatile boolean closed;
  private final AtomicLong commits = new AtomicLong();
  private @Nullable Connection connection;
  private @Nullable JdbcClient sql;

  Writer(Engine engine) {
    this.engine = engine;
    this.thread = Thread.ofPlatform().name("store-writer").start(this::run);
  }

  <T> CompletableFuture<T> submit(Function<Transaction, T> work) {
    Job<T> job = new Job<>(work);
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("a write inside a write would wait for itself");
    }
    try {
      queue.put(job);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted", "interrupted before the write was begun", e);
    }
    if (closed && queue.remove(job)) {
      job.fail(StoreException.closing());
    }
    return job.done;
  }

  long commits() {
    return commits.get();
  }

  private void run() {
    List<Job<?>> group = new ArrayList<>(GROUP);
    try {
      while (!closed || !queue.isEmpty()) {
        group.add(queue.take());
        queue.drainTo(group, GROUP - 1);
        commit(group, false);
        group.clear();
      }
    } catch (InterruptedException e) {
      log.debug("writer stops");
    } finally {
      closed = true;
      disconnect();
      for (Job<?> job = queue.poll(); job != null; job = queue.poll()) {
        job.fail(StoreException.closing());
      }
    }
  }

  private void commit(List<Job<?>> group, boolean again) {
    try {
      tryCommit(group);
    } catch (OutcomeUnknown e) {
      group.forEach(job -> job.fail(e.exception));
    } catch (SQLException | RuntimeException | Error e) {
      boolean connected = rollback();
      if (!connected && !again) {
        commit(group, true);
      } else if (!connected || group.size() == 1) {
        group.forEach(job -> job.fail(e));
      } else {
        group.forEach(job -> commit(List.of(job), false));
      }
    }
  }

  private void tryCommit(List<Job<?>> group) throws SQLException, OutcomeUnknown {
    Connection writing = connected();
    engine.begin(writing);
    Group transaction = new Group(requireNonNull(sql));
    group.forEach(job -> job.run(transaction));
    engine.announce(writing);
    try {
      engine.commit(writing);
    } catch (SQLException e) {
      if (isBroken(writing)) {
        disconnect();
        throw new OutcomeUnknown(e);
      }
      throw e;
    }
    commits.incrementAndGet();
    transaction.committed();
    group.forEach(Job::succeed);
  }

  private Connection connected() throws SQLException {
    Connection current = connection;
    if (current == null || current.isClosed()) {
      current = engine.writer();
      connection = current;
      sql = JdbcClient.create(StatementCache.over(current));
    }
    return current;
  }

  /** Takes everything back; false when the connection was lost and has to be made anew. */
  private boolean rollback() {
    Connection current = connection;
    if (current == null) {
      return false;
    }
    try {
      engine.rollback(current);
    } catch (SQLException e) {
      log.warn("the writer's connection is lost and will be made anew: {}", e.getMessage());
      disconnect();
    }
    if (connection != null && isBroken(current)) {
      disconnect();
    }
    return connection != null;
  }

  private static boolean isBroken(Connection connection) {
    try {
      return !connection.isValid(1);
    } catch (SQLException e) {
      return true;
    }
  }

  private void disconnect() {
    Connection current = connection;
    connection = null;
    sql = null;
    if (current != null) {
      try {
        current.close();
      } catch (SQLException e) {
        log.debug("closing: {}", e.getMessage());
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    queue.offer(new Job<>(transaction -> "")); // wakes the thread; a full queue has it awake
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The connection broke during the commit: it may or may not be on the server's disk. */
  private static final class OutcomeUnknown extends Exception {
    private static final long serialVersionUID = 1L;
    private final StoreException exception;

    OutcomeUnknown(SQLException cause) {
      super(cause);
      exception =
          new StoreException(
              "outcome-unknown",
              "the database went away during the commit: read what is there before trying again",
              cause);
    }
  }

  private static final class Group implements Transaction {
    private final JdbcClient sql;
    private final Queue<Runnable> actions = new ArrayDeque<>();

    Group(JdbcClient sql) {
      this.sql = sql;
    }

    @Override
    public JdbcClient sql() {
      return sql;
    }

    @Override
    public void afterCommit(Runnable action) {
      actions.add(action);
    }

    void committed() {
      for (Runnable action = actions.poll(); action != null; action = actions.poll()) {
        try {
          action.run();
        } catch (RuntimeException | Error e) {
          log.error("an action after the commit failed", e);
        }
      }
    }
  }

  private static final class Job<T> {
    private final Function<Transaction, T> work;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private @Nullable T result;

    Job(Function<Transaction, T> work) {
      this.work = work;
    }

    void run(Transaction transaction) {
      result = work.apply(transaction);
    }

    @SuppressWarnings("NullAway") // a result may be null where T says so
    void succeed() {
      done.complete(result);
    }

    void fail(Throwable cause) {
      done.completeExceptionally(cause instanceof Exception e ? StoreException.of(e) : cause);
    }
  }
}
