package org.newsflow.topic;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.feed.View;
import org.newsflow.flow.Entry;
import org.newsflow.item.Body;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.store.StoreSettings;
import org.newsflow.subscriber.ContractState;

/** What is handed over to be sent to the owners of topics, and when. */
abstract class AlertContract {

  private static final Alerting NOW = new Alerting(Alerting.When.NOW, null);

  /** At 08:00 in Istanbul, 05:00 UTC: the wire's first day begins at 10:00 UTC. */
  private static final Alerting DAILY =
      new Alerting(
          Alerting.When.DIGEST,
          new Schedule(
              Schedule.daily(), List.of(LocalTime.of(8, 0)), ZoneId.of("Europe/Istanbul")));

  private static final Instant FIRST = Instant.parse("2026-11-24T05:00:00Z");

  @TempDir Path folder;
  private @Nullable SmallTopics small;
  private long paper;
  private long contract;

  /** Where an empty store may be opened. */
  abstract StoreSettings settings(Path folder);

  @BeforeEach
  void open() {
    small = new SmallTopics(settings(folder));
    paper = small.wire.subscriber("Paper");
    contract = small.wire.contract(paper, small.wire.product("english", "language:en"));
  }

  @AfterEach
  void close() {
    small().close();
  }

  private SmallTopics small() {
    return requireNonNull(small);
  }

  private Entry release(String text) {
    return small().wire.release(small().saying(text));
  }

  private Entry update(Entry newest, String text) {
    return small()
        .wire
        .update(newest, small().wire.flow.item(newest.position()).toBuilder().body(Body.of(text)));
  }

  private List<Alert> due(Instant now) {
    small().follow();
    return small().alerts.due(now, 100);
  }

  private List<Alert> due() {
    return due(small().wire.now());
  }

  private void done(Alert alert) {
    small().alerts.done(alert, small().wire.now());
  }

  private static List<String> told(Alert alert) {
    return switch (alert) {
      case Alert.News news -> news.entries().stream().map(AlertContract::told).toList();
      case Alert.Digest digest -> digest.entries().stream().map(AlertContract::told).toList();
      case Alert.Withdrawal withdrawal -> List.of(told(withdrawal.entry()));
    };
  }

  private static String told(View view) {
    return view.event().code() + " " + view.guid().number() + "." + view.version();
  }

  private static String told(String event, Entry entry) {
    return event + " " + entry.guid().number() + "." + entry.version();
  }

  @Test
  void whoWantsToKnowAtOnceIsToldOfEachEntryAsItPasses() {
    release("A ferry sank.");
    small().topic(paper, "ferry", NOW);
    assertThat(due()).isEmpty();
    Entry first = release("The ferry was raised.");
    release("A bridge opened.");
    Alert alert = due().getFirst();
    assertThat(told(alert)).containsExactly(told("release", first));
    done(alert);
    Entry second = update(first, "The yacht was raised.");
    Alert next = due().getFirst();
    assertThat(told(next)).containsExactly(told("update", second));
    done(next);
    assertThat(due()).isEmpty();
  }

  @Test
  void whatWasNotDoneIsDueAgainAfterAWhileAndNotBefore() {
    small().topic(paper, "ferry", NOW);
    Entry ferry = release("A ferry sank.");
    assertThat(due()).hasSize(1);
    assertThat(due()).as("somebody is sending it").isEmpty();
    Instant later = small().wire.now().plus(Alerts.PATIENCE);
    Alert again = due(later).getFirst();
    assertThat(told(again)).containsExactly(told("release", ferry));
    done(again);
    assertThat(due(later.plus(Alerts.PATIENCE))).isEmpty();
  }

  @Test
  void aDigestHasOfEachItemTheNewestAndNothingThatWasTakenBack() {
    small().topic(paper, "ferry", DAILY);
    Entry kept = release("A ferry sank.");
    Entry killed = release("A ferry was sold.");
    Entry held = release("A ferry burnt.");
    Entry lifted = release("A ferry ran aground.");
    Entry update = update(kept, "A yacht sank.");
    small().wire.mark(Event.KILL, killed);
    small().wire.mark(Event.HOLD, held);
    Entry lift = small().wire.mark(Event.LIFT, small().wire.mark(Event.HOLD, lifted));

    assertThat(due(FIRST.minusMillis(1))).isEmpty();
    Alert alert = due(FIRST).getFirst();
    assertThat(told(alert)).containsExactly(told("update", update), told("lift", lift));
    assertThat(((Alert.Digest) alert).scheduled()).isEqualTo(FIRST);
    small().alerts.done(alert, FIRST);
    assertThat(due(FIRST.plus(Duration.ofHours(23)))).isEmpty();
  }

  @Test
  void aDigestThatIsLateComesOnceAndTheNextOneInItsTime() {
    small().topic(paper, "ferry", DAILY);
    Entry first = release("A ferry sank.");
    Instant late = FIRST.plus(Duration.ofDays(3)).plus(Duration.ofHours(1));
    Alert alert = due(late).getFirst();
    assertThat(told(alert)).containsExactly(told("release", first));
    small().alerts.done(alert, late);
    Entry second = release("The ferry was raised.");
    assertThat(due(FIRST.plus(Duration.ofDays(4)).minusMillis(1))).isEmpty();
    assertThat(told(due(FIRST.plus(Duration.ofDays(4))).getFirst()))
        .containsExactly(told("release", second));
  }

