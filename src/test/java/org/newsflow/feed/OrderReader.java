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

    /** What the program keeps between two connections. */
    private long place;

    Reading(Filter filter, long begin) {
      this.filter = filter;
      this.begin = begin;
      this.place = begin;
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
    reading.place = reading.last();
  }

  /** Connects and reads some pages; whether there may be more. */
  private boolean readOn(Reading reading, int pages) {
    boolean stays = random.nextBoolean();
    Following following =
        stays
            ? wire.feed.follow(reader(), reading.filter, reading.place)
            : wire.feed.resume(reader(), reading.filter, reading.place);
    for (int n = 0; n < pages; n++) {
      long then = signs.now();
      Page page = next(following);
      page.recalls().forEach(recall -> reading.recalled.add(recall.position()));
      for (View view : page.entries()) {
        check(reading, view, then);
        if (isCutOff(reading, view.previous())) {
          return true;
        }
        take(reading, view);
      }
      if (!page.more() && isCutOff(reading, page.last())) {
        return true;
      }
      if (!stays) { // a stream has no other cursor than its entries
        reading.place = page.cursor();
        following = wire.feed.resume(reader(), reading.filter, reading.place);
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

  private void check(Reading reading, View view, long then) {
    Told told = Told.of(view);
    assertThat(view.position()).as("no duplicate but after a drop").isGreaterThan(reading.place);
    assertThat(reading.ever.getOrDefault(view.position(), told))
        .as("told again as it was told before")
        .isEqualTo(told);
    reading.ever.put(view.position(), told);
    if (view.shape() == Shape.WHOLE || view.shape() == Shape.ABRIDGED) {
      assertThat(signs.wasRecalled(view.guid(), then))
          .as("%s was recalled before the page was asked for", view)
          .isFalse();
      reading.had.add(view.guid());
    }
  }

  /** Whether it lacks this entry of its own; that may be while it has no contract in force. */
  private boolean isCutOff(Reading reading, long own) {
    boolean cutOff = own > reading.place;
    assertThat(!cutOff || OrderEditor.mayPause(id))
        .as("%s lacks %d after %d with %s", id, own, reading.place, reading.filter)
        .isTrue();
    return cutOff;
  }

  private static void take(Reading reading, View view) {
    if (!reading.told.isEmpty()) {
      assertThat(view.previous()).as("nothing lies between").isEqualTo(reading.last());
    }
    if (view.event() == Event.KILL || view.event() == Event.HOLD) {
      reading.recalled.add(view.position());
    }
    reading.told.put(view.position(), view);
    reading.place = view.position();
  }
}
