package org.newsflow.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.newsflow.feed.SmallWire.inLanguage;
import static org.newsflow.feed.SmallWire.reader;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.feed.ReadingLedger.Range;
import org.newsflow.flow.Entry;
import org.newsflow.item.Event;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;
import org.newsflow.subscriber.ContractRights;

/** What is written down of who was handed what. */
class ReadingLedgerTest {

  @TempDir Path folder;
  private SmallWire wire;
  private long english;
  private long paper;

  @BeforeEach
  void open() {
    wire = new SmallWire(folder);
    english = wire.product("english", "language:en");
    paper = wire.subscriber("Paper");
    wire.contract(paper, ContractRights.STANDARD.embargo(true), english);
  }

  @AfterEach
  void close() {
    wire.close();
  }

  /** What is on disk. */
  private List<ReadingTables.Range> onDisk() {
    return wire.store.read(sql -> ReadingTables.ranges(sql, 0, Long.MAX_VALUE));
  }

  private List<ReadingTables.Range> settled() {
    wire.ledger.settle();
    return onDisk();
  }

  @Test
  void aStreamIsOneRangeThatGrows() {
    Entry first = wire.release("en");
    Following following = wire.feed.follow(reader(paper, "stream"), Filter.NONE, 0);
    SmallWire.next(following, 10);
    wire.pass(Duration.ofHours(1));
    Entry last = wire.release("en");
    SmallWire.next(following, 10);

    assertThat(settled()).hasSize(1);
    ReadingTables.Range range = settled().getFirst();
    assertThat(range.reader()).isEqualTo(reader(paper, "stream"));
    assertThat(range.after()).isZero();
    assertThat(range.upto()).isEqualTo(last.position());
    assertThat(range.opened()).isEqualTo(first.at());
    assertThat(range.closed()).isEqualTo(last.at());
  }

  @Test
  void pollsThatFollowEachOtherAreOneRangeAndOthersAreNot() {
    for (int n = 0; n < 5; n++) {
      wire.release("en");
    }
    wire.poll(reader(paper), Filter.NONE, 0, 2);
    wire.poll(reader(paper), Filter.NONE, 2, 2);
    wire.poll(reader(paper), Filter.NONE, 2, 2); // the answer was lost: once more
    wire.poll(reader(paper, "mail"), Filter.NONE, 4, 2);
    wire.pass(Duration.ofMinutes(2));
    wire.poll(reader(paper), Filter.NONE, 4, 2);

    assertThat(settled())
        .extracting(
            range -> range.reader().channel(),
            ReadingTables.Range::after,
            ReadingTables.Range::upto)
        .containsExactlyInAnyOrder(
            tuple("feed", 0L, 4L),
            tuple("feed", 2L, 4L),
            tuple("mail", 4L, 5L),
            tuple("feed", 4L, 5L));
  }

  @Test
  void whoWasHandedNothingIsNotOnRecord() {
    wire.product("turkish", "language:tr");
    wire.release("tr");
    wire.poll(reader(paper), 0);
    wire.poll(SmallWire.PUBLIC, 0);

    assertThat(settled()).isEmpty();
  }

  @Test
  void whatTheReadingWantedIsOnRecord() {
    Filter filter =
        new Filter(
            Set.of("english"), Set.of("en", "ar"), Set.of(ItemType.TEXT), Set.of(Level.ROUTINE));
    wire.release("en");
    wire.poll(reader(paper), filter, 0, 10);
    wire.poll(reader(paper), 0);

    assertThat(settled())
        .extracting(ReadingTables.Range::filter)
        .containsExactlyInAnyOrder(filter, Filter.NONE);
  }

  @Test
  void whatIsUnderEmbargoIsOnDiskBeforeThePageIsReturned() {
    for (int n = 1; n <= 20; n++) {
      Entry secret = wire.releaseUnderEmbargo("en");
      wire.poll(reader(paper), secret.position() - 1);
      assertThat(onDisk().getLast().upto()).isEqualTo(secret.position());
    }
    Entry kill = wire.mark(Event.KILL, wire.releaseUnderEmbargo("en"));
    Following stream = wire.feed.follow(reader(paper, "stream"), Filter.NONE, 20);
    SmallWire.next(stream, 1);
    SmallWire.next(stream, 1);
    assertThat(onDisk().getLast().upto()).isEqualTo(kill.position());
  }

