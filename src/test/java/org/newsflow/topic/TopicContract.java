package org.newsflow.topic;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.newsflow.topic.SmallTopics.done;
import static org.newsflow.topic.SmallTopics.wanted;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.feed.Filter;
import org.newsflow.feed.Following;
import org.newsflow.feed.Page;
import org.newsflow.feed.View;
import org.newsflow.flow.Entry;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.store.StoreSettings;
import org.newsflow.subscriber.ContractRights;
import org.newsflow.subscriber.ContractState;
import org.newsflow.web.IfMatch;

/** What a topic brings, and what it never tells, on whichever database. */
abstract class TopicContract {

  @TempDir Path folder;
  private @Nullable StoreSettings settings;
  private @Nullable SmallTopics small;
  private long paper;
  private long contract;
  private long english;

  /** Where an empty store may be opened. */
  abstract StoreSettings settings(Path folder);

  @BeforeEach
  void open() {
    settings = settings(folder);
    small = new SmallTopics(settings);
    english = small.wire.product("english", "language:en");
    paper = small.wire.subscriber("Paper");
    contract = small.wire.contract(paper, english);
  }

  @AfterEach
  void close() {
    small().close();
  }

  private SmallTopics small() {
    return requireNonNull(small);
  }

  private Entry release(String text) {
    return small().wire.release(small().saying(text));
  }

  private Entry update(Entry newest, String text) {
    var item = small().wire.flow.item(newest.position()).toBuilder();
    return small().wire.update(newest, item.body(org.newsflow.item.Body.of(text)));
  }

  @Test
  void itBringsWhatItsQueryFindsFromWhereItWasSaved() {
    release("A ferry sank.");
    Topic topic = small().topic(paper, "ferry");
    Entry first = release("The ferry was raised.");
    release("A bridge opened.");
    small().wire.release(small().wire.story("tr").headline("ferry"));
    Entry second = release("Ferry traffic goes on.");

    List<View> brought = small().brought(topic);

    assertThat(SmallTopics.positions(brought)).containsExactly(first.position(), second.position());
    assertThat(brought.stream().map(View::previous)).containsExactly(0L, first.position());
    Page rest = small().page(topic, first.position(), 1);
    assertThat(SmallTopics.positions(rest.entries())).containsExactly(second.position());
    assertThat(rest.last()).isEqualTo(second.position());
  }

  @Test
  void whatBecomesOfAnItemComesThoughItIsNotWhatWasLookedForAnyMore() {
    Topic topic = small().topic(paper, "ferry");
    Entry first = release("A ferry sank.");
    Entry other = release("A bridge opened.");
    Entry update = update(first, "It was a yacht.");
    Entry hold = small().wire.mark(Event.HOLD, update);
    Entry lift = small().wire.mark(Event.LIFT, hold);
    Entry kill = small().wire.mark(Event.KILL, lift);
    small().wire.mark(Event.KILL, other);

    assertThat(small().positions(topic))
        .containsExactly(
            first.position(), update.position(), hold.position(), lift.position(), kill.position());
  }

  @Test
  void aKillIsToldAtOnceWhereverTheReadingStands() {
    Topic topic = small().topic(paper, "ferry");
    Entry first = release("A ferry sank.");
    Entry kill = small().wire.mark(Event.KILL, first);
    Page page = small().page(topic, 0, 1);
    assertThat(page.recalls().getFirst().position()).isEqualTo(kill.position());
    assertThat(page.entries().getFirst().item().headline()).isEmpty();
  }

  /** What one query found before is nobody's who came later with the same. */
  @Test
  void equalQueriesAreAskedOnceAndTellNothingOfEachOther() {
    Topic early = small().topic(paper, "ferry OR  bridge");
    Entry before = release("A ferry sank.");
    Topic late = small().topic(paper, "(ferry OR bridge)");
    assertThat(late.saved().query()).isEqualTo(early.saved().query());
    Entry unlike = update(before, "It was a yacht.");
    Entry again = update(unlike, "It was a ferry.");
    Entry kill = small().wire.mark(Event.KILL, again);

    assertThat(small().positions(early))
        .containsExactly(before.position(), unlike.position(), again.position(), kill.position());
    assertThat(small().positions(late)).containsExactly(again.position(), kill.position());
  }

