package org.newsflow.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsflow.flow.Newsroom.guid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.newsflow.flow.Subscriptions.Edition;
import org.newsflow.item.About;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice;
import org.newsflow.store.Store;
import org.newsflow.store.StoreSettings;
import org.springframework.util.FileSystemUtils;

/** Whatever a newsroom does, a flow in a database ends as the model does, and reads like it. */
abstract class FlowModel {

  private static final int ITEMS = 4;
  private static final int EVERYTHING = 1000;

  /** Something that happens. */
  sealed interface Step {}

  /**
   * An act.
   *
   * @param lag how many versions the actor's knowledge is off
   */
  record Doing(Event event, NewsItem text, int lag) implements Step {}

  /** An edit of the products. */
  record Edit(boolean whole) implements Step {}

  /** Time passes, or goes back. */
  record Tick(int millis) implements Step {}

  /** A question of a reader. */
  record Probe(Strand strand, long position, int limit) {}

  @Provide
  Arbitrary<List<Step>> scripts() {
    return Arbitraries.frequencyOf(
            Tuple.of(12, acts()),
            Tuple.of(1, Arbitraries.of(true, false).map(Edit::new)),
            Tuple.of(3, Arbitraries.integers().between(-9, 9).map(Tick::new)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  private static Arbitrary<Step> acts() {
    Arbitrary<Event> events =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(Event.RELEASE)), Tuple.of(2, Arbitraries.of(Event.class)));
    Arbitrary<Integer> lags =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.just(0)), Tuple.of(1, Arbitraries.of(-1, 1)));
    return Combinators.combine(events, texts(), lags).as(Doing::new);
  }

  private static Arbitrary<NewsItem> texts() {
    return Combinators.combine(
            Arbitraries.integers().between(1, ITEMS),
            Arbitraries.of("en", "tr", "fr"),
            Arbitraries.of(Level.class),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as((number, language, level, economy, publishable, embargoed) ->
            Newsroom.story(number, language).toBuilder()
                .level(level)
                .about(
                    new About(
                        List.of(),
                        null,
                        economy ? List.of("economy") : List.of(),
                        List.of(),
                        List.of(),
                        List.of()))
                .publishable(publishable)
                .embargo(embargoed ? Newsroom.UNTIL_NOON : null)
                .build());
  }

  @Provide
  Arbitrary<List<Probe>> probes() {
    Arbitrary<@Nullable Long> subscribers =
        Arbitraries.of(Newsroom.HERALD, Newsroom.TRIBUNE).injectNull(0.3);
    Arbitrary<Strand> strands =
        Combinators.combine(Arbitraries.of(0L, 1L, 2L, 3L).set(), subscribers).as(Strand::new);
    return Combinators.combine(
            strands, Arbitraries.longs().between(-1, 42), Arbitraries.integers().between(1, 12))
        .as(Probe::new)
        .list()
        .ofSize(12);
  }

  /** Plays the script to both and asks both the same. */
  static void compare(StoreSettings settings, List<Step> script, List<Probe> probes) {
    Newsroom model = Newsroom.open(InMemoryFlow::new);
    Newsroom stored;
    try (Store store = Store.open(settings)) {
      stored =
          Newsroom.open(
              (audience, abridge, clock) -> new StoredFlow(store, audience, abridge, clock));
      for (Step step : script) {
        assertThat(play(step, stored)).as(step.toString()).isEqualTo(play(step, model));
      }
      compare(stored.flow(), model.flow(), probes);
    }
    try (Store store = Store.open(settings)) {
      Newsroom restarted =
          stored.reopened(
              (audience, abridge, clock) -> new StoredFlow(store, audience, abridge, clock));
      compare(restarted.flow(), model.flow(), probes);
    }
  }

  private static String play(Step step, Newsroom newsroom) {
    switch (step) {
      case Tick(int millis) -> newsroom.clock().move(Duration.ofMillis(millis));
      case Edit(boolean whole) ->
          newsroom
              .subscriptions()
              .edit(
                  newsroom.flow(),
                  whole ? Newsroom.products() : new Edition(Map.of(1L, item -> true), Map.of()));
      case Doing(Event event, NewsItem text, int lag) -> {
        Guid guid = text.guid();
        int known = Math.max(0, newsroom.version(guid) + lag);
        return switch (newsroom.flow().append(act(event, text, known))) {
          case Outcome.Refused(var problem) -> problem.rule();
          case Outcome other -> other.toString();
        };
      }
    }
    return "";
  }

  private static Act act(Event event, NewsItem text, int known) {
    return event.carriesText()
        ? Act.publish(event, text, Notice.NONE, known, "editor")
        : Newsroom.act(event, text.guid(), known);
  }

  private static void compare(NewsFlow flow, NewsFlow model, List<Probe> probes) {
    List<Entry> all = model.after(0, EVERYTHING);
    assertThat(flow.head()).isEqualTo(model.head());
    assertThat(flow.after(0, EVERYTHING)).isEqualTo(all);
    List<Long> positions = LongStream.rangeClosed(0, all.size() + 1L).boxed().toList();
    assertThat(flow.items(positions)).isEqualTo(model.items(positions));
    assertThat(flow.abridgements(positions)).isEqualTo(model.abridgements(positions));
    for (int number = 1; number <= ITEMS; number++) {
      assertThat(flow.history(guid(number))).isEqualTo(model.history(guid(number)));
      assertThat(flow.recall(guid(number))).isEqualTo(model.recall(guid(number)));
    }
    for (Probe probe : probes) {
      assertThat(flow.after(probe.strand(), probe.position(), probe.limit()))
          .as("after " + probe)
          .isEqualTo(model.after(probe.strand(), probe.position(), probe.limit()));
      assertThat(flow.before(probe.strand(), probe.position(), probe.limit()))
          .as("before " + probe)
          .isEqualTo(model.before(probe.strand(), probe.position(), probe.limit()));
      assertThat(flow.recallsAfter(probe.position()))
          .as("recalls after " + probe)
          .containsExactlyElementsOf(model.recallsAfter(probe.position()));
      var time = TestClock.START.plusMillis(probe.position() * 3);
      assertThat(flow.before(time)).as("before " + time).isEqualTo(model.before(time));
    }
  }

  /** A folder for one try. */
  static void inFolder(Consumer<Path> work) throws IOException {
    Path folder = Files.createTempDirectory("flow-model");
    try {
      work.accept(folder);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }
}
