package org.newsflow.follow;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.newsflow.item.Guid;
import org.newsflow.store.Store;
import org.newsflow.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one follower set aside. */
public final class Aside {

  private static final Logger log = LoggerFactory.getLogger(Aside.class);

  /** How often another node's orders are looked for. */
  private static final Duration RHYTHM = Duration.ofSeconds(1);

  private final Store store;
  private final Clock clock;
  private final AtomicLong orders;
  private final String follower;

  /** The orders that were carried out: of the follower's own thread. */
  private long seen = -1;

  private long looked = System.nanoTime();

  /** The orders that are being carried out, and the last of them, 0 for none. */
  private long round;

  private long last;

  Aside(Store store, Clock clock, AtomicLong orders, String follower) {
    this.store = store;
    this.clock = clock;
    this.orders = orders;
    this.follower = follower;
  }

  /** The follower's name. */
  public String follower() {
    return follower;
  }

  /** Sets an entry aside, or says that it could not be taken again, with what else is written. */
  public void put(Transaction transaction, long position, Guid guid, int version, Throwable fault) {
    String reason = Reason.of(fault);
    SetAsideTables.put(
        transaction.sql(),
        new SetAside(follower, position, guid, version, reason, clock.instant(), 1, false));
    transaction.afterCommit(() ->
        log.error(
            "set aside by {}: {} version {} at {}: {}", follower, guid, version, position, reason));
  }

  /** The same, written by itself. */
  public void put(long position, Guid guid, int version, Throwable fault) {
    store.write(transaction -> {
      put(transaction, position, guid, version, fault);
      return position;
    });
  }

  /** Whether the entry at this position is set aside. */
  public boolean has(Transaction transaction, long position) {
    return SetAsideTables.find(transaction.sql(), follower, position).isPresent();
  }

  /** Whether anything is set aside. */
  public boolean hasSome(Transaction transaction) {
    return !SetAsideTables.of(transaction.sql(), follower, Long.MAX_VALUE, 1).isEmpty();
  }

  /** An entry that was set aside was taken. */
  public void taken(Transaction transaction, SetAside entry) {
    SetAsideTables.remove(transaction.sql(), follower, entry.position());
    transaction.afterCommit(() ->
        log.info(
            "taken by {}: {} version {} at {}, which had been set aside",
            follower,
            entry.guid(),
            entry.version(),
            entry.position()));
  }

  /** Nothing is missing of this item up to this position any more. */
  public void settled(Transaction transaction, Guid guid, long upto) {
    SetAsideTables.remove(transaction.sql(), follower, guid, upto);
  }

  /** The same, written by itself. */
  public void settled(Guid guid, long upto) {
    store.write(transaction -> {
      settled(transaction, guid, upto);
      return upto;
    });
  }

  /** What lies beyond this position never happened, or is to be taken from there on. */
  public void forgetBeyond(Transaction transaction, long position) {
    SetAsideTables.removeBeyond(transaction.sql(), follower, position);
  }

  /** The same, written by itself. */
  public void forgetBeyond(long position) {
    store.write(transaction -> {
      forgetBeyond(transaction, position);
      return position;
    });
  }

  /** All of them. */
  public List<SetAside> all() {
    return before(Long.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** Those before this position, the newest first, at most so many. */
  public List<SetAside> before(long position, int limit) {
    return store.read(sql -> SetAsideTables.of(sql, follower, position, limit));
  }

  /** Who takes an entry again, or sets it aside anew. */
  interface Taker {
    void again(SetAside entry) throws IOException;
  }

  /**
   * Lets one be taken again that is ordered to be. What fails is ordered still.
   *
   * @return whether there may be another
   */
  boolean again(Taker taker) throws IOException {
    boolean others = store.isShared() && System.nanoTime() - looked > RHYTHM.toNanos();
    if (last == 0) {
      round = orders.get();
      if (round == seen && !others) {
        return false;
      }
    }
    SetAside next = store.read(sql -> SetAsideTables.ordered(sql, follower, last)).orElse(null);
    if (next == null) {
      last = 0;
      seen = round;
      looked = System.nanoTime();
      return false;
    }
    taker.again(next);
    last = next.position();
    return true;
  }
}
