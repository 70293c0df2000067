package org.newsflow.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is moved, also backwards. */
final class TestClock extends Clock {

  /** With digits below the millisecond, as real clocks have them. */
  static final Instant START = Instant.parse("2026-11-23T10:00:00.123456789Z");

  private volatile Instant now = START;

  void move(Duration by) {
    now = now.plus(by);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the flow knows UTC alone");
  }
}
