package org.newsflow.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsflow.flow.Newsroom.ECONOMY;
import static org.newsflow.flow.Newsroom.ENGLISH;
import static org.newsflow.flow.Newsroom.HERALD;
import static org.newsflow.flow.Newsroom.TRIBUNE;
import static org.newsflow.flow.Newsroom.TURKISH;
import static org.newsflow.flow.Newsroom.guid;
import static org.newsflow.flow.Newsroom.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.newsflow.flow.Subscriptions.Edition;
import org.newsflow.item.About;
import org.newsflow.item.NewsItem;

/** What readers find, whom entries reach, and how readers wait. */
interface ReadContract {

  Newsroom newsroom();

  @Test
  default void anEmptyFlowAnswersWithNothing() {
    assertThat(flow().head()).isZero();
    assertThat(flow().after(0, 10)).isEmpty();
    assertThat(flow().history(guid(1))).isEmpty();
    assertThat(flow().newest(guid(1))).isEmpty();
    assertThat(flow().items(List.of(1L))).isEmpty();
    assertThat(flow().abridgements(List.of(1L))).isEmpty();
    assertThat(flow().before(Instant.now())).isZero();
    assertThat(flow().recallsAfter(0)).isEmpty();
    assertThat(flow().recall(guid(1))).isNull();
  }

