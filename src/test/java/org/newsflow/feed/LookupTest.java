package org.newsflow.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsflow.feed.SmallWire.PUBLIC;
import static org.newsflow.feed.SmallWire.reader;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.flow.Entry;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItemBuilder;
import org.newsflow.item.Notice;
import org.newsflow.item.PubStatus;
import org.newsflow.subscriber.ContractRights;
import org.newsflow.subscriber.ContractState;
import org.newsflow.subscriber.Downloads;
import org.newsflow.subscriber.HandOut;

/** What comes of asking for one item, and what is written down before it is answered. */
class LookupTest {

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

  private Lookup look(Reader reader, Entry entry) {
    return wire.feed.item(reader, entry.guid(), null);
  }

  private Lookup look(Entry entry) {
    return look(reader(paper, "item"), entry);
  }

  private List<View> versions(Reader reader, Entry entry) {
    return ((Versions.Found) wire.feed.history(reader, entry.guid())).views();
  }

  @Test
  void whatIsNotTheReadersIsAsUnknownAsWhatIsNot() {
    wire.product("turkish", "language:tr");
    Entry other = wire.release("tr");
    Entry secret = wire.releaseUnderEmbargo("en");
    Entry killed = wire.release("tr");
    wire.mark(Event.KILL, killed);
    Guid never = new Guid("nf:text:20261123:999");

    for (Guid guid : List.of(other.guid(), secret.guid(), killed.guid(), never)) {
      assertThat(wire.feed.item(reader(paper), guid, null)).isEqualTo(new Lookup.Unknown());
      assertThat(wire.feed.item(reader(paper), guid, 1)).isEqualTo(new Lookup.Unknown());
      assertThat(wire.feed.history(reader(paper), guid)).isEqualTo(new Lookup.Unknown());
      assertThat(wire.feed.file(receipt(guid, 1))).isFalse();
      assertThat(wire.handOuts.of(guid)).isEmpty();
    }
  }

  private Receipt receipt(Guid guid, int version) {
    return new Receipt(paper, 1, guid, version, Receipt.Status.RECEIVED, null, wire.now());
  }

  @Test
  void aMissingRightIsNamedToThoseWhoMayKnowOfTheItem() {
    wire.administration
        .editContract(contract, old -> old.rights(old.rights().embargo(true)), "admin")
        .orElseThrow();
    Entry secret = wire.releaseUnderEmbargo("en");
    assertThat(look(secret)).isInstanceOf(Lookup.Found.class);

    wire.administration
        .editContract(contract, old -> old.rights(ContractRights.STANDARD), "admin")
        .orElseThrow();
    assertThat(look(secret)).isEqualTo(new Lookup.Forbidden("embargo"));
    assertThat(wire.feed.history(reader(paper), secret.guid())).isEqualTo(look(secret));

    wire.state(contract, ContractState.ENDED);
    assertThat(look(secret)).isEqualTo(new Lookup.Forbidden("contract"));
    assertThat(wire.feed.history(reader(paper), secret.guid())).isEqualTo(look(secret));
  }

  @Test
  void theKilledIsGoneForThoseWhoHadItAlsoAfterTheirContract() {
    Entry first = wire.release("en");
    Entry second = wire.publish(Event.UPDATE, first, "en");
    wire.state(contract, ContractState.ENDED);
    Entry kill = wire.mark(Event.KILL, second);

    RecallNotice notice =
        new RecallNotice(
            first.guid(), List.of(1, 2, 3), 3, kill.position(), true, SmallWire.NOTICE);
    assertThat(look(first)).isEqualTo(new Lookup.Killed(notice));
    assertThat(wire.feed.item(reader(paper), first.guid(), 1)).isEqualTo(new Lookup.Killed(notice));
    assertThat(wire.feed.history(reader(paper), first.guid())).isEqualTo(new Lookup.Killed(notice));
    Notice forReaders = new Notice(null, null, SmallWire.NOTICE.publicNote(), null);
    assertThat(look(PUBLIC, first))
        .isEqualTo(
            new Lookup.Killed(
                new RecallNotice(
                    first.guid(), notice.versions(), 3, kill.position(), true, forReaders)));
  }

  @Test
  void theHeldIsFoundWithoutItsWordsAndNothingIsHandedOut() {
    Entry first = wire.release("en");
    wire.mark(Event.HOLD, first);

    assertThat(look(first))
        .isInstanceOfSatisfying(
            Lookup.Found.class,
            found -> {
              assertThat(found.view().shape()).isEqualTo(Shape.HELD);
              assertThat(found.view().item().pubStatus()).isEqualTo(PubStatus.WITHHELD);
              assertThat(found.view().item().toString()).doesNotContain("Headline", "paragraph");
            });
    assertThat(wire.handOuts.of(first.guid())).isEmpty();
  }

