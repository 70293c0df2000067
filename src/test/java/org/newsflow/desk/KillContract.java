package org.newsflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsflow.desk.Newsdesk.CHIEF;
import static org.newsflow.desk.Newsdesk.EDITOR;
import static org.newsflow.desk.Newsdesk.KILL;
import static org.newsflow.desk.Newsdesk.SECOND;
import static org.newsflow.desk.Newsdesk.done;
import static org.newsflow.desk.Newsdesk.placed;
import static org.newsflow.desk.Newsdesk.refused;
import static org.newsflow.desk.Newsdesk.rules;
import static org.newsflow.desk.Newsdesk.story;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.newsflow.desk.Answer.Reason;
import org.newsflow.desk.WorkingVersion.State;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.Link.Rel;
import org.newsflow.item.Notice;
import org.newsflow.item.Problem;
import org.newsflow.item.PubStatus;
import org.newsflow.web.IfMatch;

/** Kills: two people, a hold in between. */
interface KillContract extends AtTheDesk {

  @Test
  default void theFirstPersonHoldsAtOnceAndTheSecondKills() {
    Guid guid = newsdesk().released();
    Killing first = done(newsdesk().desk.kill(EDITOR, guid, KILL));
    assertThat(first).isEqualTo(new Killing.Requested(new Placed(2, 2), false));
    assertThat(newsdesk().read(guid).pubStatus()).isEqualTo(PubStatus.WITHHELD);
    assertThat(newsdesk().read(guid).killRequest())
        .isNotNull()
        .satisfies(request -> {
          assertThat(request.actor()).isEqualTo(EDITOR.actor());
          assertThat(request.notice()).isEqualTo(KILL);
        });

    assertThat(done(newsdesk().desk.confirmKill(CHIEF, guid))).isEqualTo(new Placed(3, 3));
    WorkingVersion killed = newsdesk().read(guid);
    assertThat(killed.state()).isEqualTo(State.KILLED);
    assertThat(killed.killRequest()).isNull();
    assertThat(killed.item().headline()).isEmpty();
    assertThat(newsdesk().flow.newest(guid).orElseThrow().notice()).isEqualTo(KILL);
    assertThat(newsdesk().acts(guid))
        .containsExactly("draft", "release", "hold", "kill-request", "kill");
  }

