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
 * @param lastAct the number of the newest thing that was done to it
 */
record Standing(
    Guid guid,
    List<Entry> history,
    @Nullable Draft draft,
    @Nullable KillRequest killRequest,
    List<Schedule> schedules,
    List<Flag> flags,
    long lastAct) {

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

  List<Schedule> pending() {
    return schedules.stream().filter(schedule -> schedule.state() == State.PENDING).toList();
  }

  WorkingVersion.State state() {
    if (draft != null) {
      return pending().stream().anyMatch(schedule -> schedule.kind() == Kind.RELEASE)
          ? WorkingVersion.State.SCHEDULED
          : WorkingVersion.State.DRAFT;
    }
    return switch (history.getLast().status()) {
      case USABLE -> WorkingVersion.State.RELEASED;
      case WITHHELD -> WorkingVersion.State.HELD;
      case CANCELED -> WorkingVersion.State.KILLED;
    };
  }
}
