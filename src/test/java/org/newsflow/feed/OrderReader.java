package org.newsflow.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;

/**
 * One reader with a few readings, each with a filter of its own: it connects, drops, forgets what
 * it had got last, and comes back.
 */
final class OrderReader implements Runnable {

  private final SmallWire wire;
  private final OrderSigns signs;
  private final @Nullable Long id;
  private final Random random;
  private final List<Reading> readings = new ArrayList<>();

  /** What does not depend on when one is told of it. */
  record Told(long position, long previous, Event event, Guid guid, int version, List<String> by) {
    static Told of(Line line) {
      return new Told(
          line.position(),
          line.previous(),
          line.event(),
          line.guid(),
          line.version(),
          line.products());
    }

    static Told of(View view) {
      return new Told(
          view.position(),
          view.previous(),
          view.event(),
          view.guid(),
          view.version(),
          view.products());
    }
  }

  /** Where one reading stands, and what it was told. */
  static final class Reading {
    private final Filter filter;
    private final long begin;
    private final NavigableMap<Long, View> told = new TreeMap<>();
    private final Map<Long, Told> ever = new HashMap<>();
    private final Set<Guid> had = new HashSet<>();
    private final Set<Long> recalled = new HashSet<>();
    private long cursor;

    Reading(Filter filter, long begin) {
      this.filter = filter;
      this.begin = begin;
      this.cursor = begin;
    }

    Filter filter() {
      return filter;
    }

    long begin() {
      return begin;
    }

    /** By position. */
    Map<Long, View> told() {
      return told;
    }

    /** Items of which it got a text. */
    Set<Guid> had() {
      return had;
    }

    /** Positions of the holds and kills that it knows of. */
    Set<Long> recalled() {
      return recalled;
    }

    private long last() {
      return told.isEmpty() ? begin : told.lastKey();
    }
  }

  OrderReader(SmallWire wire, OrderSigns signs, @Nullable Long id, long seed) {
    this.wire = wire;
    this.signs = signs;
    this.id = id;
    this.random = new Random(seed);
    readings.add(new Reading(Filter.NONE, 0));
  }

  @Nullable Long id() {
    return id;
  }

  List<Reading> readings() {
    return readings;
  }

  private Reader reader() {
    return id == null ? SmallWire.PUBLIC : SmallWire.reader(id);
  }

  @Override
  public void run() {
    while (!signs.ended()) {
      if (readings.size() < 3 && random.nextInt(8) == 0) {
        Filter filter = GateSteps.FILTERS.get(random.nextInt(GateSteps.FILTERS.size()));
        readings.add(new Reading(filter, random.nextBoolean() ? 0 : wire.feed.head()));
      }
      Reading reading = readings.get(random.nextInt(readings.size()));
      readOn(reading, 1 + random.nextInt(6));
      if (random.nextInt(6) == 0) {
        forget(reading);
      }
    }
    for (Reading reading : readings) {
      while (readOn(reading, 20)) {
        assertThat(reading.told.size()).isLessThanOrEqualTo((int) wire.feed.head());
      }
    }
  }

  /** It crashed before it had kept the newest of what it got. */
  private void forget(Reading reading) {
    for (int n = random.nextInt(300); n > 0 && !reading.told.isEmpty(); n--) {
      reading.told.pollLastEntry();
    }
    reading.cursor = reading.last();
  }

  /** Connects and reads some pages; whether there may be more. */
  private boolean readOn(Reading reading, int pages) {
    boolean stays = random.nextBoolean();
    if (stays) {
      reading.cursor = reading.last(); // a stream's clients keep the position of their newest entry
    }
    Following following =
        stays
            ? wire.feed.follow(reader(), reading.filter, reading.cursor)
            : wire.feed.resume(reader(), reading.filter, reading.cursor);
    for (int n = 0; n < pages; n++) {
      long then = signs.now();
      Page page = next(following);
      page.recalls().forEach(recall -> reading.recalled.add(recall.position()));
      for (View view : page.entries()) {
        if (!take(reading, view, then)) {
          reading.cursor = reading.last();
          return true;
        }
      }
      reading.cursor = Math.max(reading.cursor, page.cursor());
      if (!stays && page.more()) {
        following = wire.feed.resume(reader(), reading.filter, reading.cursor);
      }
      if (signs.ended() && page.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private Page next(Following following) {
    try {
      return following.next(
          1 + random.nextInt(random.nextInt(300) + 1), Duration.ofMillis(random.nextInt(30)));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the chain goes on with this; only who had no contract in force may find it broken. */
  private boolean take(Reading reading, View view, long then) {
    Told told = Told.of(view);
    assertThat(view.position()).as("no duplicate but after a drop").isGreaterThan(reading.last());
    assertThat(reading.ever.getOrDefault(view.position(), told))
        .as("told again as it was told before")
        .isEqualTo(told);
    reading.ever.put(view.position(), told);
    boolean text = view.shape() == Shape.WHOLE || view.shape() == Shape.ABRIDGED;
    if (text) {
      assertThat(signs.wasRecalled(view.guid(), then))
          .as("%s was recalled before the page was asked for", view)
          .isFalse();
      reading.had.add(view.guid());
    }
    if (view.previous() > reading.last()) {
      assertThat(OrderEditor.mayPause(id))
          .as("%s got %s after %d", id, view, reading.last())
          .isTrue();
      return false;
    }
    if (!reading.told.isEmpty()) {
      assertThat(view.previous()).as("chain of %s", id).isEqualTo(reading.last());
    }
    if (view.event() == Event.KILL || view.event() == Event.HOLD) {
      reading.recalled.add(view.position());
    }
    reading.told.put(view.position(), view);
    return true;
  }
}
