package org.newsflow.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Guid;

/** Who had an item: the desk's question to whoever keeps the reading ledger and the receipts. */
public interface Holders {

  /** Every subscriber who had any version of this item, by whichever channel. */
  List<Holder> of(Guid guid);

  /**
   * A subscriber who had an item.
   *
   * @param copies each version by each channel, at the first time, oldest first
   * @param receipts what the subscriber said of it, oldest first
   */
  record Holder(long subscriber, String name, List<Copy> copies, List<Receipt> receipts) {
    public Holder {
      copies = List.copyOf(copies);
      receipts = List.copyOf(receipts);
    }
  }

  /**
   * A version that a subscriber had.
   *
   * @param channel such as {@code feed}, {@code stream}, {@code item}, {@code search}
   */
  record Copy(int version, String channel, Instant at) {}

  /**
   * What a subscriber said of a version.
   *
   * @param url where it had been published, or null
   */
  record Receipt(int version, Status status, Instant at, @Nullable String url) {}

  /** What a receipt says. */
  enum Status {
    RECEIVED,
    REMOVED,
    NOT_USED,
    PRINTED
  }
}
