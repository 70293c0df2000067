package org.newsflow.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsflow.feed.SmallWire.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.newsflow.archive.Hit;
import org.newsflow.archive.Inquiry;
import org.newsflow.archive.MayRead;
import org.newsflow.archive.Order;
import org.newsflow.flow.Entry;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.PubStatus;
import org.newsflow.match.Query;
import org.newsflow.subscriber.ContractRights;
import org.newsflow.subscriber.ContractState;

/**
 * What the archive counts for a reader is what the gate lets it read, item by item, whatever the
 * contracts and whatever has become of the items.
 */
class SearchGateTest {

  private static final List<String> LANGUAGES = List.of("en", "tr", "ar");
  private static final int STEPS = 60;

  private final Random random = new Random(Long.getLong("newsflow.seed", System.nanoTime()));
  private final List<Long> products = new ArrayList<>();
  private final List<Long> contracts = new ArrayList<>();
  private final List<Long> subscribers = new ArrayList<>();
  private final Map<Guid, Entry> newest = new LinkedHashMap<>();
  private final List<String> script = new ArrayList<>();

  @RepeatedTest(6)
  void theArchiveAnswersAsTheGateDoes() throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "search-gate");
    try (SmallWire wire = new SmallWire(folder)) {
      LANGUAGES.forEach(
          language -> products.add(wire.product(language + "-all", "language:" + language)));
      products.add(wire.product("urgent", "level:urgent OR level:flash OR language:ar"));
      for (int i = 0; i < 4; i++) {
        subscribers.add(wire.subscriber("Subscriber " + i));
      }
      for (int step = 1; step <= STEPS; step++) {
        step(wire);
        if (step % 6 == 0) {
          check(wire);
        }
      }
    }
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void step(SmallWire wire) {
    switch (random.nextInt(8)) {
      case 0 -> contract(wire);
      case 1 -> {
        if (!contracts.isEmpty()) {
          long contract = any(contracts);
          ContractState state = any(List.of(ContractState.values()));
          wire.state(contract, state);
          script.add("contract " + contract + " " + state);
        }
      }
      case 2 -> {
        Duration time = any(List.of(Duration.ofHours(7), Duration.ofDays(1), Duration.ofNanos(5)));
        wire.pass(time);
        script.add("pass " + time);
      }
      case 3, 4 -> {
        var story = wire.story(any(LANGUAGES)).test(random.nextInt(8) == 0);
        if (random.nextInt(4) == 0) {
          story.embargo(new Embargo(null, null));
        }
        told(wire.release(story.publishable(random.nextInt(4) > 0)));
      }
      default -> {
        if (!newest.isEmpty()) {
          act(wire, any(List.copyOf(newest.values())));
        }
      }
    }
  }

  private void contract(SmallWire wire) {
    ContractRights rights =
        ContractRights.STANDARD
            .embargo(random.nextBoolean())
            .archiveDays(random.nextBoolean() ? null : random.nextInt(3));
    Long[] held = Set.of(any(products)).toArray(Long[]::new);
    long subscriber = any(subscribers);
    contracts.add(wire.contract(subscriber, rights, held));
    script.add(subscriber + " has " + List.of(held) + " " + rights);
  }

  private void act(SmallWire wire, Entry entry) {
    if (entry.status() == PubStatus.CANCELED) {
      return;
    }
    if (entry.status() == PubStatus.WITHHELD) {
      told(wire.mark(any(List.of(Event.LIFT, Event.KILL)), entry));
      return;
    }
    switch (random.nextInt(6)) {
      case 0 -> told(wire.mark(Event.HOLD, entry));
      case 1 -> told(wire.mark(entry.embargoed() ? Event.EMBARGO_LIFT : Event.REPEAT, entry));
      case 2 -> told(wire.mark(random.nextInt(3) == 0 ? Event.KILL : Event.REPEAT, entry));
      default -> told(wire.publish(Event.UPDATE, entry, any(LANGUAGES)));
    }
  }

  private void told(Entry entry) {
    newest.put(entry.guid(), entry);
    script.add(entry.position() + " " + entry.event() + " " + entry.guid() + " " + entry);
  }

  private void check(SmallWire wire) {
    List<Reader> readers = new ArrayList<>(List.of(SmallWire.PUBLIC));
    subscribers.forEach(subscriber -> readers.add(reader(subscriber, "search")));
    wire.follow();
    for (Reader reader : readers) {
      Gate gate = wire.feed.gate(reader);
      Set<Long> all = new TreeSet<>();
      Set<Long> newestOnly = new TreeSet<>();
      for (Entry last : newest.values()) {
        for (Entry entry : readable(wire, gate, last.guid())) {
          all.add(entry.position());
          if (entry.position() == last.position()) {
            newestOnly.add(entry.position());
          }
        }
      }
      assertThat(counted(wire, gate.mayRead(), false))
          .as(() -> reader + "\n" + String.join("\n", script))
          .isEqualTo(newestOnly);
      if (gate.goesBack()) {
        assertThat(counted(wire, gate.mayRead(), true))
            .as(() -> "all of " + reader + "\n" + String.join("\n", script))
            .isEqualTo(all);
      }
    }
  }

  /** What the gate hands out of an item, one by one. */
  private static List<Entry> readable(SmallWire wire, Gate gate, Guid guid) {
    if (!gate.inForce()) {
      return List.of();
    }
    return Feed.readable(gate, gate.known(wire.flow.history(guid))).stream()
        .filter(entry ->
            Set.of(Shape.WHOLE, Shape.ABRIDGED).contains(wire.feed.view(gate, entry).shape()))
        .toList();
  }

  private static Set<Long> counted(SmallWire wire, MayRead mayRead, boolean allVersions) {
    var results =
        wire.archive()
            .search(
                new Inquiry(
                    mayRead,
                    new Query.Everything(),
                    null,
                    allVersions,
                    Order.OLDEST,
                    Long.MAX_VALUE,
                    null,
                    1_000,
                    true));
    Set<Long> positions = new TreeSet<>(results.hits().stream().map(Hit::position).toList());
    assertThat(results.total()).isEqualTo(positions.size());
    return positions;
  }
}
