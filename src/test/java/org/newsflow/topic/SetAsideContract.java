package org.newsflow.topic;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.newsflow.topic.SmallTopics.positions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newsflow.feed.Page;
import org.newsflow.feed.View;
import org.newsflow.flow.Entry;
import org.newsflow.follow.Poison;
import org.newsflow.follow.SetAside;
import org.newsflow.item.About;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.subscriber.ContractRights;

/** What becomes of an entry that cannot be held against the queries of topics (WIRE 7). */
abstract class SetAsideContract extends PoisonedTopics {

  @Test
  void itStopsNoTopicAndBothSidesSeeIt() {
    Topic topic = small().topic(paper, FERRY);
    Entry bad = releasePoison("A ferry sank.");
    Entry good = release("A ferry was raised.");

    assertThat(brought(topic)).containsExactly(good.position());
    SetAside seen = setAside().getFirst();
    assertThat(seen.follower()).isEqualTo("topics");
    assertThat(seen.position()).isEqualTo(bad.position());
    assertThat(seen.guid()).isEqualTo(bad.guid());
    assertThat(seen.version()).isEqualTo(1);
    assertThat(seen.tries()).isEqualTo(1);
    assertThat(seen.reason())
        .startsWith("IllegalStateException at Poison.broader")
        .doesNotContain(Poison.WORDS);
    assertThat(told(topic)).containsExactly(unheld(bad));
  }

  /** The cursor is beyond it already, and what was told before stays as it was. */
  @Test
  void takenAgainItComesByTheCursorThatIsBeyondIt() {
    Topic topic = small().topic(paper, FERRY);
    Entry bad = releasePoison("A ferry sank.");
    Entry good = release("A ferry was raised.");
    Page before = small().page(topic, 0, 10);
    assertThat(before.cursor()).isGreaterThanOrEqualTo(good.position());
    poison.cure();
    takeAgain(bad);
    assertThat(setAside()).isEmpty();
    Entry found = release("A ferry ran aground.");
    assertThat(told(topic)).as("it has no place yet").containsExactly(unheld(bad));

    Entry next = release("A bridge opened.");
    assertThat(told(topic)).isEmpty();
    Page after = small().page(topic, before.cursor(), 10);
    assertThat(positions(after.entries())).containsExactly(found.position(), bad.position());
    assertThat(after.entries().stream().map(View::previous))
        .containsExactly(good.position(), found.position());
    assertThat(after.cursor()).isEqualTo(next.position());
    assertThat(after.last()).isEqualTo(next.position());
    assertThat(small().page(topic, after.cursor(), 10).isEmpty()).isTrue();

    Entry last = release("The last ferry.");
    List<View> all = small().brought(topic);
    assertThat(positions(all))
        .containsExactly(good.position(), found.position(), bad.position(), last.position());
    assertThat(all.stream().map(View::previous))
        .containsExactly(0L, good.position(), found.position(), bad.position());
    assertThat(small().topics.through(SmallTopics.reader(topic), List.of(topic), bad.position()))
        .containsExactly(topic);
  }

  @Test
  void manyThatWereSetAsideComeOneByOneWhateverTheLimit() {
    Topic topic = small().topic(paper, FERRY);
    List<Entry> bad = List.of(releasePoison("Ferry 1"), releasePoison("Ferry 2"));
    small().follow();
    long cursor = small().page(topic, 0, 10).cursor();
    poison.cure();
    bad.forEach(this::takeAgain);
    Entry own = release("A ferry was raised.");
    release("A bridge opened.");
    release("A bridge closed.");

    for (long expected :
        List.of(own.position(), bad.getFirst().position(), bad.getLast().position())) {
      Page page = small().page(topic, cursor, 1);
      assertThat(positions(page.entries())).containsExactly(expected);
      cursor = page.cursor();
    }
    assertThat(small().page(topic, cursor, 1).isEmpty()).isTrue();
  }

  @Test
  void whatCannotBeTakenStillIsTriedAndToldOfAnew() {
    Topic topic = small().topic(paper, FERRY);
    Entry bad = releasePoison("A ferry sank.");
    small().follow();
    takeAgain(bad);
    assertThat(setAside()).hasSize(1);
    assertThat(setAside().getFirst().tries()).isEqualTo(2);
    assertThat(told(topic)).containsExactly(unheld(bad));
    assertThat(small().setAsides.again("topics", bad.position() + 1, (_, _) -> {})).isEmpty();
  }

  /** WIRE 16: nobody learns by what failed of an entry that is not its own. */
  @Test
  void onlyTheReadersOwnEntriesAreTold() {
    long trusted = small().wire.subscriber("Trusted");
    small().wire.contract(trusted, ContractRights.STANDARD.embargo(true), english);
    long other = small().wire.subscriber("Other");
    small().wire.contract(other, small().wire.product("turkish", "language:tr"));
    Topic plain = small().topic(paper, FERRY);
    Topic granted = small().topic(trusted, FERRY);
    Topic foreign = small().topic(other, FERRY);
    Entry secret =
        small().wire.release(poisonous("A ferry sank.").embargo(new Embargo(null, null)));
    Entry open = releasePoison("A ferry was raised.");
    small().follow();
    Topic later = small().topic(paper, FERRY);

    assertThat(told(granted)).containsExactly(unheld(secret), unheld(open));
    assertThat(told(plain)).containsExactly(unheld(open));
    assertThat(told(foreign)).isEmpty();
    assertThat(told(later)).as("it begins after them").isEmpty();
  }

