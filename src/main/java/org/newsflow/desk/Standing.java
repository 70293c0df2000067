package org.newsflow.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.desk.Schedule.Kind;
import org.newsflow.desk.Schedule.State;
import org.newsflow.flow.Entry;
import org.newsflow.item.Guid;
import org.newsflow.item.PubStatus;

/**
 * How an item stands, in the flow and in the newsroom.
 *
 * @param history its entries, oldest first
 * @param draft its next version, where one is open
 * @param killRequest a kill that waits for the second person
 * @param schedules all, oldest first
 * @param flags all, oldest first
 */
record Standing(
    Guid guid,
    List<Entry> history,
    @Nullable Draft draft,
    @Nullable KillRequest killRequest,
    List<Schedule> schedules,
    List<Flag> flags) {

  boolean isUnknown() {
    return history.isEmpty() && draft == null;
  }

  /** Its newest entry, or null before the release. */
  @Nullable Entry newest() {
    return history.isEmpty() ? null : history.getLast();
  }

  /** The newest version, 0 before the release. */
  int version() {
    return history.isEmpty() ? 0 : history.getLast().version();
  }

  boolean is(PubStatus status) {
    return !history.isEmpty() && history.getLast().status() == status;
  }

  boolean isEmbargoed() {
    return !history.isEmpty() && history.getLast().embargoed();
  }

  List<Schedule> pending() {
    return schedules.stream().filter(schedule -> schedule.state() == State.PENDING).toList();
  }

  /** A word for it: of the open draft, else of the newest version. */
  String state() {
    if (draft != null) {
      return pending().stream().anyMatch(schedule -> schedule.kind() == Kind.RELEASE)
          ? "scheduled"
          : "draft";
    }
    return switch (history.getLast().status()) {
      case USABLE -> "released";
      case WITHHELD -> "held";
      case CANCELED -> "killed";
    };
  }
}