  @Test
  void allElseIsOnDiskSoonAfter() throws InterruptedException {
    wire.release("en");
    wire.poll(reader(paper), 0);
    for (int n = 0; n < 500 && onDisk().isEmpty(); n++) {
      Thread.sleep(10);
    }
    assertThat(onDisk()).hasSize(1);
  }

  @Test
  void theShorterOfTwoPollsFromOnePlaceTakesNothingBack() {
    Range one = wire.ledger.resume(reader(paper), Filter.NONE, 0);
    Range other = wire.ledger.resume(reader(paper), Filter.NONE, 0);
    one.extend(10);
    other.extend(5);

    assertThat(settled()).extracting(ReadingTables.Range::upto).contains(10L);
  }

  @Test
  void pollsWithDifferentFiltersAreDifferentReadings() {
    for (int n = 0; n < 4; n++) {
      wire.release("en");
    }
    wire.poll(reader(paper), Filter.NONE, 0, 2);
    wire.poll(reader(paper), inLanguage("ar"), 2, 2);
    wire.poll(reader(paper), inLanguage("en"), 2, 2);
    assertThat(settled()).hasSize(2);
  }

  @Test
  void aPageThatCannotBeRecordedIsNotHandedOverAndComesAgain() {
    Entry secret = wire.releaseUnderEmbargo("en");
    Following stream = wire.feed.follow(reader(paper, "stream"), Filter.NONE, 0);
    rename("reading", "elsewhere");
    assertThatThrownBy(() -> SmallWire.next(stream, 10)).isInstanceOf(RuntimeException.class);

    rename("elsewhere", "reading");
    assertThat(SmallWire.positions(SmallWire.next(stream, 10))).containsExactly(secret.position());
    assertThat(onDisk()).hasSize(1);
  }

  private void rename(String table, String other) {
    wire.store.write(transaction ->
        transaction.sql().sql("ALTER TABLE " + table + " RENAME TO " + other).update());
  }

  @Test
  void whoIsInterruptedTakesNothingOfOthersAway() {
    wire.ledger.open(reader(paper), Filter.NONE, 0).extend(1);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(wire.ledger::settle).isInstanceOf(RuntimeException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(settled()).hasSize(1);
  }

  /** One write fails, and the next one, of another reader, does not: is the first one's lost? */
  @Test
  void whatOnlyAFailedWriteTookIsWrittenBeforeItIsCalledSettled() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<Boolean> held =
        wire.store.writeLater(transaction -> {
          transaction.sql().sql("ALTER TABLE reading RENAME TO elsewhere").update();
          return await(go);
        });
    Range first = wire.ledger.open(reader(paper), Filter.NONE, 0);
    first.extend(1);
    CompletableFuture<Void> failing = beside(wire.ledger::settle);
    CompletableFuture<Integer> mended =
        wire.store.writeLater(transaction ->
            transaction.sql().sql("ALTER TABLE elsewhere RENAME TO reading").update());
    Range other = wire.ledger.open(reader(paper, "stream"), Filter.NONE, 0);
    other.extend(2);
    CompletableFuture<Void> later = beside(other::settle);
    CompletableFuture<Void> waiting = beside(first::settle);
    go.countDown();
    held.join();
    mended.join();

    assertThatThrownBy(failing::join).isInstanceOf(RuntimeException.class);
    later.join();
    waiting.join();
    assertThat(onDisk()).hasSize(2);
  }

  /** Returns when it waits for its write. */
  private static CompletableFuture<Void> beside(Runnable settle) throws InterruptedException {
    Thread[] asking = new Thread[1];
    CompletableFuture<Void> done =
        CompletableFuture.runAsync(settle, work -> asking[0] = Thread.ofPlatform().start(work));
    while (asking[0].getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }
    return done;
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
