package org.newsflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.newsflow.abridge.Abridger;
import org.newsflow.abridge.Rule;
import org.newsflow.access.Caller.Person;
import org.newsflow.access.Role;
import org.newsflow.desk.Answer.Done;
import org.newsflow.desk.Answer.Refused;
import org.newsflow.flow.StoredFlow;
import org.newsflow.format.HouseStyle;
import org.newsflow.item.About;
import org.newsflow.item.Agency;
import org.newsflow.item.Body;
import org.newsflow.item.Dateline;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.Language;
import org.newsflow.item.MediaTopic;
import org.newsflow.item.MediaTopics;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsLines;
import org.newsflow.item.Notice;
import org.newsflow.item.Notice.Ground;
import org.newsflow.item.Problem;
import org.newsflow.match.StoredQueries;
import org.newsflow.match.SubjectTree;
import org.newsflow.media.Media;
import org.newsflow.store.Store;
import org.newsflow.store.StoreSettings;
import org.newsflow.store.Transaction;
import org.newsflow.subscriber.Administration;
import org.newsflow.subscriber.Entitlements;

/**
 * A newsroom on a store of its own: the real flow, the real book, a clock that can be set ahead.
 */
final class Newsdesk implements AutoCloseable {

  static final Person CHIEF = person("chief@example.org", Role.CHIEF);
  static final Person SECOND = person("second@example.org", Role.CHIEF);
  static final Person EDITOR = person("editor@example.org", Role.EDITOR);
  static final Person TRANSLATOR = person("translator@example.org", Role.TRANSLATOR);
  static final Notice KILL = new Notice(null, "libel", "This story was withdrawn.", Ground.LEGAL);

  static final Agency AGENCY =
      new Agency(
          "nf",
          Map.of("en", "Sample Agency"),
          Map.of("en", "SA"),
          ZoneId.of("Europe/Istanbul"),
          Language.tags());

  final AheadClock clock;
  final Store store;
  final Media media;
  final Entitlements entitlements;
  final StoredFlow flow;
  final Administration administration;
  final Desk desk;
  final List<String> audited = new CopyOnWriteArrayList<>();

  Newsdesk(StoreSettings settings) {
    this(settings, DeskSettings.STANDARD, new AheadClock());
  }

  Newsdesk(StoreSettings settings, DeskSettings deskSettings, AheadClock clock) {
    this.clock = clock;
    store = Store.open(settings);
    media = new Media(settings.folder().resolve("media"), 1_000_000);
    entitlements = new Entitlements(store, new StoredQueries(SubjectTree.NONE, clock));
    flow =
        new StoredFlow(store, entitlements, item -> Abridger.abridge(item, Rule.STANDARD), clock);
    administration = new Administration(store, flow, entitlements, clock);
    desk =
        new Desk(
            new Desk.Surroundings(
                store,
                flow,
                entitlements,
                guid -> List.of(),
                journal(),
                clock,
                new HouseStyle(AGENCY.shortNames(), "https://agency.example"),
                media),
            AGENCY,
            deskSettings,
            MediaTopics.standard(),
            Rule.STANDARD);
  }

  /** A clock that goes as it does, so much ahead. */
  static final class AheadClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    void pass(Duration time) {
      ahead = ahead.plus(time);
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("the newsroom's clock knows UTC alone");
    }
  }

  private Journal journal() {
    return new Journal() {
      @Override
      public Who who(Person person) {
        return new Who(person.actor(), null);
      }

      @Override
      public void done(Transaction transaction, Who who, String act, Guid guid) {
        transaction.afterCommit(() -> audited.add(who.name() + " " + act));
      }

      @Override
      public void refused(Person person, String act, @Nullable Guid guid, String reason) {
        audited.add(person.actor() + " may not " + act);
      }
    };
  }

  private static Person person(String email, Role role) {
    return new Person(1, email, email, Set.of(role), Set.of(), Set.of());
  }

  /** A story that breaks no rule. */
  static NewsItem story(String language) {
    return NewsItem.builder(Desk.unnamed(ItemType.TEXT), ItemType.TEXT, language)
        .lines(
            new NewsLines(
                "Bridge opened after four years",
                null,
                null,
                "bridge-opening",
                List.of(new Dateline("Ankara", null)),
                "Sample Reporter",
                "Sample Agency"))
        .body(
            Body.of(
                "The bridge over the river was opened on Monday after four years of work.",
                "Several hundred people walked across it in the rain.",
                "The old bridge had been closed in 2021.",
                "Trams are to follow in the spring.",
                "The works cost less than was planned."))
        .about(
            new About(
                MediaTopics.standard().find("04000000").map(MediaTopic::concept).stream().toList(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of()))
        .build();
  }

  static NewsItem story() {
    return story("en");
  }

  static NewsItem under(NewsItem item, Guid guid) {
    return Received.of(DraftCommand.of(item), Language.tags()).under(guid);
  }

  Guid draft(NewsItem item) {
    return done(desk.draft(EDITOR, DraftCommand.of(item))).guid();
  }

  Guid draft() {
    return draft(story());
  }

  Placed release(Guid guid) {
    return placed(desk.release(EDITOR, guid, ReleaseCommand.NOW));
  }

  /** A story that is out. */
  Guid released(NewsItem item) {
    Guid guid = draft(item);
    release(guid);
    return guid;
  }

  Guid released() {
    return released(story());
  }

  WorkingVersion read(Guid guid) {
    return done(desk.read(EDITOR, guid));
  }

  History history(Guid guid) {
    return done(desk.history(EDITOR, guid));
  }

  List<String> acts(Guid guid) {
    return history(guid).acts().stream().map(DeskAct::act).toList();
  }

  List<String> events() {
    return flow.after(0, Integer.MAX_VALUE).stream().map(entry -> entry.event().code()).toList();
  }

  static <T> T done(Answer<T> answer) {
    assertThat(answer).isInstanceOf(Done.class);
    return ((Done<T>) answer).value();
  }

  static Placed placed(Answer<? extends Object> answer) {
    Object value = done(answer);
    assertThat(value).isInstanceOf(Placed.class);
    return (Placed) value;
  }

  static <T> Refused<T> refused(Answer<T> answer) {
    assertThat(answer).isInstanceOf(Refused.class);
    return (Refused<T>) answer;
  }

  /** The names of the rules that a refusal names. */
  static List<String> rules(Answer<?> answer) {
    return refused(answer).problems().stream().map(Problem::rule).toList();
  }

  /** Waits, for a few seconds at most, until this is so. */
  static void eventually(BooleanSupplier so) {
    Instant end = Instant.now().plusSeconds(10);
    while (!so.getAsBoolean() && Instant.now().isBefore(end)) {
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    assertThat(so.getAsBoolean()).as("it came to pass").isTrue();
  }

  /** Does these at the same time. */
  static void atOnce(List<Runnable> work) {
    List<Thread> threads = new ArrayList<>();
    work.forEach(each -> threads.add(Thread.ofVirtual().unstarted(each)));
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    desk.close();
    media.close();
    store.close();
  }
}
