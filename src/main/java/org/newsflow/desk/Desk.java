package org.newsflow.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.newsflow.abridge.Abridger;
import org.newsflow.abridge.Rule;
import org.newsflow.access.Caller.Person;
import org.newsflow.access.Permission;
import org.newsflow.desk.Answer.Done;
import org.newsflow.desk.Answer.Reason;
import org.newsflow.feed.Holding;
import org.newsflow.flow.NewsFlow;
import org.newsflow.format.HouseStyle;
import org.newsflow.item.Agency;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.MediaTopics;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice;
import org.newsflow.item.Notice.Grade;
import org.newsflow.item.Picture;
import org.newsflow.item.Problem;
import org.newsflow.media.Media;
import org.newsflow.media.Upload;
import org.newsflow.store.Store;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.web.IfMatch;

/**
 * The newsroom's work: what its people may do to items, with the right of each of them. Safe for
 * many threads; what they do at the same time is committed together.
 */
public final class Desk implements AutoCloseable {

  private final Newsroom newsroom;
  private final Journal journal;
  private final MediaTopics topics;
  private final Drafts drafts;
  private final Release release;
  private final Acts acts;
  private final Kills kills;
  private final Histories histories;
  private final Previews previews;
  private final Function<Guid, List<Holding>> holdings;
  private final Media media;
  private final Timetable timetable;

  /** Whom the desk works with. */
  record Surroundings(
      Store store,
      NewsFlow flow,
      Entitlements entitlements,
      Function<Guid, List<Holding>> holdings,
      Journal journal,
      Clock clock,
      HouseStyle style,
      Media media) {}

  Desk(
      Surroundings surroundings,
      Agency agency,
      DeskSettings settings,
      MediaTopics topics,
      Rule abridgement) {
    Store store = surroundings.store();
    NewsFlow flow = surroundings.flow();
    Clock clock = surroundings.clock();
    Rules rules =
        new Rules(
            settings,
            topics,
            surroundings.media()::holds,
            item -> Abridger.check(item, abridgement));
    this.topics = topics;
    this.journal = surroundings.journal();
    this.holdings = surroundings.holdings();
    this.media = surroundings.media();
    this.newsroom = new Newsroom(store, flow, clock, agency, settings, rules, journal);
    this.drafts = new Drafts(newsroom);
    this.release = new Release(newsroom);
    this.acts = new Acts(newsroom);
    this.kills = new Kills(newsroom);
    this.histories = new Histories(newsroom);
    this.previews =
        new Previews(
            newsroom,
            surroundings.style(),
            item -> Abridger.abridge(item, abridgement),
            new Reach(surroundings.entitlements(), flow, clock));
    this.timetable = new Timetable(store, clock, new Punctual(newsroom, release, acts)::perform);
    newsroom.onSchedules(timetable::wake);
    store.listen(timetable::wake);
  }

  /** What stands in for the guid of an item that has none yet. */
  public static Guid unnamed(ItemType type) {
    return new Guid("unnamed:" + type.code() + ":00000000:0");
  }

  /** The type that a guid names. */
  static ItemType type(Guid guid) {
    return ItemType.of(guid.value().split(":", -1)[1]).orElse(ItemType.TEXT);
  }

  /** The subjects that there are. */
  public MediaTopics topics() {
    return topics;
  }

  /** Begins an item. */
  public Answer<Saved> draft(Person person, DraftCommand command) {
    Answer<Saved> refusal = refusal(person, Permission.WRITE_DRAFT, null, command.item());
    return refusal != null ? refusal : drafts.create(journal.who(person), command);
  }

  /** Takes a picture's file, to be shown in items. */
  public Answer<Picture> picture(Person person, byte[] file) {
    return allowed(
        person,
        Permission.WRITE_DRAFT,
        null,
        () ->
            switch (media.accept(file)) {
              case Upload.Accepted(Picture picture) -> new Done<>(picture);
              case Upload.Refused(Problem problem) ->
                  Answer.refused(Reason.INVALID, List.of(problem));
            });
  }

  /** The working version: the open draft, else what is out. */
  public Answer<WorkingVersion> read(Person person, Guid guid) {
    return allowed(person, Permission.READ_DESK, guid, () -> histories.working(guid));
  }

  /** Puts this in the place of the draft, all of it. */
  public Answer<Saved> replace(Person person, Guid guid, DraftCommand command, IfMatch ifMatch) {
    Answer<Saved> refusal = refusal(person, Permission.WRITE_DRAFT, guid, command.item());
    return refusal != null
        ? refusal
        : ofTheirs(
            person,
            Permission.WRITE_DRAFT,
            guid,
            () -> drafts.replace(journal.who(person), guid, command, ifMatch));
  }

  /** Throws the draft away. */
  public Answer<Guid> discard(Person person, Guid guid, IfMatch ifMatch) {
    return ofTheirs(
        person,
        Permission.WRITE_DRAFT,
        guid,
        () -> drafts.discard(journal.who(person), guid, ifMatch));
  }

  /**
   * Opens the next version, which begins as the text that is out.
   *
   * @param event update or correction
   * @param grade of a correction, or null to choose later
   */
  public Answer<Saved> open(Person person, Guid guid, Event event, @Nullable Grade grade) {
    return ofTheirs(
        person,
        Permission.WRITE_DRAFT,
        guid,
        () -> drafts.open(journal.who(person), guid, event, grade));
  }

