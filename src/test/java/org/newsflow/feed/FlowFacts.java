package org.newsflow.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.Level;

/** What the plain model of the flow knows of texts, contracts and entries. */
final class FlowFacts {

  /** What of a text decides whom it reaches. */
  record Story(
      String headline,
      String language,
      Level level,
      String desk,
      boolean publishable,
      boolean test) {}

  /** A contract, as it is from now on. */
  record Terms(
      long id,
      long subscriber,
      Set<Long> products,
      boolean delivers,
      Instant from,
      @Nullable Instant until,
      boolean embargo,
      @Nullable Integer archiveDays) {

    boolean give(Instant time) {
      return delivers && !time.isBefore(from) && (until == null || time.isBefore(until));
    }
  }

  /** A subscriber, as it is from now on. */
  record Member(long id, @Nullable Long parent, boolean closed) {}

  /** A product, as it is from now on. */
  record Offer(long id, String code, Predicate<Story> asks, boolean withdrawn) {}

  /**
   * An entry.
   *
   * @param levels of this and all earlier versions
   * @param isPublic whether the public was told of this version or an earlier one
   * @param abridged whether there is something to show to the public
   * @param reached the subscribers who have it
   */
  record Made(
      long position,
      Guid guid,
      int version,
      Event event,
      Instant at,
      Story story,
      boolean embargoed,
      Set<Level> levels,
      Set<Long> products,
      boolean isPublic,
      boolean abridged,
      Map<Long, Reach> reached) {}

  /**
   * How an entry reaches a subscriber.
   *
   * @param through the products that give it
   * @param former where it is owed, the products that gave an earlier version; else empty
   */
  record Reach(Set<Long> through, Set<Long> former) {}

  /** A recall as a reader must be told of it. */
  record Taken(Guid guid, List<Integer> versions, int version, long position, boolean kill) {
    static Taken of(RecallNotice notice) {
      return new Taken(
          notice.guid(), notice.versions(), notice.version(), notice.position(), notice.kill());
    }
  }

  private FlowFacts() {}
}
