package org.newsflow.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsflow.desk.Answer.Done;
import org.newsflow.desk.Answer.Reason;
import org.newsflow.desk.Newsroom.Plan;
import org.newsflow.flow.Act;
import org.newsflow.flow.Entry;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice;
import org.newsflow.item.Problem;
import org.newsflow.item.PubStatus;
import org.newsflow.store.Transaction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kills: one person asks, which holds the item at once; another confirms, which kills it. */
final class Kills {

  private final Newsroom newsroom;

  Kills(Newsroom newsroom) {
    this.newsroom = newsroom;
  }

  /** Asks for a kill. Where one person is enough, kills. */
  Answer<Killing> request(Who who, Guid guid, Notice said) {
    Form.CheckedNotice checked = Form.check(said);
    List<Problem> problems = new ArrayList<>(checked.problems());
    require(said.ground(), "ground", "send editorial or legal", problems);
    require(said.note(), "reason", "tell the receiving editors why", problems);
    require(said.publicNote(), "publicNote", "write a line that is fit for readers", problems);
    if (!problems.isEmpty()) {
      return Answer.refused(Reason.INVALID, problems);
    }
    return newsroom.settings.twoPersonKill()
        ? hold(who, guid, checked.notice())
        : newsroom
            .carryOut(guid, now -> new Done<>(kill(who, now, checked.notice())))
            .map(placed -> placed);
  }

  private static void require(
      @Nullable Object value, String field, String message, List<Problem> problems) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      problems.add(new Problem(field, "required", message));
    }
  }

  private Answer<Killing> hold(Who who, Guid guid, Notice notice) {
    Standing standing = newsroom.standing(guid);
    KillRequest other = standing.killRequest();
    if (other != null) {
      return Answer.refused(
          Reason.CONFLICT,
          "kill-pending",
          other.actor() + " has asked for it: another person confirms with POST …/kill/confirm");
    }
    if (standing.is(PubStatus.WITHHELD)) {
      return keepHeld(who, standing, notice)
          ? new Done<>(new Killing.Requested(placed(standing), /* heldBefore= */ true))
          : hold(who, guid, notice);
    }
    Answer<Placed> held = newsroom.carryOut(guid, now -> new Done<>(hold(who, now, notice)));
    return held instanceof Answer.Refused<Placed> && newsroom.standing(guid).is(PubStatus.WITHHELD)
        ? hold(who, guid, notice)
        : held.map(placed -> new Killing.Requested(placed, /* heldBefore= */ false));
  }

  private Plan hold(Who who, Standing now, Notice notice) {
    Notice said = Notice.note(notice.note());
    return new Plan(
        Act.mark(Event.HOLD, now.guid(), said, now.version(), who.name()),
        (transaction, entry) -> {
          newsroom.book(transaction, entry, who, said.note(), null);
          request(transaction, who, entry, /* heldBefore= */ false, notice);
        });
  }

  /** From then on nobody can lift the hold; false when somebody has just done so. */
  private boolean keepHeld(Who who, Standing standing, Notice notice) {
    return newsroom.store.write(transaction -> {
      boolean stands = Newsroom.stands(transaction, standing);
      if (stands) {
        Entry hold = standing.history().getLast();
        request(transaction, who, hold, /* heldBefore= */ true, notice);
      }
      return stands;
    });
  }

  private static Placed placed(Standing standing) {
    Entry newest = standing.history().getLast();
    return new Placed(newest.position(), newest.version());
  }

  private void request(
      Transaction transaction, Who who, Entry hold, boolean heldBefore, Notice notice) {
    KillTables.insert(
        transaction.sql(),
        new KillRequest(
            hold.guid(),
            hold.position(),
            hold.version(),
            heldBefore,
            notice,
            who.name(),
            newsroom.clock.instant()));
    newsroom.book(transaction, hold.guid(), who, "kill-request", notice.note());
  }

  /** Confirms a kill that somebody else has asked for. */
  Answer<Placed> confirm(Who who, Guid guid) {
    return newsroom.carryOut(
        guid,
        now -> {
          KillRequest request = now.killRequest();
          if (request == null) {
            return none(now);
          }
          return request.actor().equals(who.name())
              ? Answer.refused(
                  Reason.FORBIDDEN,
                  "same-person",
                  "a kill needs two people: another one confirms it")
              : new Done<>(kill(who, now, request.notice()));
        });
  }

  private Plan kill(Who who, Standing now, Notice notice) {
    return new Plan(
        Act.mark(Event.KILL, now.guid(), notice, now.version(), who.name()),
        (transaction, entry) -> beside(transaction, entry, who, now.killRequest()));
  }

  /** A kill takes with it what was to come of the item, and marks what hangs on it. */
  private void beside(
      Transaction transaction, Entry entry, Who who, @Nullable KillRequest request) {
    JdbcClient sql = transaction.sql();
    Guid guid = entry.guid();
    if (!KillTables.find(sql, guid).equals(Optional.ofNullable(request))) {
      throw new Overtaken();
    }
    KillTables.delete(sql, guid);
    if (DraftTables.delete(sql, guid)) {
      newsroom.book(transaction, guid, who, "discard", "killed");
    }
    LinkTables.set(sql, guid);
    LinkTables.settle(sql, entry);
    LinkTables.flag(sql, entry);
    newsroom.book(transaction, entry, who, entry.notice().note(), null);
  }

  /** Takes back what somebody asked for; the hold goes with it unless it was there before. */
  Answer<Placed> withdraw(Who who, boolean confirms, Guid guid) {
    Standing standing = newsroom.standing(guid);
    Answer<KillRequest> request = withdrawable(who, confirms, standing);
    if (request instanceof Done<KillRequest>(KillRequest asked) && asked.heldBefore()) {
      boolean withdrawn = newsroom.store.write(transaction -> withdrawn(transaction, who, guid));
      return withdrawn ? new Done<>(placed(standing)) : none(standing);
    }
    return newsroom.carryOut(
        guid, now -> withdrawable(who, confirms, now).map(asked -> lift(who, now)));
  }

  private static Answer<KillRequest> withdrawable(Who who, boolean confirms, Standing standing) {
    KillRequest request = standing.killRequest();
    if (request == null) {
      return none(standing);
    }
    return confirms || request.actor().equals(who.name())
        ? new Done<>(request)
        : Answer.refused(
            Reason.FORBIDDEN, "another-person", "only who asked for the kill, or may confirm it");
  }

  private Plan lift(Who who, Standing now) {
    NewsItem current = newsroom.current(now);
    Embargo embargo = current == null ? null : current.embargo();
    return new Plan(
        Act.mark(Event.LIFT, now.guid(), Notice.NONE, now.version(), who.name()),
        (transaction, entry) -> {
          if (!withdrawn(transaction, who, now.guid())) {
            throw new Overtaken();
          }
          newsroom.book(transaction, entry, who, null, embargo);
        });
  }

  private boolean withdrawn(Transaction transaction, Who who, Guid guid) {
    boolean there = KillTables.delete(transaction.sql(), guid);
    if (there) {
      newsroom.book(transaction, guid, who, "kill-withdraw", null);
    }
    return there;
  }

  private static <T> Answer<T> none(Standing standing) {
    return standing.isUnknown()
        ? Newsroom.missing(standing.guid())
        : Answer.refused(Reason.CONFLICT, "no-kill", "nobody has asked for its kill: POST …/kill");
  }
}
