package org.newsflow.follow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.newsflow.store.Store;
import org.newsflow.store.Transaction;

/** The entries that were set aside, of all who follow the flow: for the agency to see and mend. */
public final class SetAsides {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int RADIX = 36;

  private final Store store;
  private final Clock clock;
  private final AtomicLong orders = new AtomicLong();

  public SetAsides(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What the follower with this name set aside. */
  public Aside of(String follower) {
    return new Aside(store, clock, orders, follower);
  }

  /**
   * The same for a follower that each node has for itself. Where several share the store, it bears
   * the node's name.
   *
   * @param name file that keeps the node's name
   */
  public Aside ofNode(String follower, Path name) {
    return of(store.isShared() ? follower + "-" + node(name) : follower);
  }

  private static String node(Path file) {
    try {
      if (!Files.exists(file)) {
        Files.writeString(file, Integer.toUnsignedString(RANDOM.nextInt(), RADIX));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the node's name in " + file, e);
    }
  }

  /** So many after this position, in order, and those that share the last one's position. */
  public List<SetAside> after(long position, int limit) {
    return store.read(sql -> SetAsideTables.after(sql, position, limit));
  }

  /**
   * Orders that an entry be taken again: soon, by the follower's own thread. It is gone when it is
   * taken, else it has a new reason.
   *
   * @param beside what is written with the order
   * @return the entry; nothing where it is not set aside
   */
  public Optional<SetAside> again(
      String follower, long position, BiConsumer<Transaction, SetAside> beside) {
    return store.write(transaction -> {
      if (!SetAsideTables.again(transaction.sql(), follower, position)) {
        return Optional.empty();
      }
      transaction.afterCommit(orders::incrementAndGet);
      Optional<SetAside> entry = SetAsideTables.find(transaction.sql(), follower, position);
      entry.ifPresent(each -> beside.accept(transaction, each));
      return entry;
    });
  }

  /**
   * The same for all that a follower set aside, as after a fault of the program that was mended.
   *
   * @return how many they are
   */
  public int allAgain(String follower, Consumer<Transaction> beside) {
    return store.write(transaction -> {
      int ordered = SetAsideTables.again(transaction.sql(), follower);
      if (ordered > 0) {
        transaction.afterCommit(orders::incrementAndGet);
        beside.accept(transaction);
      }
      return ordered;
    });
  }
}