  @Test
  void aTopicThatMayNotHaveItDoesNotGetItLateEither() {
    Topic plain = small().topic(paper, FERRY);
    Entry secret =
        small().wire.release(poisonous("A ferry sank.").embargo(new Embargo(null, null)));
    small().follow();
    Topic later = small().topic(paper, FERRY);
    poison.cure();
    takeAgain(secret);
    Entry next = release("A bridge opened.");
    assertThat(brought(plain)).isEmpty();
    Page page = small().page(plain, 0, 10);
    assertThat(page.last()).isZero();
    Entry lift = small().wire.mark(Event.EMBARGO_LIFT, secret);
    assertThat(brought(plain)).containsExactly(lift.position());
    assertThat(brought(later)).containsExactly(lift.position());
    assertThat(next.position()).isLessThan(lift.position());
  }

  @Test
  void whatBecameOfItMeanwhileComesWithIt() {
    Topic topic = small().topic(paper, FERRY);
    Entry bad = releasePoison("A ferry sank.");
    Entry unlike = update(bad, "A yacht sank.", About.NOTHING);
    assertThat(brought(topic)).isEmpty();
    poison.cure();
    takeAgain(bad);
    release("A bridge opened.");
    release("A bridge closed.");
    assertThat(brought(topic)).containsExactly(bad.position(), unlike.position());
    Entry again = update(unlike, "It was a big yacht.", About.NOTHING);
    Entry kill = small().wire.mark(Event.KILL, again);
    assertThat(brought(topic))
        .containsExactly(bad.position(), unlike.position(), again.position(), kill.position());
  }

  @Test
  void whatBecomesOfItBeforeItHasAPlaceComesToo() {
    Topic topic = small().topic(paper, FERRY);
    Entry bad = releasePoison("A ferry sank.");
    small().follow();
    poison.cure();
    takeAgain(bad);
    Entry unlike = update(bad, "A yacht sank.", About.NOTHING);
    release("A bridge opened.");
    assertThat(brought(topic)).containsExactly(unlike.position(), bad.position());
  }

  /** The version that could not be held against it follows on what the topic brought before. */
  @Test
  void whoHadItAsAFollowUpDoesNotGetItTwiceAndWhoHadNothingGetsIt() {
    Topic early = small().topic(paper, FERRY);
    Entry first = release("A ferry sank.");
    small().follow();
    Topic late = small().topic(paper, FERRY);
    Entry bad = update(first, "The ferry was raised.", Poison.about());
    assertThat(brought(early)).containsExactly(first.position(), bad.position());
    assertThat(brought(late)).isEmpty();
    poison.cure();
    takeAgain(bad);
    Entry next = release("A bridge opened.");
    assertThat(brought(early)).containsExactly(first.position(), bad.position());
    assertThat(brought(late)).containsExactly(bad.position());
    assertThat(small().page(late, 0, 10).cursor()).isEqualTo(next.position());
  }

  @Test
  void aHoldAndAKillOfWhatWasSetAsideGoThrough() {
    Topic topic = small().topic(paper, FERRY);
    Entry bad = releasePoison("A ferry sank.");
    small().follow();
    Entry hold = small().wire.mark(Event.HOLD, bad);
    assertThat(setAside()).hasSize(1);
    assertThat(small().page(topic, 0, 10).recalls().getFirst().position())
        .isEqualTo(hold.position());
    Entry lift = small().wire.mark(Event.LIFT, hold);
    assertThat(setAside()).extracting(SetAside::position).contains(lift.position());
    Entry kill = small().wire.mark(Event.KILL, lift);
    assertThat(setAside()).as("there is nothing left to be taken").isEmpty();
    assertThat(told(topic)).isEmpty();
    assertThat(small().page(topic, 0, 10).recalls().getFirst().position())
        .isEqualTo(kill.position());
    assertThat(brought(topic)).isEmpty();
  }

  @Test
  void whatIsTakenAgainIsAnAlertWithTheNextEntry() {
    small().topic(paper, FERRY, new Alerting(Alerting.When.NOW, null));
    Entry bad = releasePoison("A ferry sank.");
    small().follow();
    Instant now = small().wire.now();
    assertThat(small().alerts.due(now, 10)).isEmpty();
    poison.cure();
    takeAgain(bad);
    release("A bridge opened.");
    small().follow();
    Alert alert = small().alerts.due(now, 10).getFirst();
    assertThat(((Alert.News) alert).entries())
        .extracting(View::position)
        .containsExactly(bad.position());
    small().alerts.done(alert, now);
    assertThat(small().alerts.due(now, 10)).isEmpty();
  }

