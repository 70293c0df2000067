package org.newsflow.subscriber;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How many full items may be taken one by one in a period. */
public record Downloads(int count, Period period) {

  /** The period, by the calendar of the agency's time zone. */
  public enum Period {
    DAY(1, ChronoUnit.DAYS),
    WEEK(7, ChronoUnit.WEEKS),
    MONTH(30, ChronoUnit.MONTHS),
    YEAR(365, ChronoUnit.YEARS);

    private final int days;
    private final ChronoUnit unit;

    Period(int days, ChronoUnit unit) {
      this.days = days;
      this.unit = unit;
    }

    /** The code in the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The period around this moment; a week begins with Monday (ISO 8601). */
    Span around(Instant moment, ZoneId zone) {
      LocalDate day = LocalDate.ofInstant(moment, zone);
      LocalDate first =
          switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
          };
      return new Span(
          first.atStartOfDay(zone).toInstant(), first.plus(1, unit).atStartOfDay(zone).toInstant());
    }

    record Span(Instant begin, Instant end) {}
  }

  /**
   * A limit and what is used of it.
   *
   * @param used full items taken in this period
   * @param since when the period began
   * @param until when the next one begins
   */
  public record Use(Downloads limit, long used, Instant since, Instant until) {

    /** How many more may be taken until then. */
    public long remaining() {
      return Math.max(0, limit.count() - used);
    }
  }

  /** The more generous of the two. */
  Downloads or(Downloads other) {
    return (long) count * other.period.days >= (long) other.count * period.days ? this : other;
  }
}