  @Test
  void aVersionThatItsReaderMayNotKnowOfLeavesNoTrace() {
    long trusted = small().wire.subscriber("Trusted");
    small().wire.contract(trusted, ContractRights.STANDARD.embargo(true), english);
    Topic plain = small().topic(paper, "ferry");
    Topic granted = small().topic(trusted, "ferry");
    Entry secret =
        small().wire.release(small().saying("A ferry sank.").embargo(new Embargo(null, null)));
    Entry unlike = update(secret, "It was a yacht.");
    Entry lift = small().wire.mark(Event.EMBARGO_LIFT, unlike);

    assertThat(small().positions(granted))
        .containsExactly(secret.position(), unlike.position(), lift.position());
    assertThat(small().positions(plain)).isEmpty();
  }

  @Test
  void whatTheReaderHasNoContractForIsNotBrought() {
    long other = small().wire.subscriber("Other");
    small().wire.contract(other, small().wire.product("turkish", "language:tr"));
    Topic topic = small().topic(other, "ferry");
    Topic own = small().topic(paper, "ferry");
    Entry ferry = release("A ferry sank.");
    assertThat(small().positions(topic)).isEmpty();
    assertThat(small().positions(own)).containsExactly(ferry.position());

    small().wire.state(contract, ContractState.ENDED);
    Entry kill = small().wire.mark(Event.KILL, ferry);
    List<View> left = small().brought(own);
    assertThat(SmallTopics.positions(left)).containsExactly(kill.position());
  }

  @Test
  void itKnowsWhichOfItsReadersTopicsBroughtAnEntry() {
    Topic ferries = small().topic(paper, "ferry");
    Topic bridges = small().topic(paper, "bridge");
    Topic both = small().topic(paper, "ferry AND bridge");
    List<Topic> all = List.of(ferries, bridges, both);
    Entry one = release("A ferry sank.");
    Entry two = release("A ferry hit a bridge.");
    small().follow();
    var reader = SmallTopics.reader(ferries);
    assertThat(small().topics.through(reader, all, one.position())).containsExactly(ferries);
    assertThat(small().topics.through(reader, all, two.position())).isEqualTo(all);
  }

  @Test
  void anotherQueryBeginsAnewAndAnotherNameGoesOn() {
    Topic topic = small().topic(paper, "ferry");
    Entry ferry = release("A ferry sank.");
    Topic renamed =
        small().change(topic, new Wanted("Boats", "ferry", null, "ferry", Alerting.MUTED));
    assertThat(small().positions(renamed)).containsExactly(ferry.position());
    assertThat(renamed.since()).isEqualTo(topic.since());

    small().wire.pass(Duration.ofHours(1));
    Topic changed = small().change(renamed, wanted("bridge"));
    Entry bridge = release("A bridge opened.");
    assertThat(small().positions(changed)).containsExactly(bridge.position());
    assertThat(changed.since()).isAfter(topic.since());
  }

  @Test
  void aLostUpdateIsRefusedAndAnothersTopicIsAsOneThatNeverWas() {
    Topic topic = small().topic(paper, "ferry");
    long other = small().wire.subscriber("Other");
    IfMatch read = IfMatch.of(topic.etag());
    Topic changed = small().change(topic, wanted("bridge"));
    assertThat(changed.etag()).isNotEqualTo(topic.etag());

    assertThat(small().topics.change(paper, topic.id(), read, wanted("x"), (_, _) -> {}))
        .isEqualTo(new Saving.Stale(changed.etag()));
    assertThat(small().topics.delete(paper, topic.id(), read, (_, _) -> {}))
        .isEqualTo(new Saving.Stale(changed.etag()));
    assertThat(small().topics.change(other, topic.id(), IfMatch.ANY, wanted("x"), (_, _) -> {}))
        .isEqualTo(new Saving.Gone());
    assertThat(small().topics.delete(other, topic.id(), IfMatch.ANY, (_, _) -> {}))
        .isEqualTo(new Saving.Gone());
    assertThat(small().topics.find(other, topic.id())).isEmpty();
    done(small().topics.delete(paper, topic.id(), IfMatch.of(changed.etag()), (_, _) -> {}));
    assertThat(small().topics.of(paper)).isEmpty();
  }

  @Test
  void thereAreNoMoreThanSoMany() {
    for (int i = 0; i < SmallTopics.MOST; i++) {
      small().topic(paper, "word" + i);
    }
    assertThat(small().topics.add(paper, wanted("ferry"), (_, _) -> {}))
        .isEqualTo(new Saving.Full(SmallTopics.MOST));
  }

