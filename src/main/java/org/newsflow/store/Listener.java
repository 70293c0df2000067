package org.newsflow.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs an action whenever another node has written; and now and then, in case a word was lost. */
final class Listener implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Listener.class);
  private static final int PATIENCE_MILLIS = 1000;

  private final Engine engine;
  private final Runnable action;
  private final Thread thread;
  private volatile boolean closed;

  Listener(Engine engine, Runnable action) {
    this.engine = engine;
    this.action = action;
    this.thread = Thread.ofPlatform().daemon().name("store-listener").start(this::run);
  }

  private void run() {
    while (!closed) {
      try (Connection connection = engine.listener()) {
        action.run(); // what was written before it listened
        while (!closed) {
          if (engine.awaitWord(connection, PATIENCE_MILLIS)) {
            action.run();
          }
        }
      } catch (SQLException | RuntimeException e) {
        if (!closed) {
          log.warn("cannot follow the other nodes, trying again: {}", e.getMessage());
          pause();
        }
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
