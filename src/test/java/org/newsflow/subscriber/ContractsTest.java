package org.newsflow.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.newsflow.subscriber.SmallAgency.problemFields;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.flow.Entry;

final class ContractsTest {

  @TempDir Path folder;
  private SmallAgency agency;
  private long english;
  private long arabic;

  @BeforeEach
  void open() {
    agency = new SmallAgency(folder);
    english = agency.product("en-general", "language:en");
    arabic = agency.product("ar-general", "language:ar");
  }

  @AfterEach
  void close() {
    agency.close();
  }

  @Test
  void contractReachesFromItsPositionOn() {
    long paper = agency.subscriber("Paper");
    Entry before = agency.release("en", "before");
    agency.contract(paper, english);
    Entry after = agency.release("en", "after");
    Entry other = agency.release("ar", "other");

    assertThat(agency.reached(before)).isEmpty();
    assertThat(agency.reached(after)).containsExactly(paper);
    assertThat(agency.reached(other)).isEmpty();
    assertThat(agency.entitlements.of(paper).through(after)).containsExactly(english);
    assertThat(agency.entitlements.of(paper).products()).containsExactly(english);
  }

  @Test
  void productAddedToContractHoldsFromTheNextEntry() {
    long paper = agency.subscriber("Paper");
    long contract = agency.contract(paper, english);
    Entry before = agency.release("ar", "before");
    agency
        .administration
        .editContract(contract, old -> old.products(Set.of(english, arabic)), "admin")
        .orElseThrow();
    Entry after = agency.release("ar", "after");

    assertThat(agency.reached(before)).isEmpty();
    assertThat(agency.reached(after)).containsExactly(paper);
  }

  @Test
  void endedAndSuspendedContractsKeepWhatTheyGave() {
    long paper = agency.subscriber("Paper");
    long contract = agency.contract(paper, english);
    Entry had = agency.release("en", "had");
    agency.state(contract, ContractState.SUSPENDED);
    Entry suspended = agency.release("en", "suspended");
    agency.state(contract, ContractState.IN_FORCE);
    Entry again = agency.release("en", "again");
    agency.state(contract, ContractState.ENDED);
    Entry ended = agency.release("en", "ended");

    assertThat(agency.reached(had)).containsExactly(paper);
    assertThat(agency.reached(suspended)).isEmpty();
    assertThat(agency.reached(again)).containsExactly(paper);
    assertThat(agency.reached(ended)).isEmpty();
    assertThat(agency.entitlements.of(paper).inForce(agency.now())).isFalse();
    assertThat(agency.entitlements.of(paper).rights(agency.now())).isEmpty();
  }

  @Test
  void trialAndGraceDeliverBetweenTheirEnds() {
    long paper = agency.subscriber("Paper");
    Instant start = agency.now().plus(Duration.ofHours(1));
    Instant end = start.plus(Duration.ofHours(1));
    long contract =
        agency.contract(
            Contract.of(paper, Set.of(english), start, ContractRights.STANDARD)
                .state(ContractState.TRIAL)
                .until(end));
    Entry future = agency.release("en", "too early");
    assertThat(agency.entitlements.of(paper).inForce(agency.now())).isFalse();
    agency.pass(Duration.ofHours(1));
    Entry trial = agency.release("en", "on trial");
    assertThat(agency.entitlements.of(paper).inForce(agency.now())).isTrue();
    agency.pass(Duration.ofHours(1));
    Entry late = agency.release("en", "too late");
    agency
        .administration
        .editContract(
            contract,
            old -> old.state(ContractState.IN_GRACE).until(end.plus(Duration.ofDays(1))),
            "admin")
        .orElseThrow();
    Entry grace = agency.release("en", "in grace");

    assertThat(agency.reached(future)).isEmpty();
    assertThat(agency.reached(trial)).containsExactly(paper);
    assertThat(agency.reached(late)).as("not backwards").isEmpty();
    assertThat(agency.reached(grace)).containsExactly(paper);
  }

  @Test
  void membersHaveTheirGroupsContractsWhileTheyAreMembers() {
    long group = agency.subscriber("Group");
    long region = agency.subscriber(Subscriber.named("Region").within(group));
    long paper = agency.subscriber("Paper");
    agency.contract(group, english);
    Entry before = agency.release("en", "before");
    agency.administration.editSubscriber(paper, old -> old.within(region), "admin").orElseThrow();
    Entry during = agency.release("en", "during");
    agency.administration.editSubscriber(region, old -> old.closed(true), "admin").orElseThrow();
    Entry closed = agency.release("en", "closed");

    assertThat(agency.reached(before)).containsExactlyInAnyOrder(group, region);
    assertThat(agency.reached(during)).containsExactlyInAnyOrder(group, region, paper);
    assertThat(agency.reached(closed)).containsExactly(group);
    assertThat(agency.entitlements.of(paper).inForce(agency.now())).isFalse();
  }

