package org.newsflow.desk;

import static java.util.stream.Collectors.joining;

import org.newsflow.desk.Schedule.State;
import org.newsflow.item.Guid;
import org.newsflow.item.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what was scheduled when its time has come, and raises the alarm when it cannot be done. */
final class Punctual {

  private static final Logger log = LoggerFactory.getLogger(Punctual.class);

  private final Newsroom newsroom;
  private final Release release;
  private final Acts acts;

  Punctual(Newsroom newsroom, Release release, Acts acts) {
    this.newsroom = newsroom;
    this.release = release;
    this.acts = acts;
  }

  void perform(Schedule schedule) {
    Answer<?> answer =
        switch (schedule.kind()) {
          case RELEASE -> release.onTime(schedule);
          case EMBARGO_LIFT -> acts.liftOnTime(schedule);
          case HOLD_REMINDER -> remind(schedule);
        };
    if (answer instanceof Answer.Refused<?>(var reason, var problems, var etag)) {
      fail(schedule, problems.stream().map(Punctual::told).collect(joining("; ")));
    }
  }

  private static String told(Problem problem) {
    return (problem.field() == null ? "" : problem.field() + ": ") + problem.message();
  }

  /** Another node may have done it, or an editor called it off: then there is nothing to tell. */
  private void fail(Schedule schedule, String why) {
    Guid guid = schedule.guid();
    Who who = new Who(schedule.actor(), null);
    boolean failed =
        newsroom.store.write(transaction -> {
          boolean pending =
              ScheduleTables.end(transaction.sql(), schedule.number(), State.FAILED, why);
          if (pending) {
            String detail = schedule.kind().code() + " at " + schedule.due() + ": " + why;
            newsroom.book(transaction, guid, who, "schedule-failed", detail);
          }
          return pending;
        });
    if (failed) {
      log.error("{} of {} at {} failed: {}", schedule.kind().code(), guid, schedule.due(), why);
    }
  }

  /** Reminds the desk of a hold, which is on as long as its reminder is pending. */
  private Answer<Guid> remind(Schedule schedule) {
    Guid guid = schedule.guid();
    Who who = new Who(schedule.actor(), null);
    boolean held =
        newsroom.store.write(transaction -> {
          boolean pending =
              ScheduleTables.end(transaction.sql(), schedule.number(), State.DONE, null);
          if (pending) {
            newsroom.book(transaction, guid, who, "hold-reminder", null);
            newsroom.remind(transaction, guid, newsroom.clock.instant(), who);
          }
          return pending;
        });
    if (held) {
      log.warn("{} is still held", guid);
    }
    return new Answer.Done<>(guid);
  }
}