  /** WIRE 6: in a reading a late version is told by its number; an alert is read by people. */
  @Test
  void nobodyIsAlertedToAVersionThatCameLateWhenANewerOneIsOut() {
    small().topic(paper, FERRY, new Alerting(Alerting.When.NOW, null));
    small()
        .topic(
            paper,
            FERRY,
            new Alerting(
                Alerting.When.DIGEST,
                new Schedule(Schedule.daily(), List.of(LocalTime.NOON), ZoneOffset.UTC)));
    Entry bad = releasePoison("A ferry sank.");
    Entry newer = update(bad, "A ferry did not sink.", About.NOTHING);
    small().follow();
    Instant now = small().wire.now();
    Alert alert = small().alerts.due(now, 10).getFirst();
    assertThat(((Alert.News) alert).entries()).extracting(View::version).containsExactly(2);
    small().alerts.done(alert, now);
    poison.cure();
    takeAgain(bad);
    release("A bridge opened.");
    small().follow();
    assertThat(small().alerts.due(now, 10)).isEmpty();
    Alert digest = small().alerts.due(now.plus(Duration.ofDays(1)), 10).getFirst();
    assertThat(((Alert.Digest) digest).entries())
        .extracting(View::position)
        .containsExactly(newer.position());
  }

  @Test
  void theNewsroomSeesThatItCameLateThroughATopic() {
    Topic topic = small().topic(paper, FERRY);
    Entry bad = releasePoison("A ferry sank.");
    release("A ferry was raised.");
    Page page = small().page(topic, 0, 10);
    poison.cure();
    takeAgain(bad);
    small().wire.pass(Duration.ofHours(1));
    Entry next = release("A bridge opened.");
    small().follow();
    assertThat(channel(bad)).as("it waits where nobody has read yet").isNull();
    Page late = small().page(topic, page.cursor(), 10);
    assertThat(positions(late.entries())).containsExactly(bad.position());
    assertThat(channel(bad)).isEqualTo("topic");
    assertThat(small().wire.holdings.of(bad.guid()).getFirst().copies().getFirst().at())
        .isAfterOrEqualTo(next.at());
  }

  private @Nullable String channel(Entry entry) {
    return small().wire.holdings.of(entry.guid()).getFirst().copies().getFirst().channel();
  }

  @Test
  void anOrderOutlivesAnEndOfTheProgram() {
    Topic topic = small().topic(paper, FERRY);
    Entry bad = releasePoison("A ferry sank.");
    small().follow();
    small().matching.close();
    small().setAsides.again("topics", bad.position(), (_, _) -> {});
    small().close();
    poison.cure();
    small = new SmallTopics(requireNonNull(settings), poison);
    release("A bridge opened.");
    assertThat(brought(topic)).containsExactly(bad.position());
    assertThat(setAside()).isEmpty();
  }

  /** What was told up to a place was told for good, also by a program that has ended since. */
  @Test
  void whatIsTakenAgainBeforeAnEndOfTheProgramComesBeyondWhatWasToldBefore() {
    Schedule noon = new Schedule(Schedule.daily(), List.of(LocalTime.NOON), ZoneOffset.UTC);
    Topic topic = small().topic(paper, FERRY, new Alerting(Alerting.When.DIGEST, noon));
    Entry bad = releasePoison("A ferry sank.");
    small().follow();
    Entry unlike = update(bad, "A yacht sank.", About.NOTHING);
    for (int i = 0; i < 5; i++) {
      release("A bridge opened.");
      small().follow();
    }
    Instant tomorrow = small().wire.now().plus(Duration.ofDays(1));
    assertThat(small().alerts.due(tomorrow, 10)).as("nothing was found until now").isEmpty();
    poison.cure();
    takeAgain(bad);
    small().close();
    small = new SmallTopics(requireNonNull(settings), poison);
    small().follow();
    release("A bridge closed.");
    release("A bridge was painted.");
    assertThat(brought(topic)).containsExactly(bad.position(), unlike.position());
    assertThat(small().alerts.due(tomorrow.plus(Duration.ofDays(1)), 10))
        .as("the digest tells of what came late")
        .hasSize(1);
  }

  /** Trouble that passes is no fault of any entry. */
  @Test
  void aStoreThatIsDownForAWhileLetsNothingBePassedOver() throws Exception {
    Topic topic = small().topic(paper, FERRY);
    Entry before = release("A ferry sank.");
    small().follow();
    small().wire.store.write(transaction -> TopicTablesForTests.lose(transaction.sql()));
    Entry first = release("A ferry was raised.");
    Entry second = releasePoison("A ferry burnt.");
    Thread.sleep(300);
    assertThat(small().matching.position()).isEqualTo(before.position());
    small().wire.store.write(transaction -> TopicTablesForTests.find(transaction.sql()));

    assertThat(brought(topic)).containsExactly(before.position(), first.position());
    assertThat(setAside()).extracting(SetAside::position).containsExactly(second.position());
  }
}
