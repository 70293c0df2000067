package org.newsflow.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.flow.Entry;
import org.newsflow.item.Event;

final class OwedTest {

  @TempDir Path folder;
  private SmallAgency agency;
  private long general;
  private long sport;

  @BeforeEach
  void open() {
    agency = new SmallAgency(folder);
    general = agency.product("en-general", "language:en");
    sport = agency.product("sport", "sport");
  }

  @AfterEach
  void close() {
    agency.close();
  }

  @Test
  void nothingIsOwedWhereEverybodyGetsIt() {
    agency.contract(agency.subscriber("Paper"), general);
    Entry first = agency.release("en", "sport: a match");

    assertThat(agency.mark(Event.KILL, first).owed()).isEmpty();
  }

  @Test
  void updateThatLeavesTheProductIsOwed() {
    long paper = agency.subscriber("Paper");
    agency.contract(paper, sport);
    long both = agency.subscriber("Both");
    agency.contract(both, general, sport);
    Entry first = agency.release("en", "sport: a match");
    Entry left = agency.update(first, "a match");

    assertThat(left.products()).containsExactly(general);
    assertThat(left.owed())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(paper, Set.of(sport), both, Set.of(general, sport)));
    Entry again = agency.update(left, "a long match");
    assertThat(again.owed()).isEqualTo(left.owed());
  }

  @Test
  void killFollowsThoseWhoseContractEnded() {
    long paper = agency.subscriber("Paper");
    long contract = agency.contract(paper, general);
    Entry first = agency.release("en", "a match");
    agency.state(contract, ContractState.ENDED);
    Entry hold = agency.mark(Event.HOLD, first);
    Entry kill = agency.mark(Event.KILL, hold);

    assertThat(hold.owed()).isEqualTo(Map.of(paper, Set.of(general)));
    assertThat(kill.owed()).isEqualTo(Map.of(paper, Set.of(general)));
  }

  @Test
  void killFollowsThoseWhoseContractRanOut() {
    long paper = agency.subscriber("Paper");
    agency.contract(
        Contract.of(paper, Set.of(general), SmallAgency.DAY_ONE, ContractRights.STANDARD)
            .until(SmallAgency.DAY_ONE.plus(Duration.ofHours(1))));
    Entry first = agency.release("en", "a match");
    agency.pass(Duration.ofHours(1));

    assertThat(agency.mark(Event.KILL, first).owed()).isEqualTo(Map.of(paper, Set.of(general)));
  }

  @Test
  void killFollowsTheHandOut() {
    long paper = agency.subscriber("Paper");
    Entry first = agency.release("en", "a match");
    agency.handOut(paper, first, 7L);
    agency.handOut(paper, first, 7L);
    Entry hold = agency.mark(Event.HOLD, first);
    agency.contract(paper, general);
    Entry kill = agency.mark(Event.KILL, hold);

    assertThat(agency.handOuts.of(first.guid()))
        .containsExactly(new HandOut(paper, first.guid(), 1, "item", 7L, agency.now()));
    assertThat(hold.owed()).isEqualTo(Map.of(paper, Set.of()));
    assertThat(kill.owed()).as("it has the product by now").isEmpty();
    assertThat(agency.reached(kill)).containsExactly(paper);
  }

  @Test
  void embargoedKillReachesOnlyThoseWhoKnewOfTheItem() {
    long paper = agency.subscriber("Paper");
    agency.contract(paper, general);
    long early = agency.subscriber("Early");
    long contract =
        agency.contract(
            Contract.of(
                early,
                Set.of(general),
                SmallAgency.DAY_ONE,
                ContractRights.STANDARD.embargo(true)));
    Entry first = agency.releaseUnderEmbargo("en", "budget");
    agency
        .administration
        .editContract(contract, old -> old.rights(ContractRights.STANDARD), "admin")
        .orElseThrow();
    Entry kill = agency.mark(Event.KILL, first);

    assertThat(kill.embargoed()).isTrue();
    assertThat(agency.reached(kill)).containsExactly(early);
    assertThat(kill.owed()).isEqualTo(Map.of(early, Set.of(general)));
  }

  @Test
  void liftOfTheEmbargoIsOwedToNobody() {
    long paper = agency.subscriber("Paper");
    agency.contract(paper, general);
    Entry first = agency.releaseUnderEmbargo("en", "budget");
    Entry lift = agency.mark(Event.EMBARGO_LIFT, first);

    assertThat(lift.owed()).isEmpty();
    assertThat(agency.reached(lift)).containsExactly(paper);
  }
}
