package org.newsflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsflow.desk.Newsdesk.CHIEF;
import static org.newsflow.desk.Newsdesk.EDITOR;
import static org.newsflow.desk.Newsdesk.done;
import static org.newsflow.desk.Newsdesk.eventually;
import static org.newsflow.desk.Newsdesk.rules;
import static org.newsflow.desk.Newsdesk.story;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.newsflow.desk.Schedule.Kind;
import org.newsflow.desk.WorkingVersion.State;
import org.newsflow.flow.Entry;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice;
import org.newsflow.web.IfMatch;

/** What happens at a time: on time, late after a stop, and never not at all. */
interface ScheduleContract extends AtTheDesk {

  private ReleaseCommand at(Instant time) {
    return new ReleaseCommand(time.truncatedTo(ChronoUnit.MILLIS), Notice.NONE, IfMatch.ANY);
  }

  private Instant in(Duration time) {
    return newsdesk().clock.instant().plus(time).truncatedTo(ChronoUnit.MILLIS);
  }

  @Test
  default void aScheduledReleaseGoesOutOnTimeToTheSecond() {
    Guid guid = newsdesk().draft();
    Instant due = in(Duration.ofMillis(400));
    assertThat(done(newsdesk().desk.release(EDITOR, guid, at(due))))
        .isEqualTo(new Released.Scheduled(due));
    assertThat(newsdesk().read(guid).state()).isEqualTo(State.SCHEDULED);
    assertThat(newsdesk().flow.head()).isZero();
    eventually(() -> newsdesk().flow.head() == 1);
    Entry entry = newsdesk().flow.newest(guid).orElseThrow();
    assertThat(entry.at()).isBetween(due, due.plusSeconds(1));
    assertThat(entry.actor()).isEqualTo(EDITOR.actor());
  }

  @Test
  default void aClockThatIsSetForwardIsNoticed() {
    Guid guid = newsdesk().draft();
    done(newsdesk().desk.release(EDITOR, guid, at(in(Duration.ofHours(3)))));
    newsdesk().clock.pass(Duration.ofHours(3));
    eventually(() -> newsdesk().flow.newest(guid).isPresent());
  }

  @Test
  default void whatFellDueWhileTheProgramStoodStillIsDoneLate() {
    Guid first = newsdesk().draft();
    Guid second = newsdesk().draft();
    done(newsdesk().desk.release(EDITOR, second, at(in(Duration.ofHours(2)))));
    done(newsdesk().desk.release(EDITOR, first, at(in(Duration.ofHours(1)))));
    Newsdesk again =
        restarted(DeskSettings.STANDARD, () -> newsdesk().clock.pass(Duration.ofHours(5)));
    eventually(() -> again.flow.head() == 2);
    assertThat(again.flow.after(0, 10)).extracting(Entry::guid).containsExactly(first, second);
  }

  @Test
  default void aScheduledReleaseIsCheckedBeforeAndOnceMoreWhenItIsDue() {
    NewsItem unfinished = story().toBuilder().headline("").build();
    Guid guid = newsdesk().draft(unfinished);
    assertThat(rules(newsdesk().desk.release(EDITOR, guid, at(in(Duration.ofHours(1))))))
        .containsExactly("headline-missing");

    done(newsdesk().desk.replace(EDITOR, guid, DraftCommand.of(story()), IfMatch.ANY));
    done(newsdesk().desk.release(EDITOR, guid, at(in(Duration.ofHours(1)))));
    done(newsdesk().desk.replace(EDITOR, guid, DraftCommand.of(unfinished), IfMatch.ANY));
    newsdesk().clock.pass(Duration.ofHours(1));
    eventually(() -> newsdesk().acts(guid).contains("schedule-failed"));

    assertThat(newsdesk().flow.head()).isZero();
    assertThat(newsdesk().read(guid).state()).isEqualTo(State.DRAFT);
    assertThat(newsdesk().history(guid).schedules())
        .singleElement()
        .satisfies(schedule -> {
          assertThat(schedule.state()).isEqualTo(Schedule.State.FAILED);
          assertThat(schedule.failure()).contains("write a headline");
        });
  }

