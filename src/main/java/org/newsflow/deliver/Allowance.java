package org.newsflow.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.newsflow.access.Caller.KeyHolder;
import org.newsflow.subscriber.ContractRights;
import org.newsflow.subscriber.Downloads;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.HandOuts;
import org.newsflow.web.Refusal;
import org.springframework.http.HttpHeaders;

/** How many full items a subscriber may still take one by one, told before the limit bites. */
final class Allowance {

  private final Entitlements entitlements;
  private final HandOuts handOuts;
  private final Clock clock;

  Allowance(Entitlements entitlements, HandOuts handOuts, Clock clock) {
    this.entitlements = entitlements;
    this.handOuts = handOuts;
    this.clock = clock;
  }

  /** The limit and its use; empty where there is no limit. */
  Optional<Downloads.Use> of(KeyHolder caller) {
    Instant now = clock.instant();
    return entitlements
        .of(caller.subscriberId())
        .rights(now)
        .map(ContractRights::downloads)
        .map(limit -> handOuts.use(caller.subscriberId(), limit, now));
  }

  /** {@code Downloads-Limit}, {@code -Remaining} and {@code -Reset}, the last one in seconds. */
  HttpHeaders headers(KeyHolder caller) {
    HttpHeaders headers = new HttpHeaders();
    of(caller)
        .ifPresent(use -> {
          headers.set("Downloads-Limit", Integer.toString(use.limit().count()));
          headers.set("Downloads-Remaining", Long.toString(use.remaining()));
          headers.set("Downloads-Reset", Long.toString(wait(use).toSeconds()));
        });
    return headers;
  }

  /** Says that nothing is left of it. */
  Refusal exhausted(Downloads.Use use) {
    return Refusal.tooMany(
        "downloads-used-up",
        "your contract gives %d items a %s one by one, and all are taken: the next ones from %s on,"
                .formatted(use.limit().count(), use.limit().period().code(), use.until())
            + " or at once by /v1/feed, which does not count",
        wait(use));
  }

  private Duration wait(Downloads.Use use) {
    return Duration.between(clock.instant(), use.until());
  }
}