  /** Releases the draft, now or later. */
  public Answer<Released> release(Person person, Guid guid, ReleaseCommand command) {
    return ofTheirs(
        person,
        Permission.RELEASE,
        guid,
        () -> release.release(journal.who(person), guid, command));
  }

  /** Takes a scheduled release back; the draft stays. */
  public Answer<Guid> unschedule(Person person, Guid guid) {
    return ofTheirs(
        person, Permission.RELEASE, guid, () -> release.unschedule(journal.who(person), guid));
  }

  /** Sends what is out once more, unchanged. */
  public Answer<Placed> repeat(Person person, Guid guid, @Nullable String note) {
    return ofTheirs(
        person, Permission.RELEASE, guid, () -> acts.repeat(journal.who(person), guid, note));
  }

  /** Asks everybody to stop using it until more is said. */
  public Answer<Placed> hold(Person person, Guid guid, @Nullable String note) {
    return allowed(person, Permission.HOLD, guid, () -> acts.hold(journal.who(person), guid, note));
  }

  /** Ends a hold; an embargo that should have ended meanwhile ends right after. */
  public Answer<Placed> lift(Person person, Guid guid, @Nullable String note) {
    return allowed(person, Permission.LIFT, guid, () -> acts.lift(journal.who(person), guid, note));
  }

  /**
   * Gives an embargo another end.
   *
   * @param until null for until further notice; a time that has passed lifts it at once
   */
  public Answer<Placed> embargo(
      Person person, Guid guid, @Nullable Instant until, @Nullable String note) {
    return allowed(
        person,
        Permission.EMBARGO,
        guid,
        () -> acts.embargo(journal.who(person), guid, until, note));
  }

  /**
   * Asks for a kill, which holds the item at once. Where one person is enough, kills.
   *
   * @param notice with ground, note (the reason) and public note
   */
  public Answer<Killing> kill(Person person, Guid guid, Notice notice) {
    Permission needed =
        newsroom.settings.twoPersonKill() ? Permission.KILL : Permission.KILL_CONFIRM;
    return allowed(person, needed, guid, () -> kills.request(journal.who(person), guid, notice));
  }

  /** Confirms a kill that somebody else has asked for. */
  public Answer<Placed> confirmKill(Person person, Guid guid) {
    return allowed(
        person, Permission.KILL_CONFIRM, guid, () -> kills.confirm(journal.who(person), guid));
  }

  /** Takes back a wish to kill, by who had it or by the second person. */
  public Answer<Placed> withdrawKill(Person person, Guid guid) {
    return allowed(
        person,
        Permission.KILL,
        guid,
        () -> kills.withdraw(journal.who(person), person.may(Permission.KILL_CONFIRM), guid));
  }

  /** What it would look like, in a format, to the public, or whom it would reach. */
  public Answer<Preview> preview(Person person, Guid guid, String format) {
    return allowed(person, Permission.READ_DESK, guid, () -> previews.of(guid, format));
  }

  /** Who did what, and what changed from version to version. */
  public Answer<History> history(Person person, Guid guid) {
    return allowed(person, Permission.READ_DESK, guid, () -> histories.history(guid));
  }

  /** Who had it, by which channel and when, and who has answered a hold or kill. */
  public Answer<Holders> holders(Person person, Guid guid) {
    return allowed(
        person,
        Permission.READ_HOLDERS,
        guid,
        () ->
            newsroom.standing(guid).isUnknown()
                ? Newsroom.missing(guid)
                : new Done<>(new Holders(guid, newsroom.flow.recall(guid), holdings.apply(guid))));
  }

  /** The drafts saved last, newest first. */
  public Answer<List<Draft>> drafts(Person person, int limit) {
    return allowed(
        person,
        Permission.READ_DESK,
        null,
        () -> new Done<>(newsroom.store.read(sql -> DraftTables.newest(sql, limit))));
  }

  private <T> Answer<T> allowed(
      Person person, Permission act, @Nullable Guid guid, Supplier<Answer<T>> work) {
    Answer<T> refusal = refusal(person, act, guid, null);
    return refusal != null ? refusal : work.get();
  }

  /** For what only those may do who work on the item's desk and in its language. */
  private <T> Answer<T> ofTheirs(
      Person person, Permission act, Guid guid, Supplier<Answer<T>> work) {
    boolean everywhere = person.desks().isEmpty() && person.languages().isEmpty();
    Standing standing = everywhere ? null : newsroom.standing(guid);
    NewsItem item =
        standing == null
            ? null
            : standing.draft() == null ? newsroom.current(standing) : standing.draft().item();
    Answer<T> refusal = refusal(person, act, guid, item);
    return refusal != null ? refusal : work.get();
  }

  private <T> @Nullable Answer<T> refusal(
      Person person, Permission act, @Nullable Guid guid, @Nullable NewsItem item) {
    if (!person.may(act)) {
      return refused(person, act, guid, "your role does not allow it");
    }
    if (item != null
        && newsroom.agency.languages().contains(item.language())
        && !person.worksOn(item.desk(), item.language())) {
      return refused(person, act, guid, "you do not work on this desk or in this language");
    }
    return null;
  }

  private <T> Answer<T> refused(Person person, Permission act, @Nullable Guid guid, String reason) {
    journal.refused(person, act.code(), guid, reason);
    return Answer.refused(Reason.FORBIDDEN, "not-permitted", act.code() + ": " + reason);
  }

  @Override
  public void close() {
    timetable.close();
  }
}
