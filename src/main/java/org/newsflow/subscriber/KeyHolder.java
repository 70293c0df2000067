package org.newsflow.subscriber;

import java.util.Set;

/** Who calls with a key, and what the key opens. */
public record KeyHolder(long keyId, long subscriberId, Set<Scope> scopes) {

  public KeyHolder {
    scopes = Set.copyOf(scopes);
  }

  /** Whether the key opens this. */
  public boolean may(Scope scope) {
    return scopes.contains(Scope.ALL) || scopes.contains(scope);
  }
}