  @Test
  default void aScheduledReleaseIsTakenBackOrPutOff() {
    Guid guid = newsdesk().draft();
    done(newsdesk().desk.release(EDITOR, guid, at(in(Duration.ofHours(1)))));
    done(newsdesk().desk.release(EDITOR, guid, at(in(Duration.ofHours(2)))));
    assertThat(newsdesk().read(guid).pending()).hasSize(1);
    done(newsdesk().desk.unschedule(EDITOR, guid));
    assertThat(newsdesk().read(guid).state()).isEqualTo(State.DRAFT);
    assertThat(rules(newsdesk().desk.unschedule(EDITOR, guid))).containsExactly("not-scheduled");
    newsdesk().release(guid);
    assertThat(newsdesk().history(guid).schedules())
        .extracting(Schedule::state)
        .containsOnly(Schedule.State.CANCELED);
  }

  @Test
  default void aReleaseInThePastIsOneNow() {
    Guid guid = newsdesk().draft();
    assertThat(done(newsdesk().desk.release(EDITOR, guid, at(in(Duration.ofHours(-1))))))
        .isEqualTo(new Placed(1, 1));
  }

  @Test
  default void anEmbargoEndsAtItsTimeByAnEntry() {
    Guid guid = newsdesk().released(ReleaseContract.embargoed(in(Duration.ofHours(1))));
    assertThat(newsdesk().read(guid).pending())
        .singleElement()
        .satisfies(schedule -> assertThat(schedule.kind()).isEqualTo(Kind.EMBARGO_LIFT));
    newsdesk().clock.pass(Duration.ofHours(1));
    eventually(() -> newsdesk().events().contains("embargo-lift"));
    assertThat(newsdesk().read(guid).item().embargo()).isNull();
    assertThat(newsdesk().history(guid).schedules())
        .extracting(Schedule::state)
        .containsExactly(Schedule.State.DONE);
  }

  @Test
  default void aChangedEmbargoEndsAtTheOtherTime() {
    Guid guid = newsdesk().released(ReleaseContract.embargoed(in(Duration.ofHours(1))));
    Instant later = in(Duration.ofHours(3));
    done(newsdesk().desk.embargo(EDITOR, guid, later, "the ministry asked"));
    assertThat(newsdesk().read(guid).pending())
        .singleElement()
        .satisfies(schedule -> assertThat(schedule.due()).isEqualTo(later));
    newsdesk().clock.pass(Duration.ofHours(2));
    Guid other = newsdesk().draft();
    done(newsdesk().desk.release(EDITOR, other, at(in(Duration.ofMillis(50)))));
    eventually(() -> newsdesk().flow.newest(other).isPresent());
    assertThat(newsdesk().events()).containsExactly("release", "embargo-change", "release");
  }

  @Test
  default void anEmbargoThatEndedDuringAHoldIsLiftedRightAfterIt() {
    Guid guid = newsdesk().released(ReleaseContract.embargoed(in(Duration.ofHours(1))));
    done(newsdesk().desk.hold(CHIEF, guid, "checking"));
    newsdesk().clock.pass(Duration.ofHours(2));
    done(newsdesk().desk.lift(CHIEF, guid, null));
    eventually(() -> newsdesk().events().size() == 4);
    assertThat(newsdesk().events()).containsExactly("release", "hold", "lift", "embargo-lift");
  }

  @Test
  default void theDeskIsRemindedOfAHoldUntilItIsOver() {
    DeskSettings hourly = new DeskSettings(true, Duration.ofHours(1), 250, Set.of(), Set.of());
    Newsdesk room = restarted(hourly, () -> {});
    Guid guid = room.released();
    done(room.desk.hold(EDITOR, guid, "checking"));
    room.clock.pass(Duration.ofMinutes(61));
    eventually(() -> room.acts(guid).contains("hold-reminder"));
    room.clock.pass(Duration.ofMinutes(61));
    eventually(() -> room.acts(guid).stream().filter("hold-reminder"::equals).count() == 2);
    done(room.desk.lift(EDITOR, guid, null));
    assertThat(room.read(guid).pending()).isEmpty();
  }

  @Test
  default void aDiscardedDraftIsNotReleasedOnTime() {
    Guid guid = newsdesk().draft();
    done(newsdesk().desk.release(EDITOR, guid, at(in(Duration.ofHours(1)))));
    done(newsdesk().desk.discard(EDITOR, guid, IfMatch.ANY));
    Guid other = newsdesk().draft();
    done(newsdesk().desk.release(EDITOR, other, at(in(Duration.ofHours(1)))));
    newsdesk().clock.pass(Duration.ofHours(1));
    eventually(() -> newsdesk().flow.head() == 1);
    assertThat(newsdesk().flow.after(0, 10)).extracting(Entry::guid).containsExactly(other);
  }
}
