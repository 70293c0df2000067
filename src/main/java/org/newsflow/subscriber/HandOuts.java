package org.newsflow.subscriber;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.newsflow.item.Guid;
import org.newsflow.store.Store;

/**
 * The record of what was given outside the flow, so that a later kill or correction follows it. The
 * first time is kept of each version, subscriber, channel and key.
 */
public final class HandOuts {

  private static final int REMEMBERED = 100_000;

  private final Store store;
  private final Cache<HandOut, Boolean> recorded =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  public HandOuts(Store store) {
    this.store = store;
  }

  /**
   * Records these. Returns when they are on disk, and only then may the bytes leave; ask for the
   * item's recall once more before they do.
   */
  public void record(Collection<HandOut> handOuts) {
    List<HandOut> fresh =
        handOuts.stream().filter(each -> recorded.getIfPresent(timeless(each)) == null).toList();
    if (!fresh.isEmpty()) {
      store.write(transaction -> {
        fresh.forEach(each -> HandOutTables.insert(transaction.sql(), each));
        return fresh.size();
      });
      fresh.forEach(each -> recorded.put(timeless(each), true));
    }
  }

  /** Who was handed any version of this item, oldest first. */
  public List<HandOut> of(Guid guid) {
    return store.read(sql -> HandOutTables.of(sql, guid));
  }

  /** How many full items a subscriber has taken one by one since this time. */
  public long count(long subscriber, Instant since) {
    return store.read(sql -> HandOutTables.count(sql, subscriber, since));
  }

  private static HandOut timeless(HandOut given) {
    return new HandOut(
        given.subscriber(),
        given.guid(),
        given.version(),
        given.channel(),
        given.key(),
        Instant.EPOCH);
  }
}
