package org.newsflow.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsflow.feed.SmallWire.inLanguage;
import static org.newsflow.feed.SmallWire.reader;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.feed.Holding.Copy;
import org.newsflow.feed.Holding.RecallState;
import org.newsflow.feed.Receipt.Status;
import org.newsflow.flow.Entry;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.subscriber.ContractState;

/** Who had an item, by which channel and when, and how they stand with its recall. */
class HoldingsTest {

  @TempDir Path folder;
  private SmallWire wire;
  private long english;
  private long paper;

  @BeforeEach
  void open() {
    wire = new SmallWire(folder);
    english = wire.product("english", "language:en");
    paper = wire.subscriber("Paper");
    wire.contract(paper, english);
  }

  @AfterEach
  void close() {
    wire.close();
  }

  private List<Holding> of(Entry entry) {
    return wire.holdings.of(entry.guid());
  }

  private @Nullable RecallState state(Entry entry) {
    assertThat(of(entry)).hasSize(1);
    return of(entry).getFirst().recall();
  }

  private void say(Entry entry, int version, Status status) {
    assertThat(wire.feed.file(receipt(paper, entry.guid(), version, status))).isTrue();
  }

  private Receipt receipt(long subscriber, Guid guid, int version, Status status) {
    return new Receipt(subscriber, 1, guid, version, status, null, wire.now());
  }

  @Test
  void everyCopyNamesItsChannelAndTime() {
    wire.subscriber("Nobody");
    long late = wire.subscriber("Late");
    Following stream = wire.feed.follow(reader(paper, "stream"), Filter.NONE, 0);
    wire.pass(Duration.ofHours(1));
    Entry first = wire.release("en");
    SmallWire.next(stream, 10);
    long archive = wire.contract(late, english);
    wire.pass(Duration.ofHours(1));
    wire.poll(reader(paper), 0);
    wire.feed.item(reader(late, "item"), first.guid(), null);
    wire.state(archive, ContractState.ENDED);
    Entry second = wire.publish(Event.UPDATE, first, "en");

    assertThat(of(first))
        .containsExactly(
            new Holding(
                paper,
                "Paper",
                List.of(
                    new Copy(1, "stream", first.at()),
                    new Copy(1, "feed", wire.now()),
                    new Copy(2, null, null)),
                null),
            new Holding(
                late,
                "Late",
                List.of(new Copy(1, "item", second.at()), new Copy(2, null, null)),
                null));
    assertThat(wire.holdings.of(new Guid("nf:text:20261123:999"))).isEmpty();
  }

  @Test
  void whatAFilterKeptOutWasNotHandedOver() {
    wire.contract(paper, wire.product("turkish", "language:tr"));
    Entry first = wire.release("en");
    Entry other = wire.release("tr");
    wire.poll(reader(paper), inLanguage("tr"), 0, 10);

    assertThat(of(first).getFirst().copies()).containsExactly(new Copy(1, null, null));
    assertThat(of(other).getFirst().copies()).containsExactly(new Copy(1, "feed", other.at()));
  }

  @Test
  void aRecallIsPendingThenDeliveredThenWhatTheSubscriberSays() {
    Entry first = wire.release("en");
    wire.poll(reader(paper), 0);
    assertThat(state(first)).isNull();

    Entry kill = wire.mark(Event.KILL, first);
    assertThat(state(first)).isEqualTo(RecallState.PENDING);
    wire.poll(reader(paper), first.position());
    assertThat(state(first)).isEqualTo(RecallState.DELIVERED);
    say(first, kill.version(), Status.RECEIVED);
    assertThat(state(first)).isEqualTo(RecallState.ACKNOWLEDGED);
    say(first, kill.version(), Status.NOT_USED);
    assertThat(state(first)).isEqualTo(RecallState.NOT_USED);
    say(first, kill.version(), Status.REMOVED);
    assertThat(state(first)).isEqualTo(RecallState.REMOVED);
  }

