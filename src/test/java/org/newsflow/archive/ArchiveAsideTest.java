package org.newsflow.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.flow.Entry;
import org.newsflow.follow.Poison;
import org.newsflow.follow.SetAside;
import org.newsflow.item.About;
import org.newsflow.item.Event;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsItemBuilder;

/** What becomes of an item that the archive cannot take (WIRE 7). */
class ArchiveAsideTest {

  @TempDir Path folder;
  private final Poison poison = new Poison();
  private SmallArchive small;

  @BeforeEach
  void open() {
    small = new SmallArchive(folder, poison);
  }

  @AfterEach
  void close() {
    small.close();
  }

  private NewsItemBuilder poisonous() {
    return small.story("en").about(Poison.about());
  }

  private List<SetAside> setAside() {
    small.archive();
    return small.setAsides.after(0, 100);
  }

  private void takeAgain(long position) {
    assertThat(small.setAsides.again("archive", position, (_, _) -> {})).isPresent();
    await();
  }

  /** Waits until what was ordered is done. */
  private void await() {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (setAside().stream().anyMatch(SetAside::again)
        || setAside().size() != small.archive().setAside().size()) {
      assertThat(System.nanoTime()).as("it is taken again").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void itStopsNoOtherAndIsSeen() {
    Entry bad = small.release(poisonous());
    Entry good = small.release(small.story("en"));

    assertThat(small.found("headline")).containsExactly(good.position());
    SetAside seen = setAside().getFirst();
    assertThat(seen.follower()).isEqualTo("archive");
    assertThat(seen.guid()).isEqualTo(bad.guid());
    assertThat(seen.version()).isEqualTo(1);
    assertThat(seen.reason()).startsWith("IllegalStateException").doesNotContain(Poison.WORDS);
    assertThat(small.archive().setAside()).containsExactly(bad.position());
  }

  /** Many at once are shared among threads. */
  @Test
  void amongManyEachBadOneIsSetAsideAndNoGoodOne() {
    small.archive();
    small.reopen(false);
    for (int i = 0; i < 100; i++) {
      small.release(i % 10 == 0 ? poisonous() : small.story("en"));
    }
    small.reopen(true);
    assertThat(small.found("headline")).hasSize(90);
    assertThat(setAside()).hasSize(10);
    poison.cure();
    assertThat(small.setAsides.allAgain("topics", _ -> {})).isZero();
    assertThat(small.setAsides.allAgain("archive", _ -> {})).isEqualTo(10);
    await();
    assertThat(small.found("headline")).hasSize(100);
  }

  @Test
  void takenAgainItIsFound() {
    Entry bad = small.release(poisonous());
    assertThat(setAside()).hasSize(1);
    takeAgain(bad.position());
    assertThat(setAside().getFirst().tries()).isEqualTo(2);
    poison.cure();
    takeAgain(bad.position());
    assertThat(setAside()).isEmpty();
    assertThat(small.archive().setAside()).isEmpty();
    assertThat(small.found("headline")).containsExactly(bad.position());
    small.reopen(false);
    assertThat(small.found("headline")).containsExactly(bad.position());
  }

  /** What the archive had of it before must not be found as if it still held. */
  @Test
  void aVersionThatCannotBeTakenHidesTheOneThatItReplaced() {
    Entry first = small.release(small.story("en"));
    assertThat(small.found("headline")).containsExactly(first.position());
    NewsItem item = small.flow.item(first.position()).toBuilder().about(Poison.about()).build();
    Entry second = small.update(first, item);
    assertThat(small.found("headline")).isEmpty();
    assertThat(setAside()).extracting(SetAside::position).containsExactly(second.position());

    Entry third = small.update(second, item.toBuilder().about(About.NOTHING).build());
    assertThat(small.found("headline")).as("its history is bad still").isEmpty();
    assertThat(setAside())
        .extracting(SetAside::position)
        .containsExactly(second.position(), third.position());
    poison.cure();
    takeAgain(third.position());
    assertThat(setAside()).as("all of an item is taken at once").isEmpty();
    assertThat(small.found("headline")).containsExactly(third.position());
  }

  @Test
  void aHoldAndAKillOfWhatWasSetAsideGoThrough() {
    Entry bad = small.release(poisonous());
    assertThat(setAside()).hasSize(1);
    Entry hold = small.mark(Event.HOLD, bad);
    assertThat(setAside()).as("a held item is to be found by nobody").isEmpty();
    Entry lift = small.mark(Event.LIFT, hold);
    assertThat(setAside()).extracting(SetAside::position).containsExactly(lift.position());
    small.mark(Event.KILL, lift);
    assertThat(setAside()).isEmpty();
    assertThat(small.found("headline")).isEmpty();
  }

  @Test
  void itIsRememberedAndWhatIsBuiltAnewTriesEachAnew() {
    Entry bad = small.release(poisonous());
    small.archive();
    small.reopen(false);
    assertThat(setAside()).hasSize(1);
    assertThat(small.archive().setAside()).containsExactly(bad.position());
    poison.cure();
    small.reopen(true);
    assertThat(small.found("headline")).containsExactly(bad.position());
    assertThat(setAside()).isEmpty();
  }

  /** Trouble that passes is no fault of any item. */
  @Test
  void aStoreThatIsDownForAWhileLetsNothingBePassedOver() throws Exception {
    Entry first = small.release(small.story("en"));
    small.archive();
    small.store.write(transaction -> TablesForTests.lose(transaction.sql()));
    Entry bad = small.release(poisonous()); // cannot be set aside
    Thread.sleep(300);
    Entry last = small.release(small.story("en"));
    small.store.write(transaction -> TablesForTests.find(transaction.sql()));

    assertThat(setAside()).extracting(SetAside::position).containsExactly(bad.position());
    assertThat(small.found("headline")).containsExactly(last.position(), first.position());
  }
}