  @Test
  void theArchiveOpensAsFarBackAsTheContractReaches() {
    long late = wire.subscriber("Late");
    Entry first = wire.release("en");
    wire.contract(late, ContractRights.STANDARD.archiveDays(2), english);
    assertThat(wire.poll(reader(late), 0).entries()).isEmpty();

    wire.pass(Duration.ofDays(2));
    assertThat(look(reader(late), first)).isInstanceOf(Lookup.Found.class);
    wire.pass(Duration.ofMillis(1));
    assertThat(look(reader(late), first)).isEqualTo(new Lookup.Unknown());
  }

  @Test
  void aWholeTextIsOnRecordOnceWhenItIsReturned() {
    Entry first = wire.release("en");
    look(first);
    wire.pass(Duration.ofHours(1));
    look(first);
    look(reader(paper, "download"), first);
    look(PUBLIC, first);

    assertThat(wire.handOuts.of(first.guid()))
        .containsExactly(
            new HandOut(paper, first.guid(), 1, "item", paper * 100, SmallWire.DAY_ONE),
            new HandOut(paper, first.guid(), 1, "download", paper * 100, wire.now()));
  }

  @Test
  void noMoreItemsAreTakenOneByOneThanTheContractGivesInItsPeriod() {
    long small = wire.subscriber("Small");
    Downloads two = new Downloads(2, Downloads.Period.DAY);
    wire.contract(small, ContractRights.STANDARD.downloads(two), english);
    List<Entry> entries = List.of(wire.release("en"), wire.release("en"), wire.release("en"));

    assertThat(look(reader(small), entries.get(0))).isInstanceOf(Lookup.Found.class);
    assertThat(look(reader(small), entries.get(1))).isInstanceOf(Lookup.Found.class);
    assertThat(look(reader(small), entries.get(2)))
        .isEqualTo(
            new Lookup.Exhausted(
                new Downloads.Use(
                    two,
                    2,
                    Instant.parse("2026-11-23T00:00:00Z"),
                    Instant.parse("2026-11-24T00:00:00Z"))));
    assertThat(wire.handOuts.of(entries.get(2).guid())).isEmpty();
    assertThat(look(reader(small, "other"), entries.get(0)))
        .as("taken before")
        .isInstanceOf(Lookup.Found.class);
    assertThat(wire.poll(reader(small), 0).entries()).as("the flow does not count").hasSize(3);

    wire.pass(Duration.ofDays(1));
    assertThat(look(reader(small), entries.get(2))).isInstanceOf(Lookup.Found.class);
  }

  @Test
  void aKillFollowsTheHandOutIntoAFlowThatNeverHadTheItem() {
    long late = wire.subscriber("Late");
    Entry first = wire.release("en");
    long archive = wire.contract(late, english);
    look(reader(late), first);
    wire.state(archive, ContractState.ENDED);
    Entry kill = wire.mark(Event.KILL, first);

    assertThat(kill.owed()).containsKey(late);
    Page page = wire.poll(reader(late), 0);
    assertThat(SmallWire.positions(page)).containsExactly(kill.position());
    assertThat(page.recalls())
        .as("what it was handed is named")
        .containsExactly(
            new RecallNotice(first.guid(), List.of(1), 2, kill.position(), true, SmallWire.NOTICE));
  }

  @Test
  void aKillThatComesBeforeTheHandOutIsWrittenAnswersInItsPlace() {
    long late = wire.subscriber("Late");
    Entry first = wire.release("en");
    wire.contract(late, english);
    wire.whenAskedForTheTime(2, () -> wire.mark(Event.KILL, first));

    assertThat(look(reader(late), first)).isInstanceOf(Lookup.Killed.class);
    assertThat(wire.handOuts.of(first.guid())).as("written after the kill").hasSize(1);
  }

  @Test
  void aKillThatComesOnceTheHandOutIsWrittenAnswersInItsPlaceAndIsOwed() {
    long late = wire.subscriber("Late");
    Entry first = wire.release("en");
    long archive = wire.contract(late, english);
    wire.whenAskedForTheTime(
        3,
        () -> {
          wire.state(archive, ContractState.ENDED);
          Entry kill = wire.mark(Event.KILL, first);
          assertThat(kill.owed()).isEqualTo(Map.of(late, Set.of()));
        });

    assertThat(look(reader(late), first)).isInstanceOf(Lookup.Killed.class);
  }

