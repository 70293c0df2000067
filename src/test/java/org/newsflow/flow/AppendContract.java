package org.newsflow.flow;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsflow.flow.Newsroom.embargoed;
import static org.newsflow.flow.Newsroom.guid;
import static org.newsflow.flow.Newsroom.story;
import static org.newsflow.flow.Newsroom.withLevel;
import static org.newsflow.item.Event.CORRECTION;
import static org.newsflow.item.Event.EMBARGO_CHANGE;
import static org.newsflow.item.Event.EMBARGO_LIFT;
import static org.newsflow.item.Event.HOLD;
import static org.newsflow.item.Event.KILL;
import static org.newsflow.item.Event.LIFT;
import static org.newsflow.item.Event.RELEASE;
import static org.newsflow.item.Event.REPEAT;
import static org.newsflow.item.Event.UPDATE;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.newsflow.item.Body;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;
import org.newsflow.item.PubStatus;

/** What an act makes of an item, and where it stands afterwards. */
interface AppendContract {

  Newsroom newsroom();

  /** What each state of an item says to each event: a rule's name, or nothing. */
  Map<String, Map<Event, String>> RULES =
      Map.of(
          "new",
          rules("not-released", Map.of(RELEASE, "")),
          "out",
          rules(
              "",
              Map.of(
                  RELEASE, "released-already",
                  LIFT, "not-held",
                  EMBARGO_CHANGE, "not-embargoed",
                  EMBARGO_LIFT, "not-embargoed")),
          "embargoed",
          rules("", Map.of(RELEASE, "released-already", LIFT, "not-held")),
          "held",
          rules("not-usable", Map.of(RELEASE, "released-already", LIFT, "", KILL, "")),
          "killed",
          rules(
              "not-usable", Map.of(RELEASE, "released-already", LIFT, "not-held", KILL, "killed")));

  private static Map<Event, String> rules(String otherwise, Map<Event, String> special) {
    Map<Event, String> rules = new EnumMap<>(Event.class);
    for (Event event : Event.values()) {
      rules.put(event, special.getOrDefault(event, otherwise));
    }
    return rules;
  }

  @Test
  default void positionsHaveNoGapAndFollowTheOrderOfTheActs() {
    LongStream.rangeClosed(1, 20).forEach(newsroom()::release);

    assertThat(newsroom().all())
        .extracting(Entry::position)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
    assertThat(newsroom().flow().head()).isEqualTo(20);
  }

  @Test
  default void positionsHaveNoGapWhenManyWriteAtOnce() {
    List<CompletableFuture<List<Long>>> writers =
        IntStream.range(0, 8)
            .mapToObj(writer ->
                CompletableFuture.supplyAsync(
                    () ->
                        IntStream.range(0, 50)
                            .mapToObj(n -> newsroom().release(writer * 1000 + n).position())
                            .toList(),
                    task -> Thread.ofVirtual().start(task)))
            .toList();
    List<List<Long>> positions = writers.stream().map(CompletableFuture::join).toList();

    assertThat(positions).allSatisfy(ofOne -> assertThat(ofOne).isSorted());
    assertThat(positions.stream().flatMap(List::stream).sorted().toList())
        .isEqualTo(LongStream.rangeClosed(1, 400).boxed().toList());
    assertThat(newsroom().all()).extracting(Entry::position).isSorted().hasSize(400);
  }

  @Test
  default void everyEntryIsANewVersionWhateverItsEvent() {
    newsroom().release(embargoed(story(1)));
    newsroom().update(story(1));
    newsroom().publish(CORRECTION, story(1));
    newsroom().mark(REPEAT, guid(1));
    newsroom().changeEmbargo(guid(1), new Embargo(null, null));
    newsroom().mark(EMBARGO_LIFT, guid(1));
    newsroom().hold(guid(1));
    newsroom().lift(guid(1));
    newsroom().kill(guid(1));

    List<Entry> history = newsroom().flow().history(guid(1));
    assertThat(history).extracting(Entry::version).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(history)
        .extracting(Entry::event)
        .containsExactly(
            RELEASE, UPDATE, CORRECTION, REPEAT, EMBARGO_CHANGE, EMBARGO_LIFT, HOLD, LIFT, KILL);
    assertThat(history)
        .allSatisfy(entry ->
            assertThat(newsroom().flow().item(entry.position()).version())
                .isEqualTo(entry.version()));
  }