  @Test
  void aRecallWithoutAnAnswerIsOverdueWhetherDeliveredOrNot() {
    long silent = wire.subscriber("Silent");
    wire.contract(silent, english);
    Entry kill = wire.mark(Event.KILL, wire.release("en"));
    wire.poll(reader(paper), 0);
    wire.pass(SmallWire.PATIENCE);
    assertThat(of(kill))
        .extracting(Holding::recall)
        .containsExactly(RecallState.DELIVERED, RecallState.PENDING);
    wire.pass(Duration.ofMillis(1));
    assertThat(of(kill)).extracting(Holding::recall).containsOnly(RecallState.OVERDUE);
    say(kill, kill.version(), Status.RECEIVED);
    assertThat(of(kill))
        .extracting(Holding::recall)
        .containsExactly(RecallState.ACKNOWLEDGED, RecallState.OVERDUE);
  }

  @Test
  void aRecallThatWasToldBesideTheEntriesIsDelivered() {
    wire.contract(paper, wire.product("turkish", "language:tr"));
    Entry first = wire.release("en");
    wire.mark(Event.KILL, first);
    assertThat(wire.poll(reader(paper), inLanguage("tr"), first.position(), 10).recalls())
        .hasSize(1);

    assertThat(state(first)).isEqualTo(RecallState.DELIVERED);
  }

  @Test
  void whatWasRemovedMayBeNamedByTheVersionThatWasThere() {
    Entry first = wire.release("en");
    wire.mark(Event.KILL, first);
    wire.pass(Duration.ofMinutes(1));
    say(first, 1, Status.RECEIVED);
    assertThat(state(first)).as("a late word of the first version").isEqualTo(RecallState.PENDING);
    say(first, 1, Status.REMOVED);
    assertThat(state(first)).isEqualTo(RecallState.REMOVED);
  }

  @Test
  void whatWasRemovedForAHoldIsToBeRemovedAgainForTheKill() {
    Entry first = wire.release("en");
    Entry hold = wire.mark(Event.HOLD, first);
    say(first, 1, Status.REMOVED);
    assertThat(state(first)).isEqualTo(RecallState.REMOVED);
    wire.pass(Duration.ofMinutes(1));
    Entry lift = wire.mark(Event.LIFT, hold);
    assertThat(state(first)).isNull();
    wire.pass(Duration.ofMinutes(1));
    wire.mark(Event.KILL, lift);
    assertThat(state(first)).isEqualTo(RecallState.PENDING);
    say(first, 1, Status.REMOVED);
    assertThat(state(first)).isEqualTo(RecallState.REMOVED);
  }

  @Test
  void whoCameAfterTheTextHasNothingToTakeBack() {
    Entry first = wire.release("en");
    long late = wire.subscriber("Late");
    wire.contract(late, english);
    Entry kill = wire.mark(Event.KILL, first);

    assertThat(SmallWire.positions(wire.poll(reader(late), 0))).containsExactly(kill.position());
    assertThat(of(first)).extracting(Holding::subscriber).containsExactly(paper);
  }

  @Test
  void receiptsAreTakenForWhatWasHadAlone() {
    long late = wire.subscriber("Late");
    Entry first = wire.release("en");
    wire.contract(late, english);
    assertThat(wire.feed.file(receipt(late, first.guid(), 1, Status.PRINTED))).isFalse();
    wire.feed.item(reader(late, "item"), first.guid(), null);
    assertThat(wire.feed.file(receipt(late, first.guid(), 1, Status.PRINTED))).isTrue();
    assertThat(wire.feed.file(receipt(late, first.guid(), 2, Status.PRINTED))).isFalse();
    assertThat(wire.feed.file(receipt(paper, first.guid(), 1, Status.RECEIVED))).isTrue();

    List<Receipt> kept = wire.store.read(sql -> ReadingTables.receipts(sql, first.guid()));
    assertThat(kept)
        .containsExactlyInAnyOrder(
            receipt(late, first.guid(), 1, Status.PRINTED),
            receipt(paper, first.guid(), 1, Status.RECEIVED));
  }
}