  @Test
  default void whoeverHoldsAPositionCanAskForWhatComesAfterIt() {
    LongStream.rangeClosed(1, 9).forEach(newsroom()::release);

    for (long position : new long[] {-7, -1, 0, 1, 8, 9, 10, Long.MAX_VALUE}) {
      for (int limit : new int[] {1, 3, 100}) {
        assertThat(flow().after(position, limit))
            .as("after " + position + ", at most " + limit)
            .extracting(Entry::position)
            .containsExactlyElementsOf(
                LongStream.rangeClosed(1, 9)
                    .boxed()
                    .filter(n -> n > position)
                    .limit(limit)
                    .toList());
      }
    }
    assertThat(flow().items(List.of(-3L, 0L, 2L, 9L, 10L, 5000L))).containsOnlyKeys(2L, 9L);
    assertThat(flow().item(2).guid()).isEqualTo(guid(2));
    assertThatThrownBy(() -> flow().item(10)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  default void aTimeIsTurnedIntoThePositionBeforeTheFirstEntryAtOrAfterIt() {
    Instant first = newsroom().release(1).at();
    newsroom().release(2);
    newsroom().clock().move(Duration.ofMillis(1));
    newsroom().release(3);
    newsroom().release(4);
    newsroom().clock().move(Duration.ofSeconds(1));
    Instant last = newsroom().release(5).at();

    assertThat(flow().before(first.minusMillis(1))).isZero();
    assertThat(flow().before(first)).isZero();
    assertThat(flow().before(first.plusNanos(1))).isEqualTo(2);
    assertThat(flow().before(first.plusMillis(1))).isEqualTo(2);
    assertThat(flow().before(first.plusMillis(2))).isEqualTo(4);
    assertThat(flow().before(last)).isEqualTo(4);
    assertThat(flow().before(last.plusNanos(1))).isEqualTo(5);
    assertThat(flow().before(Instant.EPOCH.minusSeconds(1))).isZero();
  }

  @Test
  default void anEntryReachesTheProductsThatMatchItAndWhomItIsOwed() {
    Entry release = newsroom().release(economy(story(1)));
    Entry correction = newsroom().update(story(1));

    assertThat(release.products()).containsExactlyInAnyOrder(Strand.PUBLIC, ENGLISH, ECONOMY);
    assertThat(release.owed()).isEmpty();
    assertThat(correction.products()).containsExactlyInAnyOrder(Strand.PUBLIC, ENGLISH);
    assertThat(correction.owed()).isEqualTo(Map.of(HERALD, Set.of(ECONOMY)));
    assertThat(flow().after(1, 1)).containsExactly(correction);
  }

  @Test
  default void aStrandHoldsWhatItsProductsMatchAndWhatItsSubscriberIsOwed() {
    newsroom().release(story(1, "tr"));
    newsroom().release(economy(story(2)));
    newsroom().release(story(3, "fr"));
    newsroom().update(story(2));
    newsroom().release(story(4, "tr"));
    newsroom().kill(guid(2));

    assertThat(positions(new Strand(Set.of(ECONOMY), null))).containsExactly(2L);
    assertThat(positions(new Strand(Set.of(ECONOMY), HERALD))).containsExactly(2L, 4L, 6L);
    assertThat(positions(new Strand(Set.of(ECONOMY), TRIBUNE))).containsExactly(2L);
    assertThat(positions(new Strand(Set.of(TURKISH, ENGLISH), HERALD)))
        .containsExactly(1L, 2L, 4L, 5L, 6L);
    assertThat(positions(new Strand(Set.of(), null))).isEmpty();
    assertThat(positions(new Strand(Set.of(Strand.PUBLIC), null)))
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);

    Strand herald = new Strand(Set.of(ECONOMY, TURKISH), HERALD);
    assertThat(flow().after(herald, 1, 2)).extracting(Entry::position).containsExactly(2L, 4L);
    assertThat(flow().before(herald, 6, 3)).extracting(Entry::position).containsExactly(5L, 4L, 2L);
    assertThat(flow().before(herald, Long.MAX_VALUE, 1))
        .extracting(Entry::position)
        .containsExactly(6L);
    assertThat(flow().before(herald, 1, 3)).isEmpty();
  }

  @Test
  default void anEditOfProductsHoldsFromItsPositionOnAndNeverBackwards() {
    Entry before = newsroom().release(1);
    long from = flow().change((transaction, position, revision) -> position);
    newsroom().subscriptions().edit(flow(), new Edition(Map.of(7L, item -> true), Map.of()));
    Entry after = newsroom().release(2);

    assertThat(from).isEqualTo(2);
    assertThat(before.products()).containsExactlyInAnyOrder(Strand.PUBLIC, ENGLISH);
    assertThat(after.products()).containsExactlyInAnyOrder(Strand.PUBLIC, 7L);
    assertThat(flow().after(0, 1)).containsExactly(before);
  }

  @Test
  default void eachEditHasARevisionOfItsOwnAndActsOnceItIsMade() {
    List<Object> done = new ArrayList<>();
    long one = flow().change((transaction, from, revision) -> revision);
    long two =
        flow()
            .change((transaction, from, revision) -> {
              transaction.afterCommit(() -> done.add("after"));
              return revision;
            });
    assertThat(one).isNotEqualTo(two);
    assertThat(done).containsExactly("after");
  }

  @Test
  default void whoWaitsIsWokenByTheNextEntry() throws Exception {
    newsroom().release(1);
    assertThat(flow().await(0, Duration.ofSeconds(10))).isEqualTo(1);

    CompletableFuture<Long> waiting = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            waiting.complete(flow().await(1, Duration.ofSeconds(10)));
          } catch (InterruptedException e) {
            waiting.completeExceptionally(e);
          }
        });
    Thread.sleep(50);
    assertThat(waiting).isNotDone();
    newsroom().release(2);
    assertThat(waiting.get(1, TimeUnit.SECONDS)).isEqualTo(2);
  }

  @Test
  default void whoWaitsInVainIsToldTheHeadInTime() throws Exception {
    newsroom().release(1);
    long begin = System.nanoTime();
    assertThat(flow().await(1, Duration.ofMillis(100))).isEqualTo(1);
    assertThat(Duration.ofNanos(System.nanoTime() - begin))
        .isBetween(Duration.ofMillis(99), Duration.ofSeconds(2));
    assertThat(flow().await(1, Duration.ZERO)).isEqualTo(1);
  }

  private List<Long> positions(Strand strand) {
    return flow().after(strand, 0, 100).stream().map(Entry::position).toList();
  }

  private static NewsItem economy(NewsItem item) {
    return item.toBuilder()
        .about(new About(List.of(), null, List.of("economy"), List.of(), List.of(), List.of()))
        .build();
  }

  private NewsFlow flow() {
    return newsroom().flow();
  }
}