  @Test
  default void ofManyWhoKnowTheSameVersionOneWinsAndTheOthersAreStale() {
    newsroom().release(1);
    List<CompletableFuture<Outcome>> writers =
        IntStream.range(0, 16)
            .mapToObj(writer ->
                CompletableFuture.supplyAsync(
                    () -> newsroom().flow().append(Newsroom.act(UPDATE, guid(1), 1)),
                    task -> Thread.ofVirtual().start(task)))
            .toList();
    List<Outcome> outcomes = writers.stream().map(CompletableFuture::join).toList();

    assertThat(outcomes).filteredOn(Outcome.Appended.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !(outcome instanceof Outcome.Appended))
        .containsOnly(new Outcome.Stale(2));
    assertThat(newsroom().flow().head()).isEqualTo(2);
  }

  @Test
  default void anActOnAnotherVersionThanTheNewestIsStaleWhateverItIs() {
    newsroom().release(1);
    newsroom().update(story(1));
    for (Event event : Event.values()) {
      for (int known : new int[] {0, 1, 3}) {
        assertThat(newsroom().flow().append(Newsroom.act(event, guid(1), known)))
            .as(event + " who knows " + known)
            .isEqualTo(new Outcome.Stale(2));
      }
      assertThat(newsroom().flow().append(Newsroom.act(event, guid(2), 1)))
          .as(event + " of what is not there")
          .isEqualTo(new Outcome.Stale(0));
    }
    assertThat(newsroom().flow().head()).isEqualTo(2);
  }

  @Test
  default void eachStateAllowsItsEventsAndRefusesTheOthersByTheRulesName() {
    long number = 0;
    for (var state : RULES.entrySet()) {
      for (var rule : state.getValue().entrySet()) {
        Guid guid = bringInto(state.getKey(), ++number);
        long head = newsroom().flow().head();
        Outcome outcome = newsroom().tries(rule.getKey(), guid);
        String said = outcome instanceof Outcome.Refused(var problem) ? problem.rule() : "";
        assertThat(said).as(rule.getKey() + " of " + state.getKey()).isEqualTo(rule.getValue());
        assertThat(newsroom().flow().head()).isEqualTo(said.isEmpty() ? head + 1 : head);
      }
    }
  }

  private Guid bringInto(String state, long number) {
    Guid guid = guid(number);
    switch (state) {
      case "new" -> {}
      case "embargoed" -> newsroom().release(embargoed(story(number)));
      default -> newsroom().release(number);
    }
    if (state.equals("held")) {
      newsroom().hold(guid);
    }
    if (state.equals("killed")) {
      newsroom().kill(guid);
    }
    return guid;
  }

  @Test
  default void theTimeOfAnEntryNeverDecreasesThoughTheClockGoesBackwards() {
    List<Instant> times = new ArrayList<>();
    for (long seconds : new long[] {0, 5, -60, 1, 0, 120}) {
      newsroom().clock().move(Duration.ofSeconds(seconds));
      times.add(newsroom().release(times.size() + 1L).at());
    }

    assertThat(times).isSorted();
    assertThat(times.getFirst()).isEqualTo(TestClock.START.truncatedTo(ChronoUnit.MILLIS));
    assertThat(times.getLast()).isAfter(times.getFirst().plusSeconds(60));
  }

  @Test
  default void anEntryReadsTheSameAtOnceAndLater() {
    Entry made = newsroom().release(1);
    assertThat(newsroom().flow().after(0, 1)).containsExactly(made);
    assertThat(newsroom().flow().history(guid(1))).containsExactly(made);
    assertThat(made.at()).isEqualTo(made.at().truncatedTo(ChronoUnit.MILLIS));
  }