  @Test
  void aKillThatComesWhileTheTextIsReadAnswersInItsPlace() {
    Entry first = wire.release("en");
    Feed feed = wire.feed(wire.flowInterruptedAt("items", () -> wire.mark(Event.KILL, first)));

    assertThat(feed.item(reader(paper), first.guid(), null)).isInstanceOf(Lookup.Killed.class);
    assertThat(wire.handOuts.of(first.guid())).isEmpty();
  }

  @Test
  void aHistoryTellsOfVersionsWithoutTheirWords() {
    Entry first = wire.release("en");
    wire.release("tr");
    Entry between = wire.release("en");
    wire.publish(Event.CORRECTION, first, "en");

    List<View> history = versions(reader(paper), first);
    assertThat(history).extracting(View::version).containsExactly(1, 2);
    assertThat(history)
        .extracting(View::previous)
        .as("as in the reader's flow")
        .containsExactly(0L, between.position());
    assertThat(history.getLast().changed()).contains("headline");
    assertThat(history.toString()).doesNotContain("Headline 1", "Version 2", "paragraph");
    assertThat(wire.handOuts.of(first.guid())).isEmpty();
  }

  @Test
  void aNewcomerIsNotShownTheWrongVersionOfWhatWasCorrectedOutOfItsProducts() {
    Entry wrong = wire.release("en");
    long late = wire.subscriber("Late");
    wire.contract(late, english);
    assertThat(look(reader(late), wrong)).isInstanceOf(Lookup.Found.class);
    long later = wire.subscriber("Later");
    wire.contract(later, english);
    Entry right = wire.publish(Event.CORRECTION, wrong, "tr");

    for (Integer version : List.of(1, 2)) {
      assertThat(wire.feed.item(reader(later), wrong.guid(), version))
          .isEqualTo(new Lookup.Unknown());
    }
    assertThat(look(reader(later), wrong)).isEqualTo(new Lookup.Unknown());
    assertThat(wire.feed.history(reader(later), wrong.guid())).isEqualTo(new Lookup.Unknown());
    for (long had : List.of(paper, late)) {
      assertThat(look(reader(had), wrong))
          .as("who had the wrong one is owed the right one")
          .isInstanceOfSatisfying(
              Lookup.Found.class,
              found -> assertThat(found.view().version()).isEqualTo(right.version()));
    }

    Entry back = wire.publish(Event.UPDATE, right, "en");
    assertThat(wire.feed.item(reader(later), wrong.guid(), 1)).isInstanceOf(Lookup.Found.class);
    assertThat(look(reader(later), back)).isInstanceOf(Lookup.Found.class);
  }

  @Test
  void thePublicIsShownTheNewestVersionAlone() {
    Entry first = wire.release("en");
    wire.publish(Event.CORRECTION, first, "en");

    assertThat(wire.feed.item(PUBLIC, first.guid(), 1)).isEqualTo(new Lookup.Unknown());
    assertThat(wire.feed.item(PUBLIC, first.guid(), 2)).isInstanceOf(Lookup.Found.class);
    assertThat(versions(PUBLIC, first)).extracting(View::version).containsExactly(2);
  }

  @Test
  void thePublicLosesAnItemThatTurnsOutToBeATest() {
    Entry first = wire.release("en");
    NewsItemBuilder other = wire.flow.item(first.position()).toBuilder().test(true);
    Entry test = wire.update(first, other);

    assertThat(SmallWire.positions(wire.poll(PUBLIC, 0)))
        .as("told that it is gone")
        .contains(test.position());
    assertThat(look(PUBLIC, first)).isNotInstanceOf(Lookup.Found.class);
  }

  @Test
  void thePublicIsShownTheAbridgementAlone() {
    Entry first = wire.release("en");
    Entry inside = wire.release(wire.story("en").publishable(false));

    assertThat(look(PUBLIC, first))
        .isInstanceOfSatisfying(
            Lookup.Found.class,
            found -> {
              assertThat(found.view().shape()).isEqualTo(Shape.ABRIDGED);
              assertThat(found.view().item().toString()).doesNotContain("for those who forgot");
            });
    assertThat(look(PUBLIC, inside)).isEqualTo(new Lookup.Unknown());
    assertThat(wire.feed.history(PUBLIC, inside.guid())).isEqualTo(new Lookup.Unknown());
  }
}
