package org.newsflow.match;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A span of time that a query names: a day, a month, a minute, last Tuesday. The clock's zone says
 * when a day begins.
 */
public sealed interface Moment {

  /** The span as instants. */
  Span span(Clock clock);

  /** As queries write it. */
  String text();

  /** From an instant, included, to another, excluded. */
  record Span(Instant start, Instant end) {}

  /**
   * A year, month, day, minute or second as ISO 8601 writes it: {@code 2026}, {@code 2026-11},
   * {@code 2026-11-23}, {@code 2026-11-23T10:00}, {@code 2026-11-23T10:00:00Z}.
   */
  record Calendar(String text) implements Moment {

    public Calendar {
      span(text, ZoneId.of("UTC"));
    }

    @Override
    public Span span(Clock clock) {
      return span(text, clock.getZone());
    }

    private static Span span(String text, ZoneId zone) {
      return switch (text.length()) {
        case 4 -> days(Year.parse(text).atDay(1), Year.parse(text).plusYears(1).atDay(1), zone);
        case 7 -> {
          YearMonth month = YearMonth.parse(text);
          yield days(month.atDay(1), month.plusMonths(1).atDay(1), zone);
        }
        case 10 -> days(LocalDate.parse(text), LocalDate.parse(text).plusDays(1), zone);
        default -> time(text, zone);
      };
    }

    private static Span time(String text, ZoneId zone) {
      boolean offset = text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > 9;
      Instant start =
          offset
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text).atZone(zone).toInstant();
      boolean seconds = text.length() > 18 && text.charAt(16) == ':';
      return new Span(start, start.plus(1, seconds ? ChronoUnit.SECONDS : ChronoUnit.MINUTES));
    }
  }

  /** So many hours, days or weeks before now; no day before is today. */
  record Ago(int amount, Unit unit) implements Moment {

    @Override
    public Span span(Clock clock) {
      if (unit == Unit.HOURS) {
        Instant then =
            clock.instant().minus(amount, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        return new Span(then, then.plusSeconds(1));
      }
      LocalDate day = LocalDate.now(clock).minusDays(unit == Unit.WEEKS ? 7L * amount : amount);
      return days(day, day.plusDays(1), clock.getZone());
    }

    @Override
    public String text() {
      return amount == 0 && unit == Unit.DAYS
          ? "today"
          : "-" + amount + unit.name().substring(0, 1).toLowerCase(Locale.ROOT);
    }
  }

  /** What an {@link Ago} counts. */
  enum Unit {
    HOURS,
    DAYS,
    WEEKS
  }

  private static Span days(LocalDate from, LocalDate to, ZoneId zone) {
    return new Span(from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
  }
}
