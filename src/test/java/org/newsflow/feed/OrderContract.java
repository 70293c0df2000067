package org.newsflow.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newsflow.feed.FlowFacts.Member;
import org.newsflow.feed.FlowFacts.Offer;
import org.newsflow.feed.FlowFacts.Story;
import org.newsflow.feed.FlowFacts.Terms;
import org.newsflow.feed.GateSteps.Asking;
import org.newsflow.feed.OrderReader.Reading;
import org.newsflow.feed.OrderWriter.Done;
import org.newsflow.store.StoreSettings;
import org.newsflow.subscriber.Booked;
import org.newsflow.subscriber.Contract;
import org.newsflow.subscriber.Edit;
import org.newsflow.subscriber.Product;
import org.newsflow.subscriber.Subscriber;

/**
 * Many write at once, the book is edited meanwhile, and many read, drop and come back: each ends
 * with precisely its entries and an unbroken chain, as the model replays the whole flow.
 *
 * <p>{@code -Dnewsflow.order.releases=2000} says how many releases each writer makes; {@code
 * -Dnewsflow.seed=…} repeats the choices of a run.
 */
abstract class OrderContract {

  private static final int WRITERS = 8;
  private static final int READERS = 20;
  private static final int RELEASES = Integer.getInteger("newsflow.order.releases", 250);

  private final long seed = Long.getLong("newsflow.seed", System.nanoTime());

  abstract StoreSettings settings();

  @Test
  void everyReaderEndsWithPreciselyItsEntriesInAnUnbrokenChain() {
    long begin = System.nanoTime();
    try (SmallWire wire = new SmallWire(settings())) {
      OrderEditor editor = new OrderEditor(wire, READERS, new Random(seed));
      OrderSigns signs = new OrderSigns();
      List<OrderReader> readers =
          IntStream.range(0, READERS)
              .mapToObj(n -> new OrderReader(wire, signs, editor.readers().get(n), seed + n))
              .toList();
      List<OrderWriter> writers =
          IntStream.range(0, WRITERS)
              .mapToObj(n -> new OrderWriter(wire, signs, n, RELEASES, seed - n))
              .toList();

      List<CompletableFuture<Void>> reading = readers.stream().map(OrderContract::start).toList();
      CompletableFuture<Void> editing = start(editor);
      List<CompletableFuture<Void>> writing = writers.stream().map(OrderContract::start).toList();
      try {
        writing.forEach(CompletableFuture::join);
      } finally {
        editor.end();
        editing.join();
        signs.end();
      }
      reading.forEach(CompletableFuture::join);

      List<Done> acts =
          writers.stream()
              .flatMap(writer -> writer.done().stream())
              .sorted(Comparator.comparingLong(Done::position))
              .toList();
      List<Edit> edits = edits(wire);
      FlowModel model = replay(acts, edits);
      long told = check(wire, model, readers);
      System.out.printf(
          "%d entries by %d writers, %d edits, %d told to %d readers in %.1f s; seed %d%n",
          acts.size(), WRITERS, edits.size(), told, READERS, seconds(begin), seed);
    }
  }

  private static double seconds(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
  }

  private static CompletableFuture<Void> start(Runnable work) {
    return CompletableFuture.runAsync(work, task -> Thread.ofPlatform().start(task));
  }

  private static List<Edit> edits(SmallWire wire) {
    List<Booked> all = new ArrayList<>(wire.entitlements.book().subscribers());
    all.addAll(wire.entitlements.book().products());
    all.addAll(wire.entitlements.book().contracts());
    return all.stream()
        .flatMap(booked -> wire.administration.history(booked).stream())
        .sorted(Comparator.comparingLong(Edit::number))
        .toList();
  }

  private static FlowModel replay(List<Done> acts, List<Edit> edits) {
    FlowModel model = new FlowModel();
    List<Edit> pending = new ArrayList<>(edits);
    for (Done done : acts) {
      assertThat(done.position()).as("positions have no gap").isEqualTo(model.head() + 1);
      while (!pending.isEmpty() && pending.getFirst().from() <= done.position()) {
        edit(model, pending.removeFirst().booked());
      }
      model.act(done.event(), done.guid(), done.at(), done.story(), done.embargoed());
    }
    pending.forEach(edit -> edit(model, edit.booked()));
    return model;
  }

  private static void edit(FlowModel model, Booked booked) {
    switch (booked) {
      case Subscriber(long id, String name, Long parent, boolean closed) ->
          model.edit(new Member(id, parent, closed));
      case Product(long id, String code, Map<String, String> names, String query, boolean out) ->
          model.edit(new Offer(id, code, asks(query), out));
      case Contract contract ->
          model.edit(
              new Terms(
                  contract.id(),
                  contract.subscriber(),
                  contract.products(),
                  contract.state().delivers(),
                  contract.from(),
                  contract.until(),
                  contract.rights().embargo(),
                  contract.rights().archiveDays()));
    }
  }

  private static Predicate<Story> asks(String query) {
    for (Asking asking : Asking.values()) {
      if (asking.query.equals(query)) {
        return asking.asks;
      }
    }
    throw new IllegalArgumentException(query);
  }

  /** How many entries were told. */
  private static long check(SmallWire wire, FlowModel model, List<OrderReader> readers) {
    long told = 0;
    for (OrderReader reader : readers) {
      for (Reading reading : reader.readings()) {
        List<Line> expected =
            model.reading(reader.id(), reading.filter(), wire.now()).stream()
                .filter(line -> line.position() > reading.begin())
                .toList();
        assertThat(reading.told().values().stream().map(OrderReader.Told::of).toList())
            .as("%s with %s after %d", reader.id(), reading.filter(), reading.begin())
            .isEqualTo(expected.stream().map(OrderReader.Told::of).toList());
        reading
            .had()
            .forEach(guid -> {
              FlowFacts.Made recall = model.recall(guid);
              assertThat(recall == null || reading.recalled().contains(recall.position()))
                  .as("%s had %s and must know of %s", reader.id(), guid, recall)
                  .isTrue();
            });
        told += expected.size();
      }
    }
    return told;
  }
}
