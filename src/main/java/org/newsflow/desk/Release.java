package org.newsflow.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.newsflow.desk.Answer.Done;
import org.newsflow.desk.Answer.Reason;
import org.newsflow.desk.Newsroom.Plan;
import org.newsflow.desk.Rules.Findings;
import org.newsflow.desk.Schedule.Kind;
import org.newsflow.desk.Schedule.State;
import org.newsflow.flow.Act;
import org.newsflow.flow.Entry;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice;
import org.newsflow.item.Notice.Grade;
import org.newsflow.store.Transaction;
import org.newsflow.web.IfMatch;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends drafts out, now or on time. */
final class Release {

  private final Newsroom newsroom;

  Release(Newsroom newsroom) {
    this.newsroom = newsroom;
  }

  Answer<Released> release(Who who, Guid guid, ReleaseCommand command) {
    Form.CheckedNotice said = Form.check(command.notice());
    if (!said.problems().isEmpty()) {
      return Answer.refused(Reason.INVALID, said.problems());
    }
    Instant at = command.at();
    return at != null && at.isAfter(newsroom.clock.instant())
        ? schedule(who, guid, at, said.notice(), command.ifMatch())
        : now(who, guid, said.notice(), command.ifMatch(), null);
  }

  /** Releases a draft because its time has come. */
  Answer<Released> onTime(Schedule schedule) {
    return now(
        new Who(schedule.actor(), null), schedule.guid(), schedule.notice(), IfMatch.ANY, schedule);
  }

  private Answer<Released> now(
      Who who, Guid guid, Notice said, IfMatch ifMatch, @Nullable Schedule schedule) {
    return newsroom
        .carryOut(
            guid,
            standing ->
                ready(standing, said, ifMatch, newsroom.clock.instant())
                    .map(ready -> plan(who, standing, ready, schedule)))
        .map(placed -> placed);
  }

  /** A draft that the rules let pass. */
  private record Ready(Draft draft, Notice notice, NewsItem item) {}

  private Answer<Ready> ready(Standing standing, Notice said, IfMatch ifMatch, Instant at) {
    Draft draft = standing.draft();
    if (draft == null) {
      return Drafts.none(standing);
    }
    if (!ifMatch.admits(draft.etag())) {
      return Drafts.stale(draft);
    }
    Notice notice = notice(draft, said);
    NewsItem current = newsroom.current(standing);
    Findings findings = newsroom.check(draft, current, notice, at);
    return findings.fit()
        ? new Done<>(new Ready(draft, notice, newsroom.working(draft, current)))
        : Answer.refused(Reason.INVALID, findings.problems());
  }

  private Plan plan(Who who, Standing standing, Ready ready, @Nullable Schedule schedule) {
    Draft draft = ready.draft();
    Act act =
        Act.publish(draft.event(), ready.item(), ready.notice(), standing.version(), who.name());
    return new Plan(
        act,
        (transaction, entry) -> beside(transaction, entry, who, draft, ready.item(), schedule));
  }

  private void beside(
      Transaction transaction,
      Entry entry,
      Who who,
      Draft draft,
      NewsItem item,
      @Nullable Schedule schedule) {
    JdbcClient sql = transaction.sql();
    if (!DraftTables.delete(sql, entry.guid(), draft.revision())
        || (schedule != null && !ScheduleTables.end(sql, schedule.number(), State.DONE, null))) {
      throw new Overtaken();
    }
    ScheduleTables.cancel(sql, entry.guid(), Kind.RELEASE);
    LinkTables.set(sql, entry.guid(), item);
    if (entry.event() == Event.CORRECTION) {
      LinkTables.flag(sql, entry);
    }
    LinkTables.settle(sql, entry);
    newsroom.book(transaction, entry, who, entry.notice().note(), item.embargo());
  }

  private Answer<Released> schedule(Who who, Guid guid, Instant at, Notice said, IfMatch ifMatch) {
    return ready(newsroom.standing(guid), said, ifMatch, at)
        .then(ready -> book(who, guid, at, ready.notice()));
  }

  private Answer<Released> book(Who who, Guid guid, Instant at, Notice notice) {
    boolean open =
        newsroom.store.write(transaction -> {
          if (DraftTables.find(transaction.sql(), guid).isEmpty()) {
            return false;
          }
          newsroom.schedule(transaction, guid, Kind.RELEASE, at, who, notice);
          newsroom.book(transaction, guid, who, "schedule", at.toString());
          return true;
        });
    return open ? new Done<>(new Released.Scheduled(at)) : Drafts.none(newsroom.standing(guid));
  }

  /** Takes a scheduled release back; the draft stays. */
  Answer<Guid> unschedule(Who who, Guid guid) {
    if (newsroom.standing(guid).isUnknown()) {
      return Newsroom.missing(guid);
    }
    boolean canceled =
        newsroom.store.write(transaction -> {
          boolean pending = ScheduleTables.cancel(transaction.sql(), guid, Kind.RELEASE);
          if (pending) {
            newsroom.book(transaction, guid, who, "unschedule", null);
          }
          return pending;
        });
    return canceled
        ? new Done<>(guid)
        : Answer.refused(Reason.CONFLICT, "not-scheduled", "no release of it is scheduled");
  }

  /** What is said with a draft's release. A correction without a grade is a correction. */
  static Notice notice(Draft draft, Notice said) {
    Grade grade = said.grade() == null ? draft.grade() : said.grade();
    if (grade == null && draft.event() == Event.CORRECTION) {
      grade = Grade.CORRECTION;
    }
    return new Notice(grade, said.note(), said.publicNote(), null);
  }
}
