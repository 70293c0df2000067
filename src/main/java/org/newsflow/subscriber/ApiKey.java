package org.newsflow.subscriber;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key as its owner may see it: without the key.
 *
 * @param lastUsed to about a minute, or null when it was never used
 * @param revoked when it was revoked, or null
 */
public record ApiKey(
    long id,
    long subscriber,
    String label,
    Set<Scope> scopes,
    Instant created,
    @Nullable Instant lastUsed,
    @Nullable Instant revoked) {

  public ApiKey {
    scopes = Set.copyOf(scopes);
  }

  KeyHolder holder() {
    return new KeyHolder(id, subscriber, scopes);
  }
}
