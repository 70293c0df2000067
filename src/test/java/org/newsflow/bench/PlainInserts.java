package org.newsflow.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The peer of the flow's append: rows of the same bytes, put into two tables without any index but
 * the key, by batches of prepared statements on one connection. A thread takes what its callers
 * have queued, as the flow's writer does, and commits it together.
 */
final class PlainInserts implements AutoCloseable {

  /**
   * What is inserted for one story.
   *
   * @param content the bytes of the flow's row in the table content
   * @param entry the bytes of its row in the table entry
   */
  record Row(byte[] content, byte[] entry) {}

  private record Job(Row row, CompletableFuture<Long> done) {}

  private final Connection connection;
  private final PreparedStatement content;
  private final PreparedStatement entry;
  private final LinkedBlockingQueue<Job> queue = new LinkedBlockingQueue<>();
  private final Thread thread;
  private volatile boolean closed;
  private volatile long commits;
  private volatile int group = 1;
  private long position;

  /**
   * @param connection with the settings of the flow's writer
   * @param columns the key and the bytes, as the database declares them
   */
  PlainInserts(Connection connection, String columns) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      for (String table : List.of("plain_content", "plain_entry")) {
        statement.execute("CREATE TABLE " + table + " (" + columns + ")");
      }
    }
    connection.setAutoCommit(false);
    content = connection.prepareStatement("INSERT INTO plain_content VALUES (?, ?)");
    entry = connection.prepareStatement("INSERT INTO plain_entry VALUES (?, ?)");
    thread = Thread.ofPlatform().name("plain-inserts").start(this::run);
  }

  /** Returns when the row is on disk. */
  void insert(Row row) {
    Job job = new Job(row, new CompletableFuture<>());
    queue.add(job);
    job.done.join();
  }

  /** Commits at most so many rows together. */
  void group(long rows) {
    group = Math.max(1, Math.toIntExact(rows));
  }

  long commits() {
    return commits;
  }

  private void run() {
    List<Job> jobs = new ArrayList<>();
    try {
      while (!closed) {
        jobs.add(queue.take());
        queue.drainTo(jobs, group - 1);
        write(jobs);
        jobs.clear();
      }
    } catch (InterruptedException e) {
      // Closed.
    } catch (SQLException e) {
      jobs.forEach(job -> job.done.completeExceptionally(e));
    }
  }

  private void write(List<Job> jobs) throws SQLException {
    for (Job job : jobs) {
      position++;
      add(content, job.row.content);
      add(entry, job.row.entry);
    }
    content.executeBatch();
    entry.executeBatch();
    connection.commit();
    commits = commits + 1; // by this thread alone
    jobs.forEach(job -> job.done.complete(position));
  }

  private void add(PreparedStatement statement, byte[] bytes) throws SQLException {
    statement.setLong(1, position);
    statement.setBytes(2, bytes);
    statement.addBatch();
  }

  @Override
  public void close() throws SQLException {
    closed = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connection.close();
  }
}
