package org.newsflow.subscriber;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Guid;
import org.newsflow.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The record of what was given outside the flow, so that a later kill or correction follows it. The
 * first time is kept of each version, subscriber, channel and key.
 */
public final class HandOuts {

  private static final int REMEMBERED = 100_000;

  private final Store store;
  private final ZoneId zone;
  private final Cache<HandOut, Boolean> recorded =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /**
   * A record.
   *
   * @param zone in which days and months begin and end
   */
  public HandOuts(Store store, ZoneId zone) {
    this.store = store;
    this.zone = zone;
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

  /**
   * Records a full item that is taken by itself, like {@link #record}, unless it is one more than
   * the limit allows. What was taken before may be taken again.
   *
   * @return what stands against it, and then nothing is recorded; empty when nothing does
   */
  public Optional<Downloads.Use> take(HandOut handOut, @Nullable Downloads limit) {
    if (limit == null || recorded.getIfPresent(timeless(handOut)) != null) {
      record(List.of(handOut));
      return Optional.empty();
    }
    Optional<Downloads.Use> against =
        store.write(transaction -> {
          Downloads.Use use = use(transaction.sql(), handOut.subscriber(), limit, handOut.at());
          if (use.remaining() == 0 && !HandOutTables.isThere(transaction.sql(), handOut)) {
            return Optional.of(use);
          }
          HandOutTables.insert(transaction.sql(), handOut);
          return Optional.empty();
        });
    if (against.isEmpty()) {
      recorded.put(timeless(handOut), true);
    }
    return against;
  }

  /** What a subscriber has used of a limit in the period around this moment. */
  public Downloads.Use use(long subscriber, Downloads limit, Instant moment) {
    return store.read(sql -> use(sql, subscriber, limit, moment));
  }

  private Downloads.Use use(JdbcClient sql, long subscriber, Downloads limit, Instant moment) {
    Downloads.Period.Span period = limit.period().around(moment, zone);
    long used = HandOutTables.count(sql, subscriber, period.begin());
    return new Downloads.Use(limit, used, period.begin(), period.end());
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
