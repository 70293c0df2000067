package org.newsflow.access;

import java.text.Normalizer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Problem;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes passwords with Argon2id, a few at a time on threads of their own: each takes tens of
 * milliseconds of a processor, which on virtual threads would hold up everybody else.
 */
public final class Passwords implements AutoCloseable {

  private static final int SALT = 16;
  private static final int HASH = 32;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int SHORTEST = 12;
  private static final int LONGEST = 256;
  private static final int WAITING = 64;

  /** OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, 2 passes, 1 lane. */
  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT, HASH, 1, MEMORY_KIB, PASSES);

  private final ThreadPoolExecutor threads;
  private final String nobodys;

  /** Hashes so many at once. */
  Passwords(int atOnce) {
    this.threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("passwords-", 1).daemon().factory());
    this.nobodys = hash(new Secret("").next());
  }

  /** What came of a comparison. */
  public enum Match {
    YES,
    NO,
    /** Too many are being compared; try again in a moment. */
    BUSY
  }

  /** What is wrong with this as a new password, or null. */
  public static @Nullable Problem problem(String password) {
    int length = password.codePointCount(0, password.length());
    return length < SHORTEST || length > LONGEST
        ? new Problem(
            "password",
            "length",
            "must have " + SHORTEST + " to " + LONGEST + " characters: take several words")
        : null;
  }

  /** The hash to keep. The agency's own work waits for its turn. */
  public String hash(String password) {
    return CompletableFuture.supplyAsync(() -> encoded(password), threads).join();
  }

  private String encoded(String password) {
    String hash = encoder.encode(normal(password));
    if (hash == null) {
      throw new IllegalStateException("no hash");
    }
    return hash;
  }

  /**
   * Whether this password is the one of this hash. Without a hash it works as long, and the answer
   * is no: who asks must not learn which names exist.
   */
  public Match matches(String password, @Nullable String hash) {
    if (password.length() > 2 * LONGEST) {
      return Match.NO;
    }
    if (threads.getQueue().size() >= WAITING) {
      return Match.BUSY;
    }
    boolean same =
        CompletableFuture.supplyAsync(
                () -> encoder.matches(normal(password), hash == null ? nobodys : hash), threads)
            .join();
    return same && hash != null ? Match.YES : Match.NO;
  }

  /** The same letters typed on another keyboard are the same password (NIST SP 800-63B, 5.1.1). */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
