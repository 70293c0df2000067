package org.newsflow.subscriber;

import java.util.Locale;

/** How many full items may be taken one by one in a period. */
public record Downloads(int count, Period period) {

  /** The period, by the calendar of the agency's time zone. */
  public enum Period {
    DAY(1),
    WEEK(7),
    MONTH(30),
    YEAR(365);

    private final int days;

    Period(int days) {
      this.days = days;
    }

    /** The code in the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The more generous of the two. */
  Downloads or(Downloads other) {
    return (long) count * other.period.days >= (long) other.count * period.days ? this : other;
  }
}
