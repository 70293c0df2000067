package org.newsflow.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.List;

/**
 * Slows down who guesses passwords, by address and by account. An address that an account has
 * signed in from has a count of its own, so that no stranger can lock an editor out.
 */
final class Throttle {

  private static final long MOST = 100_000;

  private final Buckets buckets = new Buckets();
  private final List<Limit> ofAddress;
  private final List<Limit> ofAccount;
  private final Cache<String, Boolean> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(Duration.ofDays(30)).build();
  private final Cache<String, Boolean> told;

  Throttle(AccessSettings.SignIn settings) {
    this.ofAddress = List.of(new Limit(settings.address(), settings.per()));
    this.ofAccount = List.of(new Limit(settings.account(), settings.per()));
    this.told = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(settings.per()).build();
  }

  /** Counts an attempt; how long to wait, zero for not at all. */
  Duration attempt(String account, String address) {
    ConsumptionProbe probe = buckets.take(network(address), ofAddress);
    if (probe.isConsumed()) {
      probe = buckets.take(counted(account, address), ofAccount);
    }
    return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  /**
   * Whether this is the first refusal in a while; the audit log must not be a way to fill disks.
   */
  boolean isNews(String account, String address) {
    return told.asMap().putIfAbsent(counted(account, address), true) == null;
  }

  /** The attempt was a good one: it does not count. */
  void succeeded(String account, String address) {
    buckets.giveBack(network(address), ofAddress);
    buckets.giveBack(counted(account, address), ofAccount);
    known.put(pair(account, address), true);
  }

  private String counted(String account, String address) {
    String pair = pair(account, address);
    return known.getIfPresent(pair) == null ? account : pair;
  }

  private static String pair(String account, String address) {
    return account + " " + network(address);
  }

  private static String network(String address) {
    return Address.network(address);
  }
}
