package org.newsflow.flow;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsflow.flow.Newsroom.guid;
import static org.newsflow.flow.Newsroom.story;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.abridge.Abridgement;
import org.newsflow.flow.Subscriptions.Edition;
import org.newsflow.item.Event;
import org.newsflow.item.NewsItem;
import org.newsflow.store.Postgres;
import org.newsflow.store.Store;
import org.newsflow.store.StoreSettings;

/** Two nodes on one PostgreSQL are one flow. */
@Timeout(60)
class TwoNodesIT {

  @TempDir Path folder;
  private final List<Store> stores = new ArrayList<>();
  private @Nullable String url;
  private @Nullable Newsroom one;
  private @Nullable Newsroom other;

  @BeforeEach
  void openBoth() {
    url = Postgres.freshDatabase();
    one = Newsroom.open(this::node);
    other = one().reopened(this::node);
  }

  @AfterEach
  void closeBoth() {
    stores.forEach(Store::close);
  }

  private NewsFlow node(
      Audience audience, Function<NewsItem, Optional<Abridgement>> abridge, Clock clock) {
    Store store = Store.open(settings("node" + stores.size()));
    stores.add(store);
    return new StoredFlow(store, audience, abridge, clock);
  }

  private StoreSettings settings(String node) {
    return StoreSettings.postgresql(folder.resolve(node), requireNonNull(url), null, null);
  }

  private Newsroom one() {
    return requireNonNull(one);
  }

  private Newsroom other() {
    return requireNonNull(other);
  }

  @Test
  void bothWriteAtOnceAndBothSeeTheSameFlowWithoutAGap() throws Exception {
    List<CompletableFuture<Void>> writers =
        IntStream.range(0, 16)
            .mapToObj(writer ->
                CompletableFuture.runAsync(
                    () -> {
                      for (int n = 0; n < 125; n++) {
                        (writer % 2 == 0 ? one() : other()).release(1000L * writer + n);
                      }
                    },
                    task -> Thread.ofVirtual().start(task)))
            .toList();
    writers.forEach(CompletableFuture::join);
    waitForBoth(2000);

    assertThat(one().all())
        .extracting(Entry::position)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 2000).boxed().toList());
    assertThat(other().all()).isEqualTo(one().all());
    assertThat(one().flow().id()).isEqualTo(other().flow().id());
    List<Long> positions = LongStream.rangeClosed(1, 2000).boxed().toList();
    assertThat(one().flow().items(positions)).isEqualTo(other().flow().items(positions));
  }

  @Test
  void anotherProcessIsANodeLikeAnyOther() throws Exception {
    Load load = Load.start(settings("process"), 4, 150);
    load.begins();
    LongStream.rangeClosed(1, 100).forEach(n -> (n % 2 == 0 ? one() : other()).release(n));
    load.end();
    waitForBoth(250);

    assertThat(load.acknowledged()).hasSize(150);
    Load.check(one().flow(), load.acknowledged());
    Load.check(other().flow(), load.acknowledged());
  }

  @Test
  void whatOneNodeHasJustMadeTheOtherCanGoOnFrom() {
    one().release(1);
    for (int version = 1; version <= 40; version++) {
      Newsroom next = version % 2 == 0 ? one() : other();
      assertThat(next.flow().append(Newsroom.act(Event.UPDATE, guid(1), version)))
          .as("update of version " + version)
          .isInstanceOf(Outcome.Appended.class);
    }
  }

  @Test
  void ofManyOnBothNodesWhoKnowTheSameVersionOneWinsAndTheOthersAreStale() {
    one().release(1);
    for (int round = 1; round <= 10; round++) {
      int known = round;
      List<CompletableFuture<Outcome>> writers =
          IntStream.range(0, 8)
              .mapToObj(writer ->
                  CompletableFuture.supplyAsync(
                      () ->
                          (writer % 2 == 0 ? one() : other())
                              .flow()
                              .append(Newsroom.act(Event.UPDATE, guid(1), known)),
                      task -> Thread.ofVirtual().start(task)))
              .toList();
      List<Outcome> outcomes = writers.stream().map(CompletableFuture::join).toList();
      assertThat(outcomes).filteredOn(Outcome.Appended.class::isInstance).hasSize(1);
      assertThat(outcomes)
          .filteredOn(outcome -> !(outcome instanceof Outcome.Appended))
          .containsOnly(new Outcome.Stale(known + 1));
    }
  }

  @Test
  void aKillOnOneNodeActsOnTheOtherBeforeItsPositionShowsThere() throws Exception {
    NewsFlow flow = other().flow();
    int items = 100;
    List<Long> tooLate = new CopyOnWriteArrayList<>();
    Thread reader =
        Thread.ofPlatform()
            .start(() -> {
              for (long head = 0; head < items * 2L; head = flow.head()) {
                if (head > 0 && head % 2 == 0 && flow.recall(guid(head / 2)) == null) {
                  tooLate.add(head);
                }
              }
            });
    for (long number = 1; number <= items; number++) {
      one().release(number);
      one().kill(guid(number));
    }
    reader.join();
    assertThat(tooLate).isEmpty();
    assertThat(flow.recallsAfter(0)).hasSize(items);
  }

  @Test
  void whoWaitsOnTheOtherNodeIsWokenAtOnce() throws Exception {
    List<Long> millis = new ArrayList<>();
    for (long number = 1; number <= 10; number++) {
      long begin = System.nanoTime();
      one().release(number);
      assertThat(other().flow().await(number - 1, Duration.ofSeconds(5))).isEqualTo(number);
      millis.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }
    assertThat(Collections.max(millis)).as("each of " + millis).isLessThan(1000);
    Collections.sort(millis);
    assertThat(millis.get(5)).as("half of " + millis).isLessThan(200);
  }

  @Test
  void anEditOnOneNodeHoldsOnTheOtherFromTheSamePosition() {
    one().release(1);
    one().subscriptions().edit(one().flow(), new Edition(Map.of(7L, item -> true), Map.of()));
    assertThat(other().release(2).products()).containsExactlyInAnyOrder(Strand.PUBLIC, 7L);
  }

  @Test
  void aNodeOpenedLaterKnowsTheRecallsBeforeItShowsAnything() {
    one().release(1);
    one().kill(guid(1));
    one().release(story(2));
    NewsFlow late = one().reopened(this::node).flow();
    assertThat(late.head()).isEqualTo(3);
    assertThat(late.recallsAfter(0)).extracting(Recall::position).containsExactly(2L);
  }

  @Test
  void aNodeWritesNoMoreToAFlowThatWasPutBackUnderIt() throws Exception {
    LongStream.rangeClosed(1, 3).forEach(one()::release);
    waitForBoth(3);
    Postgres.execute(
        requireNonNull(url), "UPDATE flow SET head = 1; DELETE FROM entry WHERE position > 1");
    for (Newsroom node : List.of(one(), other())) {
      assertThatThrownBy(() -> node.release(9))
          .isInstanceOfSatisfying(
              FlowException.class, e -> assertThat(e.code()).isEqualTo("flow-replaced"));
    }
  }

  private void waitForBoth(long head) throws InterruptedException {
    for (Newsroom node : List.of(one(), other())) {
      while (node.flow().await(head - 1, Duration.ofSeconds(5)) < head) {
        Thread.onSpinWait();
      }
    }
  }
}
