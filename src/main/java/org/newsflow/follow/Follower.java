package org.newsflow.follow;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the flow on a thread of its own, for whoever makes something of each entry. Trouble that
 * may pass, as a store that is down, is waited out: nothing is passed over. An entry that cannot be
 * taken for what it is stops nobody: its {@link Work} sets it aside and goes on.
 */
public final class Follower implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Follower.class);
  private static final Duration RHYTHM = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Aside aside;
  private final Work work;
  private final Thread thread;
  private boolean idle;
  private volatile boolean closed;

  /** What is made of the entries. All of it is called by the follower's thread. */
  public interface Work {

    /** Up to here each entry was taken, or is set aside. */
    long position();

    /**
     * Takes what follows. A fault of a single entry is that entry's, which is set aside; whatever
     * else is thrown is trouble, and the same is taken once more.
     *
     * @return whether there may be more already
     */
    boolean take() throws IOException;

    /** Takes an entry again, whole; or says once more why it cannot be taken. */
    void again(SetAside entry) throws IOException;

    /** Waits until there may be more, at most so long. */
    void await(Duration atMost) throws InterruptedException;
  }

  /** Begins to follow, under the name by which entries are set aside. */
  public Follower(Aside aside, Work work) {
    this.aside = aside;
    this.work = work;
    this.thread = Thread.ofPlatform().daemon().name(aside.follower()).start(this::run);
  }

  private void run() {
    try {
      while (!closed) {
        turn();
      }
    } catch (InterruptedException e) {
      log.debug("{} comes to rest", aside.follower());
    }
  }

  private void turn() throws InterruptedException {
    Waiting next = () -> {};
    try {
      boolean more = aside.again(work::again); // one at a time: what comes does not wait for all
      if (!work.take() && !more) {
        next = () -> work.await(RHYTHM);
      }
    } catch (IOException | RuntimeException | Error e) {
      if (!closed) {
        log.error("{} cannot follow the flow beyond {}", aside.follower(), work.position(), e);
        next = () -> Thread.sleep(PAUSE);
      }
    }
    idle(next);
  }

  private interface Waiting {
    void begin() throws InterruptedException;
  }

  /** Only here is the thread interrupted: within a write that would break what is written to. */
  private void idle(Waiting waiting) throws InterruptedException {
    if (!setIdle(true)) {
      return;
    }
    try {
      waiting.begin();
    } finally {
      setIdle(false);
    }
  }

  private synchronized boolean setIdle(boolean idle) {
    this.idle = idle && !closed;
    return this.idle;
  }

  /** Returns when it has come to rest. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      if (idle) {
        thread.interrupt();
      }
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
