package org.newsflow.subscriber;

import org.newsflow.flow.Entry;

/**
 * Where somebody holds a product: entries at these positions and of these times, each from
 * (inclusive) and to (exclusive).
 *
 * @param since epoch milliseconds
 * @param until epoch milliseconds
 * @param embargo with entries under embargo
 */
public record Span(long from, long to, long since, long until, boolean embargo) {

  /** The end of what has none, as position and as time. */
  static final long OPEN = Long.MAX_VALUE;

  boolean covers(long position, long at, boolean embargoed) {
    return position >= from
        && position < to
        && at >= since
        && at < until
        && (embargo || !embargoed);
  }

  boolean covers(Entry entry) {
    return covers(entry.position(), entry.at().toEpochMilli(), entry.embargoed());
  }

  /** Whether the other goes on where this ends, with nothing else changed. */
  boolean continuedBy(Span other) {
    return to == other.from
        && since == other.since
        && until == other.until
        && embargo == other.embargo;
  }
}
