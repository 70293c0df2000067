package org.newsflow.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When digests are due, where clocks are moved too. */
class ScheduleTest {

  private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static List<String> next(Schedule schedule, String after, int count) {
    List<String> due = new ArrayList<>();
    Instant time = Instant.parse(after);
    for (int i = 0; i < count; i++) {
      time = schedule.next(time);
      due.add(time.toString());
    }
    return due;
  }

  private static Schedule daily(ZoneId zone, String... times) {
    return new Schedule(
        Schedule.daily(), List.of(times).stream().map(LocalTime::parse).toList(), zone);
  }

  @Test
  void timesAreThoseOfTheReadersZone() {
    assertThat(next(daily(ISTANBUL, "17:30", "08:00"), "2026-11-23T05:00:00Z", 3))
        .containsExactly("2026-11-23T14:30:00Z", "2026-11-24T05:00:00Z", "2026-11-24T14:30:00Z");
  }

  @Test
  void onlyTheDaysThatWereChosenCount() {
    Schedule mondays =
        new Schedule(Set.of(DayOfWeek.MONDAY), List.of(LocalTime.of(8, 0)), ISTANBUL);
    assertThat(next(mondays, "2026-11-23T05:00:00Z", 2))
        .containsExactly("2026-11-30T05:00:00Z", "2026-12-07T05:00:00Z");
  }

  /** 02:30 is not there on 29 March 2026 in Berlin: the digest comes at 03:30. */
  @Test
  void whatTheClocksLeapOverIsDueWhenTheyHaveLeapt() {
    assertThat(next(daily(BERLIN, "02:30"), "2026-03-28T12:00:00Z", 2))
        .containsExactly("2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
    assertThat(next(daily(BERLIN, "02:30", "03:30"), "2026-03-28T12:00:00Z", 2))
        .as("both at once is once")
        .containsExactly("2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
  }

  /** 02:30 is there twice on 25 October 2026 in Berlin. */
  @Test
  void whatTheClocksShowTwiceIsDueOnce() {
    assertThat(next(daily(BERLIN, "02:30"), "2026-10-24T12:00:00Z", 2))
        .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
  }

  /** Clocks that leap at midnight: Cairo, 24 April 2026, 00:00 to 01:00. */
  @Test
  void midnightThatIsNotThereIsDueAnHourLater() {
    ZoneId cairo = ZoneId.of("Africa/Cairo");
    assertThat(next(daily(cairo, "00:00", "23:59"), "2026-04-23T12:00:00Z", 3))
        .containsExactly("2026-04-23T21:59:00Z", "2026-04-23T22:00:00Z", "2026-04-24T20:59:00Z");
  }

  /** Whatever the zone, no day that was chosen is left out, and none comes twice. */
  @Test
  void everyDayOfAYearHasItsDigestInEveryZone() {
    for (String id : ZoneId.getAvailableZoneIds()) {
      Schedule schedule = daily(ZoneId.of(id), "00:30");
      Instant time = Instant.parse("2026-01-01T00:00:00Z");
      for (int day = 0; day < 365; day++) {
        Instant next = schedule.next(time);
        assertThat(Duration.between(time, next)).as(id + " " + time).isPositive();
        assertThat(Duration.between(time, next))
            .as(id + " " + time)
            .isLessThan(Duration.ofHours(27));
        time = next;
      }
    }
  }
}
