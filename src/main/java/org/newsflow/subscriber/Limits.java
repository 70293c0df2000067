package org.newsflow.subscriber;

/**
 * How fast a subscriber's programs may ask. What is used of it is counted elsewhere.
 *
 * @param requestsPerSecond of one key
 * @param requestsPerMinute of one key
 * @param streams open at once, of the subscriber
 * @param page entries in one answer at most
 */
public record Limits(int requestsPerSecond, int requestsPerMinute, int streams, int page) {

  /** What holds where no contract says otherwise. */
  public static final Limits DEFAULT = new Limits(10, 300, 10, 500);

  /** Of each limit the more generous one. */
  Limits or(Limits other) {
    return new Limits(
        Math.max(requestsPerSecond, other.requestsPerSecond),
        Math.max(requestsPerMinute, other.requestsPerMinute),
        Math.max(streams, other.streams),
        Math.max(page, other.page));
  }
}
