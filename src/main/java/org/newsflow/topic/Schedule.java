package org.newsflow.topic;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When digests are due: on these days at these times, where the reader is. A time that the clocks
 * leap over is due when they have leapt, one that they show twice is due the first time.
 *
 * @param days at least one
 * @param times at least one
 */
public record Schedule(Set<DayOfWeek> days, List<LocalTime> times, ZoneId zone) {

  private static final int WEEK = 7;

  public Schedule {
    if (days.isEmpty() || times.isEmpty()) {
      throw new IllegalArgumentException("a schedule has a day and a time");
    }
    days = Set.copyOf(days);
    times = times.stream().distinct().sorted().toList();
  }

  /** On every day. */
  static Set<DayOfWeek> daily() {
    return EnumSet.allOf(DayOfWeek.class);
  }

  /** The next time after this one. */
  public Instant next(Instant after) {
    LocalDate today = after.atZone(zone).toLocalDate();
    // From yesterday: where the clocks leap over midnight, its last time is due today.
    return Stream.iterate(today.minusDays(1), day -> day.plusDays(1))
        .limit(WEEK + 3)
        .filter(day -> days.contains(day.getDayOfWeek()))
        .flatMap(day -> times.stream().map(time -> ZonedDateTime.of(day, time, zone).toInstant()))
        .filter(due -> due.isAfter(after))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
