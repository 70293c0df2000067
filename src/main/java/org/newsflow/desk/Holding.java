package org.newsflow.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.desk.Holders.Copy;
import org.newsflow.desk.Holders.Holder;
import org.newsflow.desk.Holders.Receipt;
import org.newsflow.desk.Holders.Status;
import org.newsflow.flow.Recall;
import org.newsflow.item.Guid;

/**
 * Who had an item and, where it is held or killed, how far the word has come (WIRE 14).
 *
 * @param recall the open hold or kill, or null
 */
public record Holding(Guid guid, @Nullable Recall recall, List<Heard> holders) {

  /** How far the word of a hold or kill has come with one holder; the last that is so. */
  public enum Progress {
    /** It has not reached them yet, but there is still time. */
    ON_ITS_WAY,
    DELIVERED,
    ACKNOWLEDGED,
    REMOVED,
    NOT_USED,
    /** There should have been an answer by now. */
    OVERDUE
  }

  /**
   * A holder.
   *
   * @param progress null where there is neither hold nor kill
   * @param deliveredAt when the word reached them first, or null
   * @param answer their last word on it, or null
   */
  public record Heard(
      Holder holder,
      @Nullable Progress progress,
      @Nullable Instant deliveredAt,
      @Nullable Receipt answer) {}

  static Holding of(Guid guid, @Nullable Recall recall, List<Holder> holders, Overdue overdue) {
    return new Holding(
        guid, recall, holders.stream().map(holder -> heard(holder, recall, overdue)).toList());
  }

  /**
   * When an answer is overdue.
   *
   * @param since when the recall was released, or null where there is none
   * @param patience how long after that
   */
  record Overdue(@Nullable Instant since, Duration patience, Instant now) {
    boolean passed() {
      return since != null && since.plus(patience).isBefore(now);
    }
  }

  private static Heard heard(Holder holder, @Nullable Recall recall, Overdue overdue) {
    if (recall == null) {
      return new Heard(holder, null, null, null);
    }
    Instant delivered =
        holder.copies().stream()
            .filter(copy -> copy.version() >= recall.version())
            .map(Copy::at)
            .min(Instant::compareTo)
            .orElse(null);
    Receipt answer =
        holder.receipts().stream()
            .filter(receipt -> receipt.version() >= recall.version())
            .reduce((first, last) -> last)
            .orElse(null);
    return new Heard(holder, progress(recall, delivered, answer, overdue), delivered, answer);
  }

  private static Progress progress(
      Recall recall, @Nullable Instant delivered, @Nullable Receipt answer, Overdue overdue) {
    Status status = answer == null ? null : answer.status();
    if (status == Status.REMOVED) {
      return Progress.REMOVED;
    }
    if (status == Status.NOT_USED) {
      return Progress.NOT_USED;
    }
    // A hold asks for no answer; of a kill we must know that it was carried out.
    if (recall.isKill() && overdue.passed()) {
      return Progress.OVERDUE;
    }
    if (status != null) {
      return Progress.ACKNOWLEDGED;
    }
    return delivered == null ? Progress.ON_ITS_WAY : Progress.DELIVERED;
  }
}
