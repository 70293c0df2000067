package org.newsflow.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.flow.Entry;
import org.newsflow.item.Event;
import org.newsflow.store.Postgres;
import org.newsflow.store.StoreSettings;

/** Two nodes on one PostgreSQL: what one edits, the other knows before it shows what follows. */
final class ManyNodesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @TempDir Path folder;
  private SmallAgency here;
  private SmallAgency there;

  @BeforeEach
  void open() {
    StoreSettings settings = Postgres.freshSettings(folder);
    here = new SmallAgency(settings);
    there = new SmallAgency(settings);
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
  }

  @Test
  void editsOfOneNodeHoldOnTheOther() throws Exception {
    long english = here.product("en-general", "language:en");
    long paper = here.subscriber("Paper");
    long contract = here.contract(paper, english);
    Entry first = there.release("en", "a match");
    assertThat(first.products()).containsExactly(english);
    assertThat(there.reached(first)).containsExactly(paper);

    here.state(contract, ContractState.ENDED);
    Entry kill = there.mark(Event.KILL, first);
    assertThat(kill.owed()).isEqualTo(Map.of(paper, Set.of(english)));
    assertThat(there.entitlements.of(paper).through(kill)).isEmpty();

    here.flow.await(kill.position() - 1, PATIENCE);
    assertThat(here.flow.after(0, 10)).containsExactly(first, kill);
    here.state(contract, ContractState.IN_FORCE);
    within2Seconds(() -> there.entitlements.of(paper).inForce(there.now()));
  }

  @Test
  void entryNeverShowsBeforeTheEditsBeforeIt() throws Exception {
    long english = here.product("en-general", "language:en");
    long paper = here.subscriber("Paper");
    long contract = here.contract(paper, english);
    for (int round = 0; round < 40; round++) {
      boolean held = round % 2 == 0;
      here.state(contract, held ? ContractState.IN_FORCE : ContractState.SUSPENDED);
      long before = there.flow.head();
      Entry made = here.release("en", "a match " + round);
      there.flow.await(made.position() - 1, PATIENCE);
      List<Entry> shown = there.flow.after(before, 10);
      assertThat(shown.getLast().position()).isEqualTo(made.position());
      assertThat(there.reached(shown.getLast())).as("round " + round).hasSize(held ? 1 : 0);
    }
  }

  @Test
  void revokedKeyIsShutOnTheOtherNode() throws Exception {
    long paper = here.subscriber("Paper");
    Keys.Issued issued = here.keys.create(paper, Set.of(Scope.ALL), "newsroom").orElseThrow();
    within2Seconds(() -> there.keys.find(issued.plain()).isPresent());
    here.keys.revoke(issued.key().id());
    assertThat(here.keys.find(issued.plain())).isEmpty();
    within2Seconds(() -> there.keys.find(issued.plain()).isEmpty());
  }

  @Test
  void handOutOfOneNodeIsOwedByTheOther() throws Exception {
    long paper = here.subscriber("Paper");
    Entry first = here.release("en", "a match");
    here.handOut(paper, first, null);
    there.flow.await(first.position() - 1, PATIENCE);
    Entry kill = there.mark(Event.KILL, first);
    assertThat(kill.owed()).isEqualTo(Map.of(paper, Set.of()));
  }

  private static void within2Seconds(BooleanSupplier condition) throws InterruptedException {
    for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
      if (condition.getAsBoolean()) {
        return;
      }
      Thread.sleep(10);
    }
    fail("not within two seconds");
  }
}
