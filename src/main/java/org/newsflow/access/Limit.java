package org.newsflow.access;

import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param times at least 1; as many at once as in the whole time
 * @param per what is used comes back evenly over this time
 */
record Limit(int times, Duration per) {

  Limit {
    if (times < 1 || !per.isPositive()) {
      throw new IllegalArgumentException("a limit must let one through: " + times + " per " + per);
    }
  }

  /** So many a minute. */
  static Limit perMinute(int times) {
    return new Limit(times, Duration.ofMinutes(1));
  }
}
