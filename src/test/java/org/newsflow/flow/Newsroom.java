package org.newsflow.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.newsflow.abridge.Abridgement;
import org.newsflow.abridge.Abridger;
import org.newsflow.abridge.Rule;
import org.newsflow.flow.Subscriptions.Edition;
import org.newsflow.item.Body;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice;

/** A newsroom that says what it does in one word; what it says must come to pass. */
record Newsroom(NewsFlow flow, Subscriptions subscriptions, TestClock clock) {

  static final long ENGLISH = 1;
  static final long TURKISH = 2;
  static final long ECONOMY = 3;

  /** Holds all three products. */
  static final long HERALD = 10;

  /** Holds the English product alone. */
  static final long TRIBUNE = 11;

  static final Embargo UNTIL_NOON = new Embargo(Instant.parse("2026-11-23T12:00:00Z"), "budget");
  static final Notice NOTICE = Notice.note("note");

  private static final Rule RULE = new Rule(0.5, 40);

  /** What makes a flow. */
  interface Opening {
    NewsFlow open(
        Audience audience, Function<NewsItem, Optional<Abridgement>> abridge, Clock clock);
  }

  static Newsroom open(Opening opening) {
    Subscriptions subscriptions = new Subscriptions(products());
    TestClock clock = new TestClock();
    return new Newsroom(
        opening.open(subscriptions, Newsroom::abridge, clock), subscriptions, clock);
  }

  /** A flow opened anew beside this one, with the same audience and clock. */
  Newsroom reopened(Opening opening) {
    return new Newsroom(
        opening.open(subscriptions, Newsroom::abridge, clock), subscriptions, clock);
  }

  static Optional<Abridgement> abridge(NewsItem item) {
    return Abridger.abridge(item, RULE);
  }

  static Edition products() {
    return new Edition(
        Map.of(
            ENGLISH, item -> item.language().equals("en"),
            TURKISH, item -> item.language().equals("tr"),
            ECONOMY, item -> item.about().keywords().contains("economy")),
        Map.of(HERALD, Set.of(ENGLISH, TURKISH, ECONOMY), TRIBUNE, Set.of(ENGLISH)));
  }

  static Guid guid(long number) {
    return new Guid("nf:text:20261123:" + number);
  }

  static NewsItem story(long number) {
    return story(number, "en");
  }

  static NewsItem story(long number, String language) {
    return NewsItem.builder(guid(number), ItemType.TEXT, language)
        .headline("Headline " + number)
        .body(
            Body.of(
                "The first paragraph tells what happened and where.",
                "The second tells who said so, and when that was.",
                "The third tells what happened before, for those who forgot."))
        .build();
  }

  Entry release(NewsItem item) {
    return done(Act.publish(Event.RELEASE, item, Notice.NONE, 0, "editor"));
  }

  Entry release(long number) {
    return release(story(number));
  }

  Entry update(NewsItem item) {
    return publish(Event.UPDATE, item);
  }

  Entry publish(Event event, NewsItem item) {
    return done(Act.publish(event, item, NOTICE, version(item.guid()), "editor"));
  }

  Entry mark(Event event, Guid guid) {
    return done(Act.mark(event, guid, NOTICE, version(guid), "editor"));
  }

  Entry hold(Guid guid) {
    return mark(Event.HOLD, guid);
  }

  Entry lift(Guid guid) {
    return mark(Event.LIFT, guid);
  }

  Entry kill(Guid guid) {
    return mark(Event.KILL, guid);
  }

  Entry changeEmbargo(Guid guid, Embargo embargo) {
    return done(Act.changeEmbargo(guid, embargo, NOTICE, version(guid), "editor"));
  }

  /** Any event, as well as it can be asked for at this item's newest version. */
  Outcome tries(Event event, Guid guid) {
    return flow.append(act(event, guid, version(guid)));
  }

  static Act act(Event event, Guid guid, int expectedVersion) {
    NewsItem item = story(guid.number());
    return switch (event) {
      case RELEASE, UPDATE, CORRECTION ->
          Act.publish(event, item, NOTICE, expectedVersion, "editor");
      case EMBARGO_CHANGE ->
          Act.changeEmbargo(guid, new Embargo(null, null), NOTICE, expectedVersion, "editor");
      default -> Act.mark(event, guid, NOTICE, expectedVersion, "editor");
    };
  }

  static NewsItem withLevel(NewsItem item, Level level) {
    return item.toBuilder().level(level).build();
  }

  static NewsItem embargoed(NewsItem item) {
    return item.toBuilder().embargo(UNTIL_NOON).build();
  }

  int version(Guid guid) {
    return flow.newest(guid).map(Entry::version).orElse(0);
  }

  List<Entry> all() {
    return flow.after(0, Integer.MAX_VALUE);
  }

  private Entry done(Act act) {
    Outcome outcome = flow.append(act);
    assertThat(outcome).isInstanceOf(Outcome.Appended.class);
    return ((Outcome.Appended) outcome).entry();
  }
}
