package org.newsflow.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A write in progress: it holds the lock under which everything is written, on all nodes. */
public interface Transaction {

  /** SQL within this transaction. */
  JdbcClient sql();

  /**
   * Runs this once the write is on disk, before {@link Store#write} returns and in commit order. It
   * must be quick and must not fail: every other writer waits for it.
   */
  void afterCommit(Runnable action);
}