  @Test
  void aDigestWithoutAnythingIsNone() {
    small().topic(paper, "ferry", DAILY);
    assertThat(due(FIRST)).isEmpty();
    Entry ferry = release("A ferry sank.");
    assertThat(due(FIRST.plus(Duration.ofHours(1)))).isEmpty();
    assertThat(told(due(FIRST.plus(Duration.ofDays(1))).getFirst()))
        .containsExactly(told("release", ferry));
  }

  /** WIRE 9: a kill is never behind a digest; and muting is no shelter from it. */
  @Test
  void aKillOfWhatWasSentIsDueAtOnceWhateverTheTopicIsByNow() {
    Topic digest = small().topic(paper, "ferry", DAILY);
    Topic now = small().topic(paper, "boat", NOW);
    Entry ferry = release("A ferry, which is a boat, sank.");
    for (Alert alert : due(FIRST)) {
      small().alerts.done(alert, FIRST);
    }
    small().change(now, SmallTopics.wanted("bridge"));
    Entry kill = small().wire.mark(Event.KILL, ferry);

    List<Alert> alerts = due(FIRST.plusSeconds(1));
    assertThat(alerts).hasSize(2).allMatch(alert -> alert instanceof Alert.Withdrawal);
    assertThat(alerts.stream().map(alert -> alert.topic().id()))
        .containsExactlyInAnyOrder(digest.id(), now.id());
    assertThat(alerts).allMatch(alert -> told(alert).equals(List.of(told("kill", kill))));
    alerts.forEach(alert -> small().alerts.done(alert, FIRST));
    assertThat(due(FIRST.plus(Duration.ofDays(2)))).isEmpty();
  }

  @Test
  void aKillReachesWhoWasAlertedThoughTheContractHasEnded() {
    small().topic(paper, "ferry", NOW);
    Entry ferry = release("A ferry sank.");
    done(due().getFirst());
    small().wire.state(contract, ContractState.ENDED);
    release("Another ferry sank.");
    Entry kill = small().wire.mark(Event.KILL, ferry);
    List<Alert> alerts = due();
    assertThat(alerts).hasSize(1);
    assertThat(told(alerts.getFirst())).containsExactly(told("kill", kill));
  }

  /** Between the hand-over and the sending a kill may come. */
  @Test
  void whatIsKilledBeforeItWasSentIsLeftOut() {
    small().topic(paper, "ferry", NOW);
    Entry first = release("A ferry sank.");
    Entry second = release("A ferry was sold.");
    Alert alert = due().getFirst();
    assertThat(told(alert)).hasSize(2);
    small().wire.mark(Event.KILL, first);

    Alert left = requireNonNull(small().alerts.now(alert));
    assertThat(told(left)).containsExactly(told("release", second));
    small().wire.mark(Event.KILL, second);
    assertThat(small().alerts.now(alert)).isNull();
    done(alert);
    assertThat(due()).as("it may have been sent").hasSize(2);
  }

  @Test
  void aHoldThatWasLiftedBeforeItWasToldIsNotTold() {
    small().topic(paper, "ferry", NOW);
    Entry ferry = release("A ferry sank.");
    done(due().getFirst());
    Entry hold = small().wire.mark(Event.HOLD, ferry);
    Alert withdrawal = due().getFirst();
    assertThat(told(withdrawal)).containsExactly(told("hold", hold));
    Entry lift = small().wire.mark(Event.LIFT, hold);
    assertThat(small().alerts.now(withdrawal)).isNull();
    done(withdrawal);
    assertThat(told(due().getFirst())).containsExactly(told("lift", lift));
  }

  @Test
  void whatItsOwnerMayNotHaveIsNoAlert() {
    small().topic(paper, "ferry", NOW);
    Entry secret =
        small().wire.release(small().saying("A ferry sank.").embargo(new Embargo(null, null)));
    small().wire.release(small().wire.story("tr").headline("ferry"));
    assertThat(due()).isEmpty();
    Entry lift = small().wire.mark(Event.EMBARGO_LIFT, secret);
    assertThat(told(due().getFirst())).containsExactly(told("release", lift));
  }

  @Test
  void whoTurnsAlertsOnHearsOfWhatComes() {
    Topic topic = small().topic(paper, "ferry");
    release("A ferry sank.");
    small().follow();
    small().change(topic, SmallTopics.wanted("ferry", NOW));
    assertThat(due()).isEmpty();
    Entry next = release("Another ferry sank.");
    assertThat(told(due().getFirst())).containsExactly(told("release", next));
  }

  @Test
  void whoChangesTheScheduleMissesNothingThatHasGathered() {
    Topic topic = small().topic(paper, "ferry", DAILY);
    Entry ferry = release("A ferry sank.");
    small().follow();
    small().change(topic, SmallTopics.wanted("ferry", NOW));
    assertThat(told(due().getFirst())).containsExactly(told("release", ferry));
  }

  @Test
  void aTopicThatIsGoneHasNoAlerts() {
    Topic topic = small().topic(paper, "ferry", NOW);
    Entry ferry = release("A ferry sank.");
    done(due().getFirst());
    small().topics.delete(paper, topic.id(), org.newsflow.web.IfMatch.ANY, (_, _) -> {});
    small().wire.mark(Event.KILL, ferry);
    assertThat(due()).isEmpty();
  }
}
