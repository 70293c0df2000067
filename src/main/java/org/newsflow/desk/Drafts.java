package org.newsflow.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsflow.desk.Answer.Done;
import org.newsflow.desk.Answer.Reason;
import org.newsflow.desk.Answer.Refused;
import org.newsflow.desk.Rules.Findings;
import org.newsflow.desk.Schedule.Kind;
import org.newsflow.flow.Entry;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice;
import org.newsflow.item.Notice.Grade;
import org.newsflow.item.Problem;
import org.newsflow.item.PubStatus;
import org.newsflow.web.IfMatch;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work in progress: begun, saved, thrown away, opened again for a next version. */
final class Drafts {

  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

  private final Newsroom newsroom;

  Drafts(Newsroom newsroom) {
    this.newsroom = newsroom;
  }

  /** Begins an item; its guid is made here. */
  Answer<Saved> create(Who who, DraftCommand given) {
    Received received = Received.of(given, newsroom.agency.languages());
    if (!received.problems().isEmpty()) {
      return Answer.refused(Reason.INVALID, received.problems());
    }
    Instant now = newsroom.clock.instant();
    Draft draft =
        newsroom.store.write(transaction -> {
          JdbcClient sql = transaction.sql();
          Guid guid = guid(given.item().type(), now, DraftTables.nextItem(sql));
          long revision = newsroom.book(transaction, guid, who, "draft", null);
          Draft made = draft(received.under(guid), revision, Event.RELEASE, null, 0, who, now);
          DraftTables.insert(sql, made);
          LinkTables.set(sql, guid, made.item());
          return made;
        });
    return saved(draft, null, received.warnings());
  }

  private Guid guid(ItemType type, Instant now, long number) {
    return new Guid(
        "%s:%s:%s:%d"
            .formatted(
                newsroom.agency.provider(),
                type.code(),
                DATE.format(now.atZone(newsroom.agency.zone()).toLocalDate()),
                number));
  }

  /** Opens the next version, which begins as the text that is out. */
  Answer<Saved> open(Who who, Guid guid, Event event, @Nullable Grade grade) {
    if (event != Event.UPDATE && event != Event.CORRECTION) {
      return Answer.refused(
          Reason.INVALID,
          List.of(new Problem("event", "unknown-code", "send update or correction")));
    }
    if (grade != null && event != Event.CORRECTION) {
      return Answer.refused(
          Reason.INVALID,
          List.of(new Problem("grade", "grade-unfit", "only a correction has a grade")));
    }
    Standing standing = newsroom.standing(guid);
    if (standing.isUnknown()) {
      return Newsroom.missing(guid);
    }
    Entry newest = standing.newest();
    Problem obstacle = obstacle(standing);
    if (newest == null || obstacle != null) {
      return obstacle == null
          ? Answer.refused(
              Reason.CONFLICT, "not-released", "the item has not been released: edit its draft")
          : Answer.refused(Reason.CONFLICT, List.of(obstacle));
    }
    NewsItem current = newsroom.flow.item(newest.position());
    Instant now = newsroom.clock.instant();
    Optional<Draft> opened =
        newsroom.store.write(transaction -> {
          JdbcClient sql = transaction.sql();
          if (!Newsroom.stands(transaction, standing)) {
            return Optional.empty();
          }
          long revision = newsroom.book(transaction, guid, who, "open", event.code());
          Draft draft = draft(current, revision, event, grade, newest.version(), who, now);
          DraftTables.insert(sql, draft);
          return Optional.of(draft);
        });
    return opened
        .map(draft -> saved(draft, current, List.of()))
        .orElseGet(() -> open(who, guid, event, grade));
  }

  private static final Problem OPEN =
      new Problem(null, "draft-open", "its next version is open already: edit that one");

  private static @Nullable Problem obstacle(Standing standing) {
    if (standing.draft() != null) {
      return OPEN;
    }
    if (standing.is(PubStatus.CANCELED)) {
      return new Problem(
          null, "killed", "the item was killed: what follows is a new item that links to it");
    }
    return standing.is(PubStatus.WITHHELD)
        ? new Problem(null, "held", "the item is held: lift the hold first")
        : null;
  }

