package org.newsflow.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsflow.feed.SmallWire.inLanguage;
import static org.newsflow.feed.SmallWire.ofProduct;
import static org.newsflow.feed.SmallWire.positions;
import static org.newsflow.feed.SmallWire.reader;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.flow.Entry;
import org.newsflow.flow.NewsFlow;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.subscriber.ContractState;
import org.newsflow.subscriber.HandOut;

/** A reader on its way: what it is told when, and what its links prove. */
class FollowingTest {

  @TempDir Path folder;
  private SmallWire wire;
  private long english;
  private long paper;
  private long contract;

  @BeforeEach
  void open() {
    wire = new SmallWire(folder);
    english = wire.product("english", "language:en");
    paper = wire.subscriber("Paper");
    contract = wire.contract(paper, english);
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void whoWaitsIsWokenByAnEntryOfItsOwn() throws Exception {
    Following following = wire.feed.follow(reader(paper), Filter.NONE, 0);
    CompletableFuture<Page> page = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            page.complete(following.next(10, Duration.ofSeconds(30)));
          } catch (InterruptedException e) {
            page.completeExceptionally(e);
          }
        });
    wire.release("tr");
    Entry own = wire.release("en");

    assertThat(positions(page.get())).containsExactly(own.position());
  }

  @Test
  void aCursorFromBeyondTheHeadIsAFault() {
    assertThatThrownBy(() -> wire.feed.follow(reader(paper), Filter.NONE, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aReadingFromNowOrFromATimeBeginsAtAPlaceOfTheReadersOwn() {
    Entry own = wire.release("en");
    wire.pass(Duration.ofHours(1));
    wire.releaseUnderEmbargo("en");
    wire.pass(Duration.ofHours(1));
    wire.releaseUnderEmbargo("en");

    assertThat(wire.feed.before(reader(paper), null)).isEqualTo(own.position());
    for (int hours = 0; hours < 4; hours++) {
      assertThat(wire.feed.before(reader(paper), own.at().plus(Duration.ofHours(hours))))
          .isEqualTo(hours == 0 ? 0 : own.position());
    }
    assertThat(wire.feed.before(reader(paper), own.at().plusMillis(1))).isEqualTo(own.position());
  }

  @Test
  void whatIsNotToldWithoutAContractIsMissedInSight() {
    Entry killed = wire.release("en");
    Following stream = wire.feed.follow(reader(paper, "stream"), Filter.NONE, 0);
    SmallWire.next(stream, 10);
    Entry unread = wire.release("en");
    wire.state(contract, ContractState.SUSPENDED);
    Entry kill = wire.mark(Event.KILL, killed);

    for (Page page : List.of(SmallWire.next(stream, 10), wire.poll(reader(paper), 1))) {
      assertThat(positions(page)).containsExactly(kill.position());
      assertThat(page.entries().getFirst().previous())
          .as("the one before is one that it does not have")
          .isEqualTo(unread.position());
    }

    wire.state(contract, ContractState.IN_FORCE);
    Entry next = wire.release("en");
    assertThat(SmallWire.next(stream, 10).entries().getFirst().previous())
        .isEqualTo(kill.position());
    assertThat(positions(wire.poll(reader(paper), killed.position())))
        .as("from where its chain broke it has everything")
        .containsExactly(unread.position(), kill.position(), next.position());
  }

  @Test
  void aStreamWhoseContractComesBackIsLinkedToWhatItWasNotTold() {
    Entry first = wire.release("en");
    Following stream = wire.feed.follow(reader(paper, "stream"), Filter.NONE, 0);
    SmallWire.next(stream, 10);
    wire.state(contract, ContractState.SUSPENDED);
    Entry owed = wire.publish(Event.UPDATE, first, "en");
    assertThat(SmallWire.next(stream, 10).isEmpty()).isTrue();

    wire.state(contract, ContractState.IN_FORCE);
    wire.release("en");
    assertThat(SmallWire.next(stream, 10).entries().getFirst().previous())
        .isEqualTo(owed.position());
  }

  @Test
  void aPollerWithoutAContractGoesOnFromWhereItWas() {
    for (int n = 0; n < 30; n++) {
      wire.release("en");
    }
    wire.state(contract, ContractState.ENDED);
    Page page = wire.poll(reader(paper), Filter.NONE, 3, 5);

    assertThat(page.isEmpty()).isTrue();
    assertThat(page.more()).isFalse();
    assertThat(page.cursor()).isEqualTo(3);
    assertThat(page.last()).as("there is more that is its own").isEqualTo(30);
  }

  @Test
  void aRecallOvertakesTheBacklogAndIsToldOnce() {
    Entry first = wire.release("en");
    for (int n = 0; n < 10; n++) {
      wire.release("en");
    }
    Following stream = wire.feed.follow(reader(paper, "stream"), Filter.NONE, 0);
    SmallWire.next(stream, 2);
    Entry kill = wire.mark(Event.KILL, first);

    Page next = SmallWire.next(stream, 2);
    assertThat(next.more()).isTrue();
    assertThat(next.recalls()).extracting(RecallNotice::position).containsExactly(kill.position());
    assertThat(next.recalls().getFirst().versions()).containsExactly(1);
    assertThat(SmallWire.next(stream, 2).recalls()).isEmpty();
  }

  @Test
  void aRecallOvertakesWhatOfAPageIsNotWrittenYet() {
    Entry first = wire.release("en");
    Entry second = wire.release("en");
    Following stream = wire.feed.follow(reader(paper), Filter.NONE, 0);
    Page page = SmallWire.next(stream, 10);
    assertThat(stream.late()).isEmpty();
    wire.mark(Event.KILL, wire.release("tr"));
    Entry kill = wire.mark(Event.KILL, first);

    assertThat(stream.late())
        .containsExactly(
            new RecallNotice(first.guid(), List.of(1), 2, kill.position(), true, SmallWire.NOTICE));
    assertThat(stream.late()).as("told once").isEmpty();
    assertThat(page.entries().stream().map(stream::now).map(View::shape))
        .containsExactly(Shape.KILLED, Shape.WHOLE);
    Page next = SmallWire.next(stream, 10);
    assertThat(next.recalls()).as("and on record").hasSize(1);
    assertThat(positions(next)).containsExactly(kill.position());
    assertThat(next.entries().getFirst().previous()).isEqualTo(second.position());
    assertThat(stream.late()).isEmpty();
  }

  @Test
  void aRecallThatTheFilterKeepsOutIsToldOnceToWhoPolls() {
    wire.contract(paper, wire.product("turkish", "language:tr"));
    Entry first = wire.release("en");
    Entry kill = wire.mark(Event.KILL, first);

    Page page = wire.poll(reader(paper), inLanguage("tr"), first.position(), 10);
    assertThat(page.entries()).isEmpty();
    assertThat(page.recalls()).hasSize(1);
    assertThat(page.cursor()).isEqualTo(kill.position());
    assertThat(wire.poll(reader(paper), inLanguage("tr"), page.cursor(), 10).isEmpty()).isTrue();
  }

  @Test
  void aRecallTakesNobodyPastWhatWasNotTold() {
    wire.contract(paper, wire.product("turkish", "language:tr"));
    Entry first = wire.release("en");
    Entry unread = wire.release("tr");
    for (long own = 1; own <= 2; own++) {
      wire.state(own, ContractState.SUSPENDED);
    }
    Following waiting = wire.feed.resume(reader(paper), inLanguage("tr"), first.position());
    assertThat(SmallWire.next(waiting, 10).isEmpty()).isTrue();
    Entry kill = wire.mark(Event.KILL, first);

    for (Page page :
        List.of(
            SmallWire.next(waiting, 10),
            wire.poll(reader(paper), inLanguage("tr"), first.position(), 10))) {
      assertThat(page.recalls())
          .extracting(RecallNotice::position)
          .containsExactly(kill.position());
      assertThat(page.entries()).isEmpty();
      assertThat(page.cursor()).isEqualTo(first.position());
      assertThat(page.last()).isEqualTo(unread.position());
    }

    wire.state(2, ContractState.IN_FORCE);
    assertThat(positions(wire.poll(reader(paper), inLanguage("tr"), first.position(), 10)))
        .containsExactly(unread.position());
  }

  @Test
  void aRecallOfWhatWasHandedOutReachesAlsoAReadingThatHasNoneOfIt() {
    long sport = wire.product("sport", "desk:sport");
    long late = wire.subscriber("Late");
    wire.contract(late, sport);
    Entry first = wire.release("en");
    wire.contract(late, english); // the kill will be in its flow, but not through sport
    wire.feed.item(reader(late, "item"), first.guid(), null);
    Entry kill = wire.mark(Event.KILL, first);
    assertThat(kill.owed()).isEmpty();

    assertThat(wire.poll(reader(late), ofProduct("sport"), first.position(), 10).recalls())
        .containsExactly(
            new RecallNotice(first.guid(), List.of(1), 2, kill.position(), true, SmallWire.NOTICE));
  }

  @Test
  void whatIsKilledWhileAPageIsReadIsNotInIt() {
    Entry first = wire.release("en");
    Feed feed = wire.feed(wire.flowInterruptedAt("items", () -> wire.mark(Event.KILL, first)));

    View view = SmallWire.next(feed.follow(reader(paper), Filter.NONE, 0), 10).entries().getFirst();
    assertThat(view.shape()).isEqualTo(Shape.KILLED);
    assertThat(view.recalled()).isEqualTo(2);
    assertThat(view.item().toString()).doesNotContain("Headline", "paragraph");
  }

  /** A recall acts before its position shows; readers then know of it, and not yet of its entry. */
  @Test
  void aRecallWhosePositionDoesNotShowYetIsToldOnceItDoes() {
    long late = wire.subscriber("Late");
    wire.contract(late, wire.product("sport", "desk:sport"));
    Entry first = wire.release("en");
    wire.handOuts.record(List.of(new HandOut(late, first.guid(), 1, "share", null, wire.now())));
    wire.mark(Event.KILL, first);
    AtomicLong shown = new AtomicLong(first.position());
    Feed feed = wire.feed(shownUpTo(shown));
    Following stream = feed.follow(reader(late), ofProduct("sport"), shown.get());

    assertThat(SmallWire.next(stream, 10).recalls()).isEmpty();
    shown.set(2);
    assertThat(SmallWire.next(stream, 10).recalls())
        .extracting(RecallNotice::position)
        .containsExactly(2L);
  }

  private NewsFlow shownUpTo(AtomicLong shown) {
    return (NewsFlow)
        Proxy.newProxyInstance(
            NewsFlow.class.getClassLoader(),
            new Class<?>[] {NewsFlow.class},
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "head" -> shown.get();
                  case "history" ->
                      wire.flow.history((Guid) arguments[0]).stream()
                          .filter(entry -> entry.position() <= shown.get())
                          .toList();
                  default -> called.invoke(wire.flow, arguments);
                });
  }
}
