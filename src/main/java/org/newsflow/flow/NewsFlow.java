package org.newsflow.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.newsflow.abridge.Abridgement;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;
import org.newsflow.store.Transaction;

/**
 * The append-only flow of everything that was released. Positions are 1, 2, 3 … with no gap, in
 * commit order, the same for ever within one flow id.
 */
public interface NewsFlow {

  /** Made with the store, and anew when the store is put back from a copy. */
  String id();

  /** Position of the newest entry that may be read, 0 for none. */
  long head();

  /**
   * Does this act as one whole transaction: entry, content, audience. Returns when it is on disk.
   * Safe to call from many threads; what gathers is committed together.
   */
  default Outcome append(Act act) {
    return append(act, (transaction, entry) -> {});
  }

  /**
   * The same, and in the same transaction what else must hold if and only if the entry is made.
   *
   * @param beside may be run twice, as all work of a transaction; an exception takes the entry back
   */
  Outcome append(Act act, BiConsumer<Transaction, Entry> beside);

  /**
   * Makes an edit of products or contracts under the flow's lock, so that it holds from one
   * position on and never backwards.
   */
  <T> T change(Change<T> change);

  /** Makes sure that what was committed until now, on whatever node, may be read here. */
  void catchUp();

  /** All entries after this position, in order, at most so many. */
  List<Entry> after(long position, int limit);

  /** A strand's entries after this position, in order, at most so many. */
  List<Entry> after(Strand strand, long position, int limit);

  /** A strand's entries before this position, newest first, at most so many. */
  List<Entry> before(Strand strand, long position, int limit);

  /** An item's entries, oldest first. */
  List<Entry> history(Guid guid);

  /** An item's newest entry. */
  default Optional<Entry> newest(Guid guid) {
    List<Entry> history = history(guid);
    return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
  }

  /** The items that these entries released, by position. A kill's has no words. */
  Map<Long, NewsItem> items(Collection<Long> positions);

  /** The item at this position, which must exist. */
  default NewsItem item(long position) {
    NewsItem item = items(Set.of(position)).get(position);
    if (item == null) {
      throw new IllegalArgumentException("no entry at position " + position);
    }
    return item;
  }

  /** The public's abridgements that were frozen with these entries, where there are any. */
  Map<Long, Abridgement> abridgements(Collection<Long> positions);

  /** The position before the first entry released at or after this time. */
  long before(Instant time);

  /** The open hold or kill of this item. */
  @Nullable Recall recall(Guid guid);

  /** The open holds and kills whose position is after this one, in order. */
  Collection<Recall> recallsAfter(long position);

  /** Waits until there is an entry after this position, at most so long; returns the head. */
  long await(long position, Duration timeout) throws InterruptedException;

  /** An edit that must not fall between an entry and its audience. */
  interface Change<T> {
    /**
     * Makes the edit.
     *
     * @param from the position of the first entry for which it holds
     * @param revision the revision of products and contracts that it makes
     */
    T make(Transaction transaction, long from, long revision);
  }
}
