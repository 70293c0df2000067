package org.newsflow.flow;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsflow.abridge.Abridgement;
import org.newsflow.flow.FlowTables.Content;
import org.newsflow.flow.FlowTables.Standing;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;
import org.newsflow.item.PubStatus;
import org.newsflow.store.Store;
import org.newsflow.store.Transaction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The flow in a database. Several nodes may hold it open: each follows what the others commit. */
public final class StoredFlow implements NewsFlow {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int PAGE = 500;

  private final Store store;
  private final Audience audience;
  private final Releases releases;
  private final Recalls recalls = new Recalls();
  private final String id;
  private final Tail tail;

  /**
   * Opens the flow in this store, and begins one when there is none.
   *
   * @param abridge makes what the public may see of an item, or nothing
   */
  public StoredFlow(
      Store store,
      Audience audience,
      Function<NewsItem, Optional<Abridgement>> abridge,
      Clock clock) {
    this.store = store;
    this.audience = audience;
    this.releases = new Releases(audience, abridge, clock);
    Standing standing = store.write(transaction -> open(store, transaction.sql()));
    this.id = standing.id();
    store.remember(id + " " + standing.head());
    store.read(sql -> {
      audience.follow(sql);
      return loadRecalls(sql);
    });
    this.tail = new Tail(standing.head());
    store.listen(this::readOthers);
  }

  private static Standing open(Store store, JdbcClient sql) {
    Optional<Standing> found = FlowTables.standing(sql);
    if (found.isEmpty()) {
      FlowTables.begin(sql, newId(), store.fingerprint());
    } else if (isPutBack(store, found.get())) {
      FlowTables.rename(sql, newId(), store.fingerprint());
    }
    return FlowTables.standing(sql).orElseThrow();
  }

  /** Whether it comes from a copy, which may lack the newest entries: trust no old cursor then. */
  private static boolean isPutBack(Store store, Standing found) {
    if (!found.fingerprint().equals(store.fingerprint())) {
      return true;
    }
    String[] remembered = store.remembered().split(" ", 2); // flow id and head
    if (remembered.length < 2) {
      return false;
    }
    return remembered[0].equals(found.id())
        ? found.head() < Long.parseLong(remembered[1])
        : !store.isShared(); // another node may have given it a new id
  }

  private static String newId() {
    return "f" + Long.toString(RANDOM.nextLong() >>> 1, Character.MAX_RADIX);
  }

