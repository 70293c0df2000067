package org.newsflow.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.newsflow.flow.Entry;
import org.newsflow.follow.Poison;
import org.newsflow.item.About;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.subscriber.ContractRights;

/** Nothing that comes late to a topic, or has not come yet, is kept from its owner (WIRE 7). */
abstract class LateContract extends PoisonedTopics {

  /** There is nothing that its query does not find, so no place is free. */
  @Test
  void whatATopicThatFindsEverythingGetsLateIsToldOfWhileItHasNoPlace() {
    long trusted = small().wire.subscriber("Trusted");
    small().wire.contract(trusted, ContractRights.STANDARD.embargo(true), english);
    Topic all = small().topic(paper, EVERYTHING);
    Topic granted = small().topic(trusted, EVERYTHING);
    Entry secret =
        small().wire.release(poisonous("A ferry sank.").embargo(new Embargo(null, null)));
    Entry bad = releasePoison("A ferry was raised.");
    small().follow();
    Topic later = small().topic(paper, EVERYTHING);
    poison.cure();
    takeAgain(secret);
    takeAgain(bad);
    Entry next = release("A bridge opened.");

    assertThat(brought(all)).containsExactly(next.position());
    assertThat(told(all)).containsExactly(unheld(bad));
    assertThat(told(granted)).containsExactly(unheld(secret), unheld(bad));
    assertThat(told(later)).isEmpty();
  }

  /** WIRE 16: it would come for a version alone that the reader may not know of. */
  @Test
  void whatFollowsOnAVersionOfOthersIsNotToldOf() {
    Topic topic = small().topic(paper, FERRY);
    Entry foreign =
        small().wire.release(small().wire.story("tr").headline("A ferry").about(Poison.about()));
    Entry own = small().wire.publish(Event.UPDATE, foreign, "en");
    small().follow();
    poison.cure();
    takeAgain(foreign);
    assertThat(told(topic)).as("own: " + own.position()).isEmpty();
  }

  /** WIRE 16: what others have counts for nothing, however much it is. */
  @Test
  void whatOthersHaveHidesNothingOfOnesOwn() {
    Topic topic = small().topic(paper, FERRY);
    Entry own = releasePoison("A ferry sank.");
    for (int i = 0; i < 120; i++) {
      small().wire.release(small().wire.story("tr").about(Poison.about()));
    }
    assertThat(told(topic)).containsExactly(unheld(own));
  }

  @Test
  void theNewestOfManyAreTold() {
    Topic topic = small().topic(paper, FERRY);
    List<Entry> bad = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      bad.add(releasePoison("A ferry sank."));
    }
    assertThat(told(topic))
        .containsExactlyElementsOf(
            bad.subList(1, 101).stream().map(PoisonedTopics::unheld).toList());
  }

  /** WIRE 13: another node may keep a version while this one takes the first again. */
  @Test
  void whatAnotherNodeKeepsOfTheItemMeanwhileIsNotLost() {
    Topic topic = small().topic(paper, FERRY);
    Entry bad = releasePoison("A ferry sank.");
    small().follow();
    AtomicReference<Entry> newer = new AtomicReference<>();
    poison.cure(() -> {
      Entry unlike = update(bad, "A yacht sank.", About.NOTHING);
      small()
          .wire
          .store
          .write(transaction -> {
            MatchTables.goTo(transaction.sql(), unlike.position());
            return unlike;
          });
      newer.set(unlike);
    });
    order(bad);
    await("another node was quicker", () -> newer.get() != null);
    small().follow();
    small().setAsides.allAgain(Matching.FOLLOWER, _ -> {}); // it may have been taken by itself
    await("it is taken again", () -> setAside().isEmpty());
    release("A bridge opened.");
    release("A bridge closed.");
    assertThat(brought(topic)).containsExactly(bad.position(), newer.get().position());
  }

  @Test
  void whoFindsEverythingDoesNotKeepOthersFromWhatTheyGetLate() {
    Topic all = small().topic(paper, "*");
    Topic topic = small().topic(paper, FERRY);
    Entry bad = releasePoison("A ferry sank.");
    small().follow();
    small()
        .wire
        .store
        .write(
            transaction -> TopicTablesForTests.wait(transaction.sql(), all.saved().query(), 1000));
    poison.cure();
    takeAgain(bad);
    release("A bridge opened.");
    assertThat(brought(topic)).containsExactly(bad.position());
  }
}
