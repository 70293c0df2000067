package org.newsflow.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsflow.item.NewsItem;
import org.newsflow.store.Transaction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whom an entry reaches: the flow's question to whoever knows of products and contracts. The answer
 * is written with the entry, in one transaction.
 */
public interface Audience {

  /**
   * The products that match an item, and the revision of the products that were asked. Asked before
   * the lock is taken, and again under it when the revision has changed.
   */
  Match match(NewsItem item);

  /**
   * Makes sure, under the lock, that the answers come from this revision of products and contracts,
   * which may be one that this transaction has just made.
   */
  void refresh(Transaction transaction, long revision);

  /**
   * The subscribers who had an earlier version, by entitlement or handed to them outside the flow,
   * and do not have this entry through the same products; each with the products through which they
   * had it.
   *
   * @param next the entry that is about to be made, with its products and nobody owed
   * @param earlier the item's earlier entries, oldest first
   */
  Map<Long, Set<Long>> owed(Transaction transaction, Entry next, List<Entry> earlier);

  /**
   * Lets readers here see what other nodes have edited. Asked before entries of other nodes show,
   * which may have been made after such edits.
   */
  default void follow(JdbcClient sql) {}

  /** An answer of {@link #match}. */
  record Match(long revision, Set<Long> products) {}
}
