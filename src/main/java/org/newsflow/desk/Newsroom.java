package org.newsflow.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsflow.desk.Answer.Reason;
import org.newsflow.desk.Rules.Findings;
import org.newsflow.desk.Schedule.Kind;
import org.newsflow.flow.Act;
import org.newsflow.flow.Entry;
import org.newsflow.flow.NewsFlow;
import org.newsflow.flow.Outcome;
import org.newsflow.item.Agency;
import org.newsflow.item.Embargo;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsflowException;
import org.newsflow.item.Notice;
import org.newsflow.item.Problem;
import org.newsflow.store.Store;
import org.newsflow.store.Transaction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all of the desk's work has in common: how an item stands, and how an act is carried out. */
final class Newsroom {

  /** How often somebody may be quicker before we give up. */
  private static final int ATTEMPTS = 20;

  private static final Duration MOMENT = Duration.ofMillis(50);

  final Store store;
  final NewsFlow flow;
  final Clock clock;
  final Agency agency;
  final DeskSettings settings;
  final Rules rules;
  private final Journal journal;
  private volatile Runnable wake = () -> {};

  Newsroom(
      Store store,
      NewsFlow flow,
      Clock clock,
      Agency agency,
      DeskSettings settings,
      Rules rules,
      Journal journal) {
    this.store = store;
    this.flow = flow;
    this.clock = clock;
    this.agency = agency;
    this.settings = settings;
    this.rules = rules;
    this.journal = journal;
  }

  /** Runs this whenever a schedule was made or changed. */
  void onSchedules(Runnable wake) {
    this.wake = wake;
  }

  Standing standing(Guid guid) {
    // The rows first: an entry made after them shows as such, and its act is refused as stale.
    Standing rows =
        store.read(sql ->
            new Standing(
                guid,
                List.of(),
                DraftTables.find(sql, guid).orElse(null),
                KillTables.find(sql, guid).orElse(null),
                ScheduleTables.of(sql, guid),
                LinkTables.flags(sql, guid),
                ActTables.newest(sql, guid)));
    return new Standing(
        guid,
        flow.history(guid),
        rows.draft(),
        rows.killRequest(),
        rows.schedules(),
        rows.flags(),
        rows.lastAct());
  }

  /** Whether nothing was done to the item since; asked under the lock. */
  static boolean stands(Transaction transaction, Standing standing) {
    return ActTables.newest(transaction.sql(), standing.guid()) == standing.lastAct();
  }

  /** The newest version in the flow, or null before the release. */
  @Nullable NewsItem current(Standing standing) {
    Entry newest = standing.newest();
    return newest == null ? null : flow.item(newest.position());
  }

  /** The draft's item as it would be released: under the embargo that the item has by now. */
  NewsItem working(Draft draft, @Nullable NewsItem current) {
    return current == null
        ? draft.item()
        : draft.item().toBuilder().embargo(current.embargo()).build();
  }

  /** What the rules say of a draft, were it released at this time. */
  Findings check(Draft draft, @Nullable NewsItem current, Notice notice, Instant at) {
    return rules.check(
        new Candidate(
            working(draft, current),
            draft.event(),
            notice,
            current,
            at,
            guid -> flow.newest(guid).orElse(null)));
  }

  /** An act with what must be written beside its entry. */
  record Plan(Act act, BiConsumer<Transaction, Entry> beside) {}

  /** Carries out what this plans; plans anew when somebody was quicker. */
  Answer<Placed> carryOut(Guid guid, Function<Standing, Answer<Plan>> planning) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      long head = flow.head();
      Standing standing = standing(guid);
      Answer<Plan> planned = standing.isUnknown() ? missing(guid) : planning.apply(standing);
      Answer<Outcome> tried = planned.map(this::append);
      if (!(tried instanceof Answer.Done<Outcome>(Outcome.Stale stale))) {
        return tried.then(Newsroom::placed);
      }
      awaitOthers(head);
    }
    return busy();
  }

  /** What another node has committed shows here a moment later. */
  private void awaitOthers(long head) {
    try {
      flow.await(head, MOMENT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NewsflowException(
          "interrupted", NewsflowException.Category.OURS, "interrupted before the act was done", e);
    }
  }

  private Outcome append(Plan plan) {
    try {
      return flow.append(plan.act(), plan.beside());
    } catch (Overtaken e) {
      return new Outcome.Stale(plan.act().expectedVersion());
    }
  }

  private static Answer<Placed> placed(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Appended(Entry entry) ->
          new Answer.Done<>(new Placed(entry.position(), entry.version()));
      case Outcome.Refused(Problem problem) -> Answer.refused(Reason.CONFLICT, List.of(problem));
      case Outcome.Stale stale -> busy();
    };
  }

  private static <T> Answer<T> busy() {
    return Answer.refused(
        Reason.CONFLICT, "busy", "others are changing this item at the same time: try again");
  }

  static <T> Answer<T> missing(Guid guid) {
    return Answer.refused(Reason.MISSING, "unknown-item", "there is no item " + guid);
  }

  /** Writes down an act of the flow and what follows from it for the schedules. */
  void book(
      Transaction transaction,
      Entry entry,
      Who who,
      @Nullable String detail,
      @Nullable Embargo on) {
    follow(transaction, entry, who, on);
    ActTables.insert(
        transaction.sql(),
        entry.guid(),
        new DeskAct(entry.at(), who.name(), entry.event().code(), entry.version(), detail));
    journal.done(transaction, who, entry.event().code(), entry.guid());
  }

  /** The lift of an embargo is scheduled as long as the embargo is on and the item is usable. */
  private void follow(Transaction transaction, Entry entry, Who who, @Nullable Embargo on) {
    JdbcClient sql = transaction.sql();
    Guid guid = entry.guid();
    switch (entry.event()) {
      case RELEASE, EMBARGO_CHANGE, LIFT, EMBARGO_LIFT -> {
        ScheduleTables.cancel(sql, guid, Kind.HOLD_REMINDER);
        ScheduleTables.cancel(sql, guid, Kind.EMBARGO_LIFT);
        Instant until = on == null ? null : on.until();
        if (until != null) {
          schedule(transaction, guid, Kind.EMBARGO_LIFT, until, who, Notice.NONE);
        }
      }
      case HOLD -> {
        ScheduleTables.cancel(sql, guid, Kind.EMBARGO_LIFT);
        remind(transaction, guid, entry.at(), who);
      }
      case KILL -> ScheduleTables.cancel(sql, guid);
      case UPDATE, CORRECTION, REPEAT -> {}
    }
  }

  /** Sets the next reminder of a hold. */
  void remind(Transaction transaction, Guid guid, Instant from, Who who) {
    Instant due = from.plus(settings.holdReminder());
    schedule(transaction, guid, Kind.HOLD_REMINDER, due, who, Notice.NONE);
  }

  /** Schedules something, in the place of what was scheduled of its kind. */
  void schedule(
      Transaction transaction, Guid guid, Kind kind, Instant due, Who who, Notice notice) {
    ScheduleTables.insert(transaction.sql(), guid, kind, due, who.name(), notice);
    transaction.afterCommit(wake);
  }

  /** Writes down what was done at the desk alone; returns its number. */
  long book(Transaction transaction, Guid guid, Who who, String act, @Nullable String detail) {
    return ActTables.insert(
        transaction.sql(), guid, new DeskAct(clock.instant(), who.name(), act, null, detail));
  }
}