  /** Puts this in the place of the draft. */
  Answer<Saved> replace(Who who, Guid guid, DraftCommand given, IfMatch ifMatch) {
    Standing standing = newsroom.standing(guid);
    Draft old = standing.draft();
    if (old == null) {
      return none(standing);
    }
    if (!ifMatch.admits(old.etag())) {
      return stale(old);
    }
    NewsItem current = newsroom.current(standing);
    Received received = Received.of(given, newsroom.agency.languages());
    List<Problem> problems = new ArrayList<>(received.problems());
    if (given.item().type() != old.item().type()) {
      problems.add(new Problem("type", "fixed", "the guid says which: leave it so"));
    }
    if (current != null && changesEmbargo(given.item().embargo(), current.embargo())) {
      problems.add(
          new Problem(
              "embargoed", "fixed", "an item that is out has its embargo changed by an act alone"));
    }
    if (!problems.isEmpty()) {
      return Answer.refused(Reason.INVALID, problems);
    }
    Instant now = newsroom.clock.instant();
    Optional<Draft> saved =
        newsroom.store.write(transaction -> {
          JdbcClient sql = transaction.sql();
          Optional<Draft> found = DraftTables.find(sql, guid);
          if (found.isEmpty() || found.get().revision() != old.revision()) {
            return Optional.empty();
          }
          long revision = newsroom.book(transaction, guid, who, "save", null);
          Draft draft =
              new Draft(
                  received.under(guid),
                  revision,
                  old.event(),
                  old.grade(),
                  old.base(),
                  old.author(),
                  old.opened(),
                  who.name(),
                  now);
          DraftTables.replace(sql, draft);
          LinkTables.set(sql, guid, draft.item(), current);
          return Optional.of(draft);
        });
    return saved
        .map(draft -> saved(draft, current, received.warnings()))
        .orElseGet(() -> gone(guid));
  }

  /** To say nothing of an embargo leaves it as it is. */
  private static boolean changesEmbargo(@Nullable Embargo given, @Nullable Embargo current) {
    return given != null && (current == null || !Objects.equals(given.until(), current.until()));
  }

  /** Throws the draft away. An item that was never released is gone with it. */
  Answer<Guid> discard(Who who, Guid guid, IfMatch ifMatch) {
    Standing standing = newsroom.standing(guid);
    Draft draft = standing.draft();
    if (draft == null) {
      return none(standing);
    }
    if (!ifMatch.admits(draft.etag())) {
      return stale(draft);
    }
    NewsItem current = newsroom.current(standing);
    boolean deleted =
        newsroom.store.write(transaction -> {
          JdbcClient sql = transaction.sql();
          if (!DraftTables.delete(sql, guid, draft.revision())) {
            return false;
          }
          ScheduleTables.cancel(sql, guid, Kind.RELEASE);
          LinkTables.set(sql, guid, current);
          newsroom.book(transaction, guid, who, "discard", null);
          return true;
        });
    return deleted ? new Done<>(guid) : gone(guid);
  }

  private Answer<Saved> saved(Draft draft, @Nullable NewsItem current, List<Problem> received) {
    Notice notice = Release.notice(draft, Notice.NONE);
    Findings findings = newsroom.check(draft, current, notice, newsroom.clock.instant());
    List<Problem> warnings = new ArrayList<>(received);
    warnings.addAll(findings.warnings());
    return new Done<>(new Saved(draft.guid(), draft.etag(), findings.problems(), warnings));
  }

  static <T> Answer<T> none(Standing standing) {
    return standing.isUnknown()
        ? Newsroom.missing(standing.guid())
        : Answer.refused(
            Reason.CONFLICT, "no-draft", "no version of it is open: open one with POST …/drafts");
  }

  static <T> Answer<T> stale(Draft draft) {
    return new Refused<>(Reason.STALE, List.of(LOST), draft.etag());
  }

  private <T> Answer<T> gone(Guid guid) {
    Standing standing = newsroom.standing(guid);
    Draft draft = standing.draft();
    return draft == null ? none(standing) : stale(draft);
  }

  private static final Problem LOST =
      new Problem(
          null, "changed-since", "somebody has saved it since you read it: read it again first");

  private static Draft draft(
      NewsItem item,
      long revision,
      Event event,
      @Nullable Grade grade,
      int base,
      Who who,
      Instant now) {
    return new Draft(item, revision, event, grade, base, who.name(), now, who.name(), now);
  }
}