  @Test
  default void firstCreatedStaysAndVersionCreatedIsEachVersionsOwn() {
    NewsItem draft = story(1).toBuilder().firstCreated(Instant.EPOCH).build();
    Entry first = newsroom().release(draft);
    newsroom().clock().move(Duration.ofMinutes(1));
    Entry second = newsroom().update(draft);
    newsroom().clock().move(Duration.ofMinutes(-5));
    Entry third = newsroom().hold(guid(1));

    List<NewsItem> versions = List.of(item(first), item(second), item(third));
    assertThat(versions).extracting(NewsItem::firstCreated).containsOnly(first.at());
    assertThat(versions)
        .extracting(NewsItem::versionCreated)
        .containsExactly(first.at(), second.at(), third.at());
  }

  @Test
  default void theFlowSetsVersionAndStatusWhateverTheDraftSays() {
    Entry entry =
        newsroom().release(story(1).toBuilder().version(7).pubStatus(PubStatus.CANCELED).build());
    assertThat(entry.version()).isEqualTo(1);
    assertThat(entry.status()).isEqualTo(PubStatus.USABLE);
    assertThat(item(entry).version()).isEqualTo(1);
    assertThat(item(entry).pubStatus()).isEqualTo(PubStatus.USABLE);
  }

  @Test
  default void changedNamesTheFieldsThatDifferFromTheVersionBefore() {
    Entry first = newsroom().release(1);
    NewsItem other =
        story(1).toBuilder().headline("Another").body(Body.of("Another text.")).build();
    Entry second = newsroom().update(withLevel(other, Level.FLASH));
    Entry third = newsroom().publish(CORRECTION, withLevel(other, Level.FLASH));
    Entry fourth = newsroom().hold(guid(1));

    assertThat(first.changed()).isEmpty();
    assertThat(second.changed()).containsExactly("headline", "body", "level", "urgency");
    assertThat(third.changed()).isEmpty();
    assertThat(fourth.changed()).isEmpty();
  }

  @Test
  default void levelsGatherOverTheVersions() {
    newsroom().release(withLevel(story(1), Level.FLASH));
    newsroom().update(withLevel(story(1), Level.ROUTINE));
    Entry kill = newsroom().kill(guid(1));

    assertThat(kill.level()).isEqualTo(Level.ROUTINE);
    assertThat(kill.levels()).containsExactlyInAnyOrder(Level.FLASH, Level.ROUTINE);
  }

  @Test
  default void noticeActorAndTestMarkStandInTheEntry() {
    newsroom().release(story(1).toBuilder().test(true).build());
    Entry kill = newsroom().kill(guid(1));

    assertThat(kill.notice()).isEqualTo(Newsroom.NOTICE);
    assertThat(kill.actor()).isEqualTo("editor");
    assertThat(kill.test()).isTrue();
    assertThat(requireNonNull(newsroom().flow().recall(guid(1))).notice())
        .isEqualTo(Newsroom.NOTICE);
  }

  private NewsItem item(Entry entry) {
    return newsroom().flow().item(entry.position());
  }

  @Test
  default void whatIsWrittenBesideAnEntryIsWrittenWithItAloneAndCanTakeItBack() {
    List<Long> beside = new ArrayList<>();
    newsroom()
        .flow()
        .append(
            Newsroom.act(Event.RELEASE, guid(1), 0),
            (transaction, entry) -> transaction.afterCommit(() -> beside.add(entry.position())));
    newsroom()
        .flow()
        .append(
            Newsroom.act(Event.RELEASE, guid(1), 0),
            (transaction, entry) -> transaction.afterCommit(() -> beside.add(entry.position())));
    assertThat(beside).containsExactly(1L);

    assertThatThrownBy(() ->
            newsroom()
                .flow()
                .append(
                    Newsroom.act(Event.RELEASE, guid(2), 0),
                    (transaction, entry) -> {
                      throw new IllegalStateException("changed its mind");
                    }))
        .hasMessage("changed its mind");
    assertThat(newsroom().flow().head()).isEqualTo(1);
    assertThat(newsroom().release(2).position()).isEqualTo(2);
  }
}