  @Test
  default void theSamePersonCannotBeTheSecond() {
    Guid guid = newsdesk().released();
    done(newsdesk().desk.kill(CHIEF, guid, KILL));
    var refused = refused(newsdesk().desk.confirmKill(CHIEF, guid));
    assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN);
    assertThat(rules(newsdesk().desk.kill(CHIEF, guid, KILL))).containsExactly("kill-pending");
    assertThat(newsdesk().read(guid).state()).isEqualTo(State.HELD);
  }

  @Test
  default void anEditorCannotBeTheSecond() {
    Guid guid = newsdesk().released();
    done(newsdesk().desk.kill(CHIEF, guid, KILL));
    assertThat(refused(newsdesk().desk.confirmKill(EDITOR, guid)).reason())
        .isEqualTo(Reason.FORBIDDEN);
  }

  @Test
  default void aKillStatesGroundReasonAndALineForReaders() {
    Guid guid = newsdesk().released();
    var refused = refused(newsdesk().desk.kill(CHIEF, guid, Notice.NONE));
    assertThat(refused.problems())
        .extracting(Problem::field)
        .containsExactly("ground", "reason", "publicNote");
    assertThat(newsdesk().events()).containsExactly("release");
  }

  @Test
  default void theWishOutlivesARestart() {
    Guid guid = newsdesk().released();
    done(newsdesk().desk.kill(CHIEF, guid, KILL));
    Newsdesk again = restarted(DeskSettings.STANDARD, () -> {});
    assertThat(again.read(guid).killRequest()).isNotNull();
    assertThat(placed(again.desk.confirmKill(SECOND, guid)).version()).isEqualTo(3);
    assertThat(again.events()).containsExactly("release", "hold", "kill");
  }

  @Test
  default void eitherOfTheTwoTakesItBack() {
    Guid mine = newsdesk().released();
    done(newsdesk().desk.kill(EDITOR, mine, KILL));
    assertThat(done(newsdesk().desk.withdrawKill(EDITOR, mine)).version()).isEqualTo(3);
    Guid theirs = newsdesk().released();
    done(newsdesk().desk.kill(EDITOR, theirs, KILL));
    done(newsdesk().desk.withdrawKill(CHIEF, theirs));
    assertThat(newsdesk().read(theirs).state()).isEqualTo(State.RELEASED);

    Guid chiefs = newsdesk().released();
    done(newsdesk().desk.kill(CHIEF, chiefs, KILL));
    assertThat(refused(newsdesk().desk.withdrawKill(EDITOR, chiefs)).reason())
        .isEqualTo(Reason.FORBIDDEN);
    assertThat(rules(newsdesk().desk.withdrawKill(CHIEF, mine))).containsExactly("no-kill");
    assertThat(rules(newsdesk().desk.confirmKill(CHIEF, mine))).containsExactly("no-kill");
  }

  @Test
  default void aLiftDoesNotPassByAWishToKill() {
    Guid guid = newsdesk().released();
    done(newsdesk().desk.kill(EDITOR, guid, KILL));
    assertThat(rules(newsdesk().desk.lift(CHIEF, guid, "fine"))).containsExactly("kill-pending");
  }

  @Test
  default void whatWasHeldBeforeStaysHeldWhenTheWishIsTakenBack() {
    Guid guid = newsdesk().released();
    done(newsdesk().desk.hold(EDITOR, guid, "checking"));
    assertThat(done(newsdesk().desk.kill(EDITOR, guid, KILL)))
        .isEqualTo(new Killing.Requested(new Placed(2, 2), true));
    assertThat(done(newsdesk().desk.withdrawKill(EDITOR, guid))).isEqualTo(new Placed(2, 2));
    assertThat(newsdesk().read(guid).state()).isEqualTo(State.HELD);
    done(newsdesk().desk.lift(EDITOR, guid, null));
  }

  @Test
  default void whereOnePersonIsEnoughTheFirstKills() {
    Guid guid = newsdesk().released();
    DeskSettings alone = new DeskSettings(false, Duration.ofHours(4), 250, Set.of(), Set.of());
    Newsdesk again = restarted(alone, () -> {});
    assertThat(refused(again.desk.kill(EDITOR, guid, KILL)).reason()).isEqualTo(Reason.FORBIDDEN);
    assertThat(done(again.desk.kill(CHIEF, guid, KILL))).isEqualTo(new Placed(2, 2));
    assertThat(rules(again.desk.kill(CHIEF, guid, KILL))).containsExactly("killed");
  }

  @Test
  default void aKillTakesTheOpenDraftAndTheSchedulesWithIt() {
    Guid guid = newsdesk().released();
    done(newsdesk().desk.open(EDITOR, guid, Event.UPDATE, null));
    done(
        newsdesk()
            .desk
            .replace(
                EDITOR,
                guid,
                DraftCommand.of(story().toBuilder().headline("Bridge open").build()),
                IfMatch.ANY));
    done(
        newsdesk()
            .desk
            .release(
                EDITOR,
                guid,
                new ReleaseCommand(
                    newsdesk().clock.instant().plusSeconds(3600), Notice.NONE, IfMatch.ANY)));
    done(newsdesk().desk.kill(EDITOR, guid, KILL));
    done(newsdesk().desk.confirmKill(CHIEF, guid));
    assertThat(newsdesk().read(guid).draft()).isNull();
    assertThat(newsdesk().history(guid).schedules())
        .extracting(Schedule::state)
        .containsOnly(Schedule.State.CANCELED);
    assertThat(newsdesk().acts(guid)).contains("discard");
  }

  @Test
  default void aKillMarksWhatHangsOnTheItem() {
    Guid original = newsdesk().released();
    Guid translation =
        newsdesk().released(ReleaseContract.linked("tr", Rel.TRANSLATION_OF, original));
    Guid draft = newsdesk().draft(ReleaseContract.linked("en", Rel.CONTINUES, original));
    done(newsdesk().desk.kill(EDITOR, original, KILL));
    assertThat(newsdesk().read(translation).flags()).as("a hold marks nothing").isEmpty();
    done(newsdesk().desk.confirmKill(CHIEF, original));

    assertThat(newsdesk().read(translation).flags())
        .singleElement()
        .satisfies(flag -> assertThat(flag.event()).isEqualTo(Event.KILL));
    assertThat(newsdesk().read(draft).flags()).hasSize(1);
    assertThat(rules(newsdesk().desk.release(EDITOR, draft, ReleaseCommand.NOW)))
        .containsExactly("link-killed");
    Guid substitute =
        newsdesk().released(ReleaseContract.linked("en", Rel.SUBSTITUTE_FOR, original));
    assertThat(newsdesk().read(substitute).flags()).isEmpty();
  }

  @Test
  default void noWordOfAKilledItemIsShownInItsHistory() {
    Guid guid = newsdesk().released();
    done(newsdesk().desk.open(EDITOR, guid, Event.UPDATE, null));
    done(
        newsdesk()
            .desk
            .replace(
                EDITOR,
                guid,
                DraftCommand.of(story().toBuilder().headline("Secretword").build()),
                IfMatch.ANY));
    newsdesk().release(guid);
    done(newsdesk().desk.kill(EDITOR, guid, KILL));
    done(newsdesk().desk.confirmKill(CHIEF, guid));
    assertThat(newsdesk().history(guid).versions())
        .hasSize(4)
        .allSatisfy(version -> {
          assertThat(version.differences()).isEmpty();
          assertThat(version.paragraphs()).isEmpty();
        });
    assertThat(DeskJson.history(newsdesk().history(guid)).toString()).doesNotContain("Secretword");
    assertThat(rules(newsdesk().desk.preview(EDITOR, guid, "ninjs"))).containsExactly("killed");
  }

  @Test
  default void ofManyWhoConfirmOneKills() {
    Guid guid = newsdesk().released();
    done(newsdesk().desk.kill(EDITOR, guid, KILL));
    AtomicInteger kills = new AtomicInteger();
    Runnable confirm =
        () -> {
          if (newsdesk().desk.confirmKill(CHIEF, guid) instanceof Answer.Done<Placed>) {
            kills.incrementAndGet();
          }
        };
    Newsdesk.atOnce(List.of(confirm, confirm, confirm, confirm));
    assertThat(kills).hasValue(1);
    assertThat(newsdesk().events()).containsExactly("release", "hold", "kill");
  }

  @Test
  default void aKillAndItsWithdrawalAtOnceEndInOneOfTheTwo() {
    for (int i = 0; i < 10; i++) {
      Guid guid = newsdesk().released();
      done(newsdesk().desk.kill(EDITOR, guid, KILL));
      Newsdesk.atOnce(
          List.of(
              () -> newsdesk().desk.confirmKill(CHIEF, guid),
              () -> newsdesk().desk.withdrawKill(EDITOR, guid)));
      WorkingVersion working = newsdesk().read(guid);
      assertThat(working.version()).isEqualTo(3);
      assertThat(working.killRequest()).isNull();
      assertThat(working.state()).isIn(State.KILLED, State.RELEASED);
    }
  }

  @Test
  default void ofTwoWhoAskAtOnceOneHasAskedAndTheItemIsHeld() {
    for (int i = 0; i < 10; i++) {
      Guid guid = newsdesk().released();
      Newsdesk.atOnce(
          List.of(
              () -> newsdesk().desk.kill(CHIEF, guid, KILL),
              () -> newsdesk().desk.kill(SECOND, guid, KILL),
              () -> newsdesk().desk.hold(EDITOR, guid, "checking")));
      assertThat(newsdesk().read(guid).killRequest()).isNotNull();
      assertThat(newsdesk().read(guid).state()).isEqualTo(State.HELD);
      assertThat(newsdesk().acts(guid).stream().filter("kill-request"::equals)).hasSize(1);
    }
  }

  @Test
  default void noDraftIsLeftOpenOnWhatIsKilledMeanwhile() {
    for (int i = 0; i < 10; i++) {
      Guid guid = newsdesk().released();
      done(newsdesk().desk.kill(EDITOR, guid, KILL));
      done(newsdesk().desk.withdrawKill(EDITOR, guid));
      Newsdesk.atOnce(
          List.of(
              () -> newsdesk().desk.open(EDITOR, guid, Event.UPDATE, null),
              () -> {
                newsdesk().desk.kill(EDITOR, guid, KILL);
                newsdesk().desk.confirmKill(CHIEF, guid);
              }));
      assertThat(newsdesk().read(guid).state()).isEqualTo(State.KILLED);
    }
  }
}
