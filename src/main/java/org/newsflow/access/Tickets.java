package org.newsflow.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.newsflow.access.Caller.KeyHolder;

/**
 * Tickets: one minute, one use, one stream, for browsers, whose {@code EventSource} sends no
 * header. They live in this process's memory: the stream must be opened at the node that gave the
 * ticket.
 */
public final class Tickets {

  private static final Duration LIFE = Duration.ofMinutes(1);
  private static final long MOST = 100_000;
  private static final Secret SECRET = new Secret("nfs_");

  private final Clock clock;
  private final Cache<ByteBuffer, Issued> issued =
      Caffeine.newBuilder().expireAfterWrite(LIFE).maximumSize(MOST).build();

  Tickets(Clock clock) {
    this.clock = clock;
  }

  /** What the caller gets; the word is shown this once. */
  public record Ticket(String ticket, Instant expires) {}

  private record Issued(KeyHolder holder, Instant expires) {}

  /** A ticket for one stream of this holder. */
  public Ticket issue(KeyHolder holder) {
    String word = SECRET.next();
    Instant expires = clock.instant().plus(LIFE);
    issued.put(ByteBuffer.wrap(Secret.hash(word)), new Issued(holder, expires));
    return new Ticket(word, expires);
  }

  /** Whose ticket this is, once. */
  public Optional<KeyHolder> redeem(String ticket) {
    if (!SECRET.fits(ticket)) {
      return Optional.empty();
    }
    Issued found = issued.asMap().remove(ByteBuffer.wrap(Secret.hash(ticket)));
    return Optional.ofNullable(found)
        .filter(kept -> clock.instant().isBefore(kept.expires()))
        .map(Issued::holder);
  }
}