  @Test
  void embargoReachesOnlyThoseWithTheRight() {
    long paper = agency.subscriber("Paper");
    long early = agency.subscriber("Early");
    agency.contract(paper, english);
    agency.contract(
        Contract.of(
            early, Set.of(english), SmallAgency.DAY_ONE, ContractRights.STANDARD.embargo(true)));
    Entry embargoed = agency.releaseUnderEmbargo("en", "budget");
    Entry corrected = agency.update(embargoed, "the budget");

    assertThat(agency.reached(embargoed)).containsExactly(early);
    assertThat(agency.reached(corrected)).containsExactly(early);
    assertThat(agency.entitlements.of(early).mayEmbargo(agency.now())).isTrue();
    assertThat(agency.entitlements.of(paper).mayEmbargo(agency.now())).isFalse();
  }

  @Test
  void productWithAnotherQueryMatchesFromTheNextEntry() {
    Entry before = agency.release("en", "bank");
    agency
        .administration
        .editProduct(english, old -> old.asking("language:en AND sport"), "admin")
        .orElseThrow();
    Entry after = agency.release("en", "bank");
    agency.administration.editProduct(arabic, old -> old.withdrawn(true), "admin").orElseThrow();
    Entry withdrawn = agency.release("ar", "bank");

    assertThat(before.products()).containsExactly(english);
    assertThat(after.products()).isEmpty();
    assertThat(withdrawn.products()).isEmpty();
  }

  @Test
  void rightsOfSeveralContractsAreTakenTogether() {
    long paper = agency.subscriber("Paper");
    agency.contract(
        Contract.of(
            paper,
            Set.of(english),
            SmallAgency.DAY_ONE,
            ContractRights.STANDARD.archiveDays(30).embargo(true)));
    agency.contract(
        Contract.of(
            paper,
            Set.of(arabic),
            SmallAgency.DAY_ONE,
            ContractRights.STANDARD.archiveDays(365).limits(new Limits(2, 600, 10, 500))));
    Entitlement entitlement = agency.entitlements.of(paper);

    assertThat(entitlement.rights(agency.now()))
        .hasValueSatisfying(rights -> {
          assertThat(rights.archiveDays()).isEqualTo(365);
          assertThat(rights.embargo()).isTrue();
          assertThat(rights.limits()).isEqualTo(new Limits(10, 600, 10, 500));
        });
    assertThat(entitlement.rights(Set.of(english), agency.now()).map(ContractRights::archiveDays))
        .contains(30);
    assertThat(entitlement.rights(Set.of(99L), agency.now())).isEmpty();
  }

  @Test
  void editsSurviveAndTellTheirHistory() {
    long paper = agency.subscriber("Paper");
    long contract = agency.contract(paper, english);
    Entry had = agency.release("en", "had");
    agency.state(contract, ContractState.ENDED);
    agency.close();
    agency = new SmallAgency(folder);
    Entry ended = agency.release("en", "ended");

    assertThat(agency.reached(had)).containsExactly(paper);
    assertThat(agency.reached(ended)).isEmpty();
    assertThat(ended.products()).containsExactly(english);
    assertThat(agency.entitlements.book().codes(ended.products())).containsExactly("en-general");
    Contract now = agency.entitlements.book().contract(contract).orElseThrow();
    assertThat(agency.administration.history(now))
        .extracting(edit -> ((Contract) edit.booked()).state(), Edit::from)
        .containsExactly(tuple(ContractState.IN_FORCE, 1L), tuple(ContractState.ENDED, 2L));
  }

  @Test
  void whatIsWrongIsRefusedByField() {
    long paper = agency.subscriber("Paper");
    long group = agency.subscriber(Subscriber.named("Group").within(paper));
    Administration administration = agency.administration;

    assertThat(
            problemFields(administration.editSubscriber(paper, old -> old.within(group), "admin")))
        .containsExactly("parent");
    assertThat(
            problemFields(administration.editSubscriber(paper, old -> old.within(paper), "admin")))
        .containsExactly("parent");
    assertThat(problemFields(administration.add(Subscriber.named(" ").within(77L), "admin")))
        .containsExactly("name", "parent");
    assertThat(problemFields(administration.add(Product.of("en-general", Map.of(), "(x"), "admin")))
        .containsExactly("code", "names", "query");
    assertThat(
            problemFields(
                administration.editProduct(
                    english,
                    old -> new Product(old.id(), "other", old.names(), old.query(), false),
                    "admin")))
        .containsExactly("code");
    assertThat(
            problemFields(
                administration.add(
                    Contract.of(77, Set.of(99L), SmallAgency.DAY_ONE, ContractRights.STANDARD)
                        .until(SmallAgency.DAY_ONE),
                    "admin")))
        .containsExactly("subscriber", "products", "until");
    assertThat(problemFields(administration.editContract(77, old -> old, "admin")))
        .containsExactly("id");
    assertThat(agency.entitlements.book().subscriber(paper))
        .contains(new Subscriber(paper, "Paper", null, false));
  }
}