  private int loadRecalls(JdbcClient sql) {
    List<Entry> unusable = FlowTables.unusable(sql);
    for (Entry entry : unusable) {
      List<Entry> history = FlowTables.history(sql, entry.guid());
      recalls.follow(history.getLast(), history.getFirst().position());
    }
    return unusable.size();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public long head() {
    return tail.head();
  }

  @Override
  public Outcome append(Act act, BiConsumer<Transaction, Entry> beside) {
    boolean begins = act.event() == Event.RELEASE && act.expectedVersion() == 0;
    // From the store: what another node has just committed counts, though it may not show here yet.
    Entry newest =
        begins ? null : store.read(sql -> FlowTables.newest(sql, act.guid())).orElse(null);
    Outcome obstacle = Releases.obstacle(act, newest);
    if (obstacle != null) {
      return obstacle;
    }
    NewsItem current = newest == null ? null : item(newest.position());
    Releases.Prepared prepared = releases.prepare(act, newest, current);
    Content content = Content.of(prepared.item(), prepared.abridgement());
    return store.write(transaction -> place(transaction, prepared, content, beside));
  }

  private Outcome place(
      Transaction transaction,
      Releases.Prepared prepared,
      Content content,
      BiConsumer<Transaction, Entry> beside) {
    JdbcClient sql = transaction.sql();
    List<Entry> earlier = FlowTables.history(sql, prepared.act().guid());
    Outcome obstacle =
        Releases.obstacle(prepared.act(), earlier.isEmpty() ? null : earlier.getLast());
    if (obstacle != null) {
      return obstacle;
    }
    Standing standing = sameFlow(FlowTables.advance(sql, releases.now(prepared)), 1);
    Released released = releases.place(transaction, prepared, standing, earlier);
    FlowTables.insert(sql, released.entry(), content);
    beside.accept(transaction, released.entry());
    transaction.afterCommit(() -> show(released));
    return new Outcome.Appended(released.entry());
  }

  private Standing standing(JdbcClient sql) {
    return sameFlow(FlowTables.standing(sql).orElseThrow(), 0);
  }

  /** Makes sure that this is the flow that was opened, with so many entries more. */
  private Standing sameFlow(Standing standing, int more) {
    if (!standing.id().equals(id) || standing.head() < tail.head() + more) {
      throw new FlowException(
          "flow-replaced",
          "the database was put back from a copy while it was in use: restart this node");
    }
    return standing;
  }

  @Override
  public <T> T change(Change<T> change) {
    return store.write(transaction -> {
      // Random, so that an edit that was rolled back is never mistaken for another.
      long revision = RANDOM.nextLong();
      FlowTables.revise(transaction.sql(), revision);
      long from = standing(transaction.sql()).head() + 1;
      return change.make(transaction, from, revision);
    });
  }

  /** Lets readers see what was committed here. */
  private synchronized void show(Released released) {
    long position = released.entry().position();
    if (position > tail.head() + 1) {
      readOthers();
    }
    if (position == tail.head() + 1) {
      add(released);
    }
  }

  @Override
  public void catchUp() {
    // What this node commits shows before its writers go on.
    if (store.isShared()) {
      readOthers();
    }
  }

  /** Reads what other nodes have committed. */
  private synchronized void readOthers() {
    store.read(sql -> {
      long head = standing(sql).head();
      audience.follow(sql); // after the head was read, so that it has every edit before it
      while (tail.head() < head) {
        List<Entry> entries = FlowTables.after(sql, tail.head(), head, PAGE);
        if (entries.isEmpty()) {
          throw new FlowException("entries-missing", "no entry after position " + tail.head());
        }
        Map<Long, Content> contents =
            FlowTables.contents(sql, entries.stream().map(Entry::position).toList());
        for (Entry entry : entries) {
          Content content = requireNonNull(contents.get(entry.position()));
          long first =
              entry.status() == PubStatus.USABLE
                  ? entry.position()
                  : FlowTables.history(sql, entry.guid()).getFirst().position();
          add(new Released(entry, content.item(), content.abridgement(), first));
        }
      }
      return head;
    });
  }

  /** A recall acts before its position shows; and none shows that the folder does not remember. */
  private void add(Released released) {
    store.remember(id + " " + released.entry().position());
    recalls.follow(released.entry(), released.first());
    tail.add(released);
  }

  @Override
  public List<Entry> after(long position, int limit) {
    List<Entry> tailed = tail.after(position, entry -> true, limit);
    return tailed == null
        ? store.read(sql -> FlowTables.after(sql, position, tail.head(), limit))
        : tailed;
  }

  @Override
  public List<Entry> after(Strand strand, long position, int limit) {
    List<Entry> tailed = tail.after(position, strand::holds, limit);
    return tailed == null ? entries(strand, position, tail.head() + 1, true, limit) : tailed;
  }

  @Override
  public List<Entry> before(Strand strand, long position, int limit) {
    long end = Math.min(position, tail.head() + 1);
    return entries(strand, 0, end, false, limit).reversed();
  }

  /** Merges the strand's products and what is owed, each from its index; in order. */
  private List<Entry> entries(Strand strand, long from, long to, boolean ascending, int limit) {
    return store.read(sql -> {
      TreeSet<Long> merged = new TreeSet<>();
      for (long product : strand.products()) {
        merged.addAll(FlowTables.ofProduct(sql, product, from, to, ascending, limit));
      }
      Long subscriber = strand.subscriber();
      if (subscriber != null) {
        merged.addAll(FlowTables.ofSubscriber(sql, subscriber, from, to, ascending, limit));
      }
      return FlowTables.at(
          sql, (ascending ? merged : merged.descendingSet()).stream().limit(limit).toList());
    });
  }

  @Override
  public List<Entry> history(Guid guid) {
    long head = tail.head();
    return store.read(sql -> FlowTables.history(sql, guid)).stream()
        .filter(entry -> entry.position() <= head)
        .toList();
  }

  @Override
  public Map<Long, NewsItem> items(Collection<Long> positions) {
    return contents(positions, Released::item, Content::item);
  }

  @Override
  public Map<Long, Abridgement> abridgements(Collection<Long> positions) {
    return contents(positions, Released::abridgement, Content::abridgement);
  }

  private <T> Map<Long, T> contents(
      Collection<Long> positions,
      Function<Released, @Nullable T> inTail,
      Function<Content, @Nullable T> inStore) {
    Map<Long, T> found = new HashMap<>();
    List<Long> missing = new ArrayList<>();
    for (long position : positions) {
      Released released = tail.at(position);
      if (released == null) {
        missing.add(position);
      } else {
        putUnlessNull(found, position, inTail.apply(released));
      }
    }
    if (!missing.isEmpty()) {
      store
          .read(sql -> FlowTables.contents(sql, missing))
          .forEach((position, content) -> putUnlessNull(found, position, inStore.apply(content)));
    }
    return found;
  }

  private static <T> void putUnlessNull(Map<Long, T> found, long position, @Nullable T content) {
    if (content != null) {
      found.put(position, content);
    }
  }

  @Override
  public long before(Instant time) {
    return Math.min(tail.head(), store.read(sql -> FlowTables.before(sql, time)));
  }

  @Override
  public @Nullable Recall recall(Guid guid) {
    return recalls.of(guid);
  }

  @Override
  public Collection<Recall> recallsAfter(long position) {
    return recalls.after(position);
  }

  @Override
  public long await(long position, Duration timeout) throws InterruptedException {
    return tail.await(position, timeout);
  }
}
