package org.newsflow.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.newsflow.store.Store;
import org.newsflow.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log of decisions: sign-ins, the newsroom's acts, keys and contracts. Nothing is removed. */
public final class Audit {

  private static final Logger log = LoggerFactory.getLogger(Audit.class);

  private final Store store;
  private final Clock clock;

  Audit(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * A decision on record.
   *
   * @param number 1, 2, 3 … with no gap
   */
  public record Recorded(long number, Instant at, Decision decision) {}

  /**
   * Records it soon, without holding up the caller. Should the store fail, the line goes to the
   * program's log.
   */
  public void record(Decision decision) {
    Instant at = clock.instant();
    try {
      var _ =
          store
              .writeLater(transaction -> AuditTables.insert(transaction.sql(), at, decision))
              .whenComplete((_, failure) -> {
                if (failure != null) {
                  lost(at, decision, failure);
                }
              });
    } catch (RuntimeException e) {
      lost(at, decision, e);
    }
  }

  /** Records it with what was decided: both are on disk or neither. */
  public void record(Transaction transaction, Decision decision) {
    AuditTables.insert(transaction.sql(), clock.instant(), decision);
  }

  private static void lost(Instant at, Decision decision, Throwable failure) {
    log.error("not in the audit log: {} {}", at, decision, failure);
  }

  /** The decisions after this number, oldest first, at most so many. */
  public List<Recorded> after(long number, int limit) {
    return store.read(sql -> AuditTables.after(sql, number, limit));
  }
}
