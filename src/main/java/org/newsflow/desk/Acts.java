package org.newsflow.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.desk.Answer.Done;
import org.newsflow.desk.Answer.Reason;
import org.newsflow.desk.Newsroom.Plan;
import org.newsflow.desk.Schedule.State;
import org.newsflow.flow.Act;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice;
import org.newsflow.item.Problem;

/** What is done to an item that is out, without a new text: repeat, hold, lift, embargo. */
final class Acts {

  private static final Problem KILL_PENDING =
      new Problem(
          null,
          "kill-pending",
          "a kill has been asked for: confirm it, or withdraw it with DELETE …/kill");

  private final Newsroom newsroom;

  Acts(Newsroom newsroom) {
    this.newsroom = newsroom;
  }

  Answer<Placed> repeat(Who who, Guid guid, @Nullable String note) {
    return said(note, false).then(notice -> mark(who, guid, Event.REPEAT, notice));
  }

  Answer<Placed> hold(Who who, Guid guid, @Nullable String note) {
    return said(note, true).then(notice -> mark(who, guid, Event.HOLD, notice));
  }

  Answer<Placed> lift(Who who, Guid guid, @Nullable String note) {
    return said(note, false).then(notice -> mark(who, guid, Event.LIFT, notice));
  }

  /** Sets another end to an embargo; one that is over lifts it at once. */
  Answer<Placed> embargo(Who who, Guid guid, @Nullable Instant until, @Nullable String note) {
    return said(note, false)
        .then(notice ->
            until != null && !until.isAfter(newsroom.clock.instant())
                ? mark(who, guid, Event.EMBARGO_LIFT, notice)
                : changeEmbargo(who, guid, until, notice));
  }

  private Answer<Placed> changeEmbargo(Who who, Guid guid, @Nullable Instant until, Notice notice) {
    return newsroom.carryOut(
        guid,
        standing -> {
          NewsItem current = newsroom.current(standing);
          Embargo old = current == null ? null : current.embargo();
          String terms = notice.note() == null && old != null ? old.note() : notice.note();
          Embargo embargo = new Embargo(until, terms);
          Act act = Act.changeEmbargo(guid, embargo, notice, standing.version(), who.name());
          return new Done<>(
              new Plan(
                  act,
                  (transaction, entry) ->
                      newsroom.book(transaction, entry, who, ItemView.time(embargo), embargo)));
        });
  }

  private Answer<Placed> mark(Who who, Guid guid, Event event, Notice notice) {
    return newsroom.carryOut(
        guid,
        standing -> {
          if (event == Event.LIFT && standing.killRequest() != null) {
            return Answer.refused(Reason.CONFLICT, List.of(KILL_PENDING));
          }
          return new Done<>(plan(who, standing, event, notice));
        });
  }

  /** A kill that was asked for meanwhile keeps the item held. */
  private Plan plan(Who who, Standing standing, Event event, Notice notice) {
    NewsItem current = newsroom.current(standing);
    Embargo embargo = event == Event.LIFT && current != null ? current.embargo() : null;
    return new Plan(
        Act.mark(event, standing.guid(), notice, standing.version(), who.name()),
        (transaction, entry) -> {
          if (event == Event.LIFT && KillTables.find(transaction.sql(), entry.guid()).isPresent()) {
            throw new Overtaken();
          }
          newsroom.book(transaction, entry, who, notice.note(), embargo);
        });
  }

  /** Lifts an embargo because its time has come. */
  Answer<Placed> liftOnTime(Schedule schedule) {
    Who who = new Who(schedule.actor(), null);
    return newsroom.carryOut(
        schedule.guid(),
        standing ->
            new Done<>(
                new Plan(
                    Act.mark(
                        Event.EMBARGO_LIFT,
                        standing.guid(),
                        Notice.NONE,
                        standing.version(),
                        who.name()),
                    (transaction, entry) -> {
                      if (!ScheduleTables.end(
                          transaction.sql(), schedule.number(), State.DONE, null)) {
                        throw new Overtaken();
                      }
                      newsroom.book(transaction, entry, who, null, null);
                    })));
  }

  private static Answer<Notice> said(@Nullable String note, boolean needed) {
    if (needed && (note == null || note.isBlank())) {
      return Answer.refused(
          Reason.INVALID,
          List.of(new Problem("note", "required", "tell the receiving editors why")));
    }
    Form.CheckedNotice checked = Form.check(Notice.note(note));
    return checked.problems().isEmpty()
        ? new Done<>(checked.notice())
        : Answer.refused(Reason.INVALID, checked.problems());
  }
}