  @Test
  void aStopInTheMiddleSkipsNothingAndBringsNothingTwice() {
    Topic topic = small().topic(paper, "ferry");
    List<Long> ferries = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      small().matching.close();
      for (int i = 0; i < 5; i++) {
        ferries.add(release("A ferry sank.").position());
        release("A bridge opened.");
      }
      small().close();
      small = new SmallTopics(requireNonNull(settings));
      assertThat(small().positions(topic)).isEqualTo(ferries);
    }
  }

  /** A topic that is saved while entries pass has all that come after, and none before. */
  @Test
  void topicsThatAreSavedWhileEntriesPassMissNone() throws Exception {
    CompletableFuture<Void> newsroom =
        CompletableFuture.runAsync(() -> {
          for (int i = 0; i < 300; i++) {
            release("Ferry, bridge and tunnel, once more.");
          }
        });
    Map<Topic, Long> saved = new LinkedHashMap<>();
    for (String query : List.of("ferry", "bridge", "tunnel", "ferry bridge", "more", "once")) {
      long subscriber = small().wire.subscriber("Reader of " + query);
      small().wire.contract(subscriber, english);
      long head = small().wire.flow.head();
      saved.put(small().topic(subscriber, query), head);
    }
    newsroom.join();
    small().follow();
    long end = small().wire.flow.head();
    saved.forEach((topic, head) -> {
      assertThat(topic.saved().after()).isBetween(head, end);
      List<Long> all = new ArrayList<>();
      for (Page page = small().page(topic, 0, 100);
          ;
          page = small().page(topic, page.cursor(), 100)) {
        all.addAll(SmallTopics.positions(page.entries()));
        if (!page.more()) {
          break;
        }
      }
      assertThat(all)
          .as(topic.query())
          .isEqualTo(LongStream.rangeClosed(topic.saved().after() + 1, end).boxed().toList());
    });
  }

  @Test
  void whoWaitsIsToldWhenSomethingIsFound() throws Exception {
    Topic topic = small().topic(paper, "ferry");
    Following following =
        small()
            .wire
            .feed
            .follow(
                SmallTopics.reader(topic), Filter.NONE.of(topic.saved()), small().wire.flow.head());
    CompletableFuture<Page> page = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            page.complete(following.next(10, Duration.ofSeconds(30)));
          } catch (InterruptedException e) {
            page.completeExceptionally(e);
          }
        });
    release("A bridge opened.");
    Entry ferry = release("A ferry sank.");
    assertThat(SmallTopics.positions(page.get().entries())).containsExactly(ferry.position());
  }

  /** A place beyond what was held against the queries is waited for, and its link is whole. */
  @Test
  void aPlaceThatTopicsHaveNotReachedYetIsWaitedFor() throws Exception {
    Topic topic = small().topic(paper, "ferry");
    small().follow();
    small().matching.close();
    Entry first = release("A ferry sank.");
    Following following =
        small()
            .wire
            .feed
            .follow(SmallTopics.reader(topic), Filter.NONE.of(topic.saved()), first.position());
    assertThat(following.next(10, Duration.ZERO).isEmpty()).isTrue();
    Entry kill = small().wire.mark(Event.KILL, first);
    Page told = following.next(10, Duration.ofSeconds(10));
    assertThat(told.recalls()).as("told though topics stand still").hasSize(1);
    assertThat(told.cursor()).isLessThan(kill.position());
  }

  @Test
  void theNewsroomSeesThatATopicBroughtIt() {
    Topic topic = small().topic(paper, "ferry");
    Entry ferry = release("A ferry sank.");
    Entry bridge = release("A bridge opened.");
    small().brought(topic);
    assertThat(small().wire.holdings.of(ferry.guid()).getFirst().copies().getFirst().channel())
        .isEqualTo("topic");
    assertThat(small().wire.holdings.of(bridge.guid()).getFirst().copies().getFirst().channel())
        .isNull();
  }

  /** The flow was put back from a copy: what lies beyond its end never happened. */
  @Test
  void afterARestorationTopicsGoOnWithTheFlowThatIs() {
    Topic topic = small().topic(paper, "ferry");
    Entry kept = release("A ferry sank.");
    small().follow();
    Topic later = small().topic(paper, "bridge");
    small().matching.close();
    long head = small().wire.flow.head();
    small()
        .wire
        .store
        .write(transaction -> {
          // As if they had followed another flow further than this one goes.
          TopicTablesForTests.pretend(transaction.sql(), "another", head + 10, later.id());
          return head;
        });
    small().close();
    small = new SmallTopics(requireNonNull(settings));
    Entry ferry = release("A ferry sank again.");
    Entry bridge = release("A bridge opened.");

    assertThat(small().positions(topic)).containsExactly(kept.position(), ferry.position());
    Topic restored = small().topics.find(paper, later.id()).orElseThrow();
    assertThat(small().positions(restored)).containsExactly(bridge.position());
  }
}
