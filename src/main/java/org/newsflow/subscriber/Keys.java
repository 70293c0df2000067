package org.newsflow.subscriber;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.newsflow.item.Problem;
import org.newsflow.store.Store;
import org.newsflow.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys with which subscribers' programs call. Only hashes are kept: the key itself is shown
 * once, when it is made. It has 192 random bits, so a plain hash of it cannot be guessed back.
 */
public final class Keys implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Keys.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PREFIX = "nf_";
  private static final int BYTES = 24;
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{" + 2 * BYTES + "}");
  private static final Duration USE_KEPT_EVERY = Duration.ofMinutes(1);
  private static final int LONGEST_LABEL = 100;

  private final Store store;
  private final Entitlements entitlements;
  private final Clock clock;
  private final Map<String, KeyTables.Row> byHash = new ConcurrentHashMap<>();
  private final Set<Long> revoked = ConcurrentHashMap.newKeySet();
  private final Map<Long, Instant> uses = new ConcurrentHashMap<>();
  private final AtomicReference<Instant> usesKept;
  private long changed;

  /** A key just made, with the one showing of what the caller must keep. */
  public record Issued(ApiKey key, String plain) {}

  /** Reads the keys in this store. */
  public Keys(Store store, Entitlements entitlements, Clock clock) {
    this.store = store;
    this.entitlements = entitlements;
    this.clock = Clock.tick(clock, Duration.ofMillis(1)); // as the store keeps times
    this.usesKept = new AtomicReference<>(clock.instant());
    store.read(this::catchUp);
    store.listen(() -> store.read(this::catchUp));
  }

  /** Makes a key. */
  public Edited<Issued> create(long subscriber, Set<Scope> scopes, String label) {
    List<Problem> problems = new ArrayList<>();
    if (entitlements.book().subscriber(subscriber).isEmpty()) {
      problems.add(
          new Problem("subscriber", "unknown-subscriber", "there is no subscriber " + subscriber));
    }
    if (scopes.isEmpty()) {
      problems.add(new Problem("scopes", "missing", "say what the key opens"));
    }
    if (label.isBlank() || label.length() > LONGEST_LABEL) {
      problems.add(
          new Problem("label", "length", "a label has 1 to " + LONGEST_LABEL + " letters"));
    }
    return problems.isEmpty()
        ? new Edited.Done<>(issue(subscriber, scopes, label))
        : new Edited.Refused<>(problems);
  }

  private Issued issue(long subscriber, Set<Scope> scopes, String label) {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String plain = PREFIX + HexFormat.of().formatHex(random);
    ApiKey key =
        store.write(transaction -> {
          long id = KeyTables.nextId(transaction.sql());
          ApiKey made = new ApiKey(id, subscriber, label, scopes, clock.instant(), null, null);
          show(transaction, KeyTables.insert(transaction.sql(), made, hash(plain)));
          return made;
        });
    return new Issued(key, plain);
  }

  /** Revokes a key, at once here and within two seconds elsewhere; false when there is none. */
  public boolean revoke(long keyId) {
    return store.write(transaction -> {
      Optional<KeyTables.Row> revoked = KeyTables.revoke(transaction.sql(), keyId, clock.instant());
      revoked.ifPresent(row -> show(transaction, row));
      return revoked.isPresent();
    });
  }

  /** Who holds this key; nothing for one that is revoked, unknown or no key at all. */
  public Optional<KeyHolder> find(String plain) {
    if (!FORM.matcher(plain).matches()) {
      return Optional.empty();
    }
    // What is compared is the hash, whose bytes a guesser cannot choose: the time tells nothing.
    KeyTables.Row row = byHash.get(hash(plain));
    if (row == null || row.key().revoked() != null) {
      return Optional.empty();
    }
    use(row.key().id());
    return Optional.of(row.key().holder());
  }

  /** Whether this key was revoked: what it has opened must end, then. */
  public boolean isRevoked(long keyId) {
    return revoked.contains(keyId);
  }

  /** A subscriber's keys, the revoked ones too. */
  public List<ApiKey> of(long subscriber) {
    return store.read(sql -> KeyTables.of(sql, subscriber));
  }

  private void use(long key) {
    Instant now = clock.instant();
    uses.put(key, now);
    Instant kept = usesKept.get();
    if (kept.plus(USE_KEPT_EVERY).isBefore(now) && usesKept.compareAndSet(kept, now)) {
      var _ =
          store
              .writeLater(this::keepUses)
              .whenComplete((count, failure) -> {
                if (failure != null) {
                  log.warn("the last use of keys was not kept: {}", failure.getMessage());
                }
              });
    }
  }

  private int keepUses(Transaction transaction) {
    Map<Long, Instant> taken = Map.copyOf(uses);
    taken.forEach((key, at) -> KeyTables.used(transaction.sql(), key, at));
    transaction.afterCommit(() -> taken.forEach(uses::remove));
    return taken.size();
  }

  private void show(Transaction transaction, KeyTables.Row row) {
    transaction.afterCommit(() -> show(row));
  }

  private void show(KeyTables.Row row) {
    if (row.key().revoked() != null) {
      revoked.add(row.key().id());
    }
    byHash.merge(row.hash(), row, (known, now) -> now.changed() > known.changed() ? now : known);
  }

  private synchronized long catchUp(JdbcClient sql) {
    for (KeyTables.Row row : KeyTables.changedAfter(sql, changed)) {
      show(row);
      changed = row.changed();
    }
    return changed;
  }

  private static String hash(String plain) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps the last uses. Call it before the store is closed. */
  @Override
  public void close() {
    store.write(this::keepUses);
  }
}
