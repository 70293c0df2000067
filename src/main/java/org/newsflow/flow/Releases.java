package org.newsflow.flow;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsflow.abridge.Abridgement;
import org.newsflow.flow.FlowTables.Standing;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Problem;
import org.newsflow.item.PubStatus;
import org.newsflow.store.Transaction;

/**
 * Makes entries of acts, in two steps: what takes time is prepared before the lock is taken, what
 * depends on the flow's standing is decided under it.
 */
final class Releases {

  private final Audience audience;
  private final Function<NewsItem, Optional<Abridgement>> abridge;
  private final Clock clock;

  Releases(Audience audience, Function<NewsItem, Optional<Abridgement>> abridge, Clock clock) {
    this.audience = audience;
    this.abridge = abridge;
    this.clock = Clock.tick(clock, Duration.ofMillis(1)); // as the store keeps times
  }

  /**
   * An act with everything that can be known before the lock.
   *
   * @param item the new version as it will be kept
   * @param matched the item that products are matched with: of a kill, the text that is killed
   */
  record Prepared(
      Act act,
      NewsItem item,
      NewsItem matched,
      boolean embargoed,
      Audience.Match match,
      @Nullable Abridgement abridgement,
      List<String> changed) {}

  /** What speaks against this act as the item stands, or null. */
  static @Nullable Outcome obstacle(Act act, @Nullable Entry newest) {
    int version = newest == null ? 0 : newest.version();
    if (version != act.expectedVersion()) {
      return new Outcome.Stale(version);
    }
    Problem problem = Transitions.problem(act.event(), newest);
    return problem == null ? null : new Outcome.Refused(problem);
  }

  Prepared prepare(Act act, @Nullable Entry newest, @Nullable NewsItem current) {
    Event event = act.event();
    NewsItem text = event.carriesText() ? requireNonNull(act.item()) : requireNonNull(current);
    Embargo embargo = embargo(act, text, newest, current);
    Instant now = clock.instant();
    NewsItem whole =
        text.toBuilder()
            .version(act.expectedVersion() + 1)
            .pubStatus(event.status())
            .versionCreated(current == null ? now : later(now, current.versionCreated()))
            .firstCreated(current == null ? now : current.firstCreated())
            .embargo(embargo)
            .build();
    NewsItem kept = event == Event.KILL ? whole.withoutWords() : whole;
    return new Prepared(
        act,
        kept,
        whole,
        embargo != null,
        audience.match(whole),
        event.status() == PubStatus.USABLE ? abridge.apply(whole).orElse(null) : null,
        event.carriesText() && current != null ? Changes.between(current, whole) : List.of());
  }

  /** An embargo begins with the release alone, and ends with its lift alone. */
  private static @Nullable Embargo embargo(
      Act act, NewsItem text, @Nullable Entry newest, @Nullable NewsItem current) {
    return switch (act.event()) {
      case RELEASE -> text.embargo();
      case EMBARGO_CHANGE -> act.embargo();
      case EMBARGO_LIFT -> null;
      default -> requireNonNull(newest).embargoed() ? requireNonNull(current).embargo() : null;
    };
  }

  /** Clocks go backwards now and then; times of the flow never do. */
  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** The time of an entry that is made now. */
  Instant now(Prepared prepared) {
    return later(clock.instant(), prepared.item().versionCreated());
  }

  /**
   * The entry.
   *
   * @param standing of the flow, with this entry's position and time as the newest
   */
  Released place(
      Transaction transaction, Prepared prepared, Standing standing, List<Entry> earlier) {
    audience.refresh(transaction, standing.revision());
    Audience.Match match = prepared.match();
    if (match.revision() != standing.revision()) {
      match = audience.match(prepared.matched());
    }
    NewsItem item = prepared.item();
    Set<Long> products = new HashSet<>(match.products());
    boolean wasPublic =
        earlier.stream().anyMatch(entry -> entry.products().contains(Strand.PUBLIC));
    if (prepared.abridgement() != null || wasPublic) {
      products.add(Strand.PUBLIC);
    }
    Set<Level> levels = EnumSet.of(item.level());
    earlier.forEach(entry -> levels.addAll(entry.levels()));
    Entry next =
        new Entry(
            standing.head(),
            item.guid(),
            item.version(),
            prepared.act().event(),
            standing.lastAt(),
            item.type(),
            item.language(),
            item.level(),
            levels,
            item.pubStatus(),
            prepared.embargoed(),
            item.test(),
            prepared.act().notice(),
            prepared.changed(),
            prepared.act().actor(),
            products,
            Map.of());
    Map<Long, Set<Long>> owed = audience.owed(transaction, next, earlier);
    return new Released(
        owed.isEmpty() ? next : next.owedTo(owed),
        item,
        prepared.abridgement(),
        earlier.isEmpty() ? next.position() : earlier.getFirst().position());
  }
}
