package org.newsflow.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.util.List;

/** What each caller has left of a limit. */
final class Buckets {

  private static final long MOST = 100_000;

  private final Cache<Key, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(Duration.ofDays(1)).build();

  private record Key(String who, List<Limit> limits) {}

  private Bucket bucket(String who, List<Limit> limits) {
    return buckets.get(new Key(who, limits), key -> filled(key.limits()));
  }

  private static Bucket filled(List<Limit> limits) {
    LocalBucketBuilder builder = Bucket.builder();
    for (Limit limit : limits) {
      builder.addLimit(
          bandwidth -> bandwidth.capacity(limit.times()).refillGreedy(limit.times(), limit.per()));
    }
    return builder.build();
  }

  /** Takes one, if each limit leaves one. */
  ConsumptionProbe take(String who, List<Limit> limits) {
    return bucket(who, limits).tryConsumeAndReturnRemaining(1);
  }

  /** Gives one back. */
  void giveBack(String who, List<Limit> limits) {
    bucket(who, limits).addTokens(1);
  }
}
