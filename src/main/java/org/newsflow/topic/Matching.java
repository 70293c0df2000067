package org.newsflow.topic;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.newsflow.feed.Finding;
import org.newsflow.feed.Findings;
import org.newsflow.feed.Passage;
import org.newsflow.follow.Aside;
import org.newsflow.follow.Follower;
import org.newsflow.follow.SetAside;
import org.newsflow.follow.SetAsides;
import org.newsflow.match.StoredQueries;
import org.newsflow.store.Store;
import org.newsflow.store.Transaction;

/**
 * Lets each entry that passes be held against the queries of all topics, and tells what they found.
 */
final class Matching implements Findings, AutoCloseable {

  /** The name under which entries are set aside. */
  static final String FOLLOWER = "topics";

  private final Store store;
  private final Aside aside;
  private final Reached reached;
  private final Follower follower;

  /**
   * Goes on where it left off, at the flow's head the first time.
   *
   * @param queries still empty
   * @param keep how long is kept what nobody can read any more
   */
  Matching(
      Store store,
      Passage passage,
      StoredQueries queries,
      SetAsides setAsides,
      Duration keep,
      Clock clock) {
    this.store = store;
    this.aside = setAsides.of(FOLLOWER);
    this.reached = new Reached(store.write(transaction -> begin(transaction, passage)));
    AskedQueries asked = new AskedQueries(store, queries);
    Pruning pruning = new Pruning(store, passage, keep, clock);
    this.follower = new Follower(aside, new Asking(store, passage, asked, reached, aside, pruning));
  }

  private long begin(Transaction transaction, Passage passage) {
    MatchTables.Place place = MatchTables.place(transaction.sql()).orElse(null);
    if (place == null) {
      long head = passage.head();
      MatchTables.begin(transaction.sql(), head, passage.flowId());
      return head;
    }
    if (!place.flow().equals(passage.flowId())) {
      MatchTables.restored(transaction.sql(), passage.flowId(), passage.head());
      aside.forgetBeyond(transaction, passage.head());
      return Math.min(place.position(), passage.head());
    }
    return place.position();
  }

  @Override
  public long position() {
    return reached.position();
  }

  @Override
  public void await(long after, Duration timeout) throws InterruptedException {
    reached.await(after, timeout);
  }

  @Override
  public List<Finding> after(long query, long after, int limit) {
    return store.read(sql -> MatchTables.after(sql, query, after, limit));
  }

  @Override
  public List<Finding> before(long query, long before, int limit) {
    return store.read(sql -> MatchTables.before(sql, query, before, limit));
  }

  @Override
  public Map<Long, List<Finding>> of(long entry) {
    return store.read(sql -> MatchTables.of(sql, entry));
  }

  @Override
  public List<Long> setAside(long before, int limit) {
    return aside.before(before, limit).stream().map(SetAside::position).toList();
  }

  @Override
  public List<Finding> waiting(long query, long before, int limit) {
    return store.read(sql -> MatchTables.waiting(sql, query, before, limit));
  }

  /** Comes to rest; what it had not kept it holds against the queries again. */
  @Override
  public void close() {
    follower.close();
  }
}
