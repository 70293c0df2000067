package org.newsflow.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.flow.Entry;
import org.newsflow.follow.Poison;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.item.NewsItemBuilder;
import org.newsflow.subscriber.ContractRights;

/** A search says that something is missing, to those alone whose it is (WIRE 7, 16). */
class SearchAsideTest {

  @TempDir Path folder;
  private SmallWire wire;
  private Reader plain;
  private Reader trusted;
  private Reader other;

  @BeforeEach
  void open() {
    wire = new SmallWire(folder);
    wire.archiveSubjects(new Poison());
    long english = wire.product("english", "language:en");
    plain = reader(ContractRights.STANDARD, english);
    trusted = reader(ContractRights.STANDARD.embargo(true), english);
    other = reader(ContractRights.STANDARD, wire.product("turkish", "language:tr"));
  }

  @AfterEach
  void close() {
    wire.close();
  }

  private Reader reader(ContractRights rights, long product) {
    long subscriber = wire.subscriber("Subscriber of " + product + " " + rights.embargo());
    wire.contract(subscriber, rights, product);
    return SmallWire.reader(subscriber, "search");
  }

  private boolean isIncomplete(Reader reader) {
    return wire.search(reader, Search.of("headline", null, 10, null)).incomplete();
  }

  private NewsItemBuilder poisonous() {
    return wire.story("en").about(Poison.about());
  }

  @Test
  void whoMayReadItIsToldAndNobodyElse() {
    wire.release("en");
    assertThat(isIncomplete(plain)).isFalse();
    Entry bad = wire.release(poisonous());
    assertThat(isIncomplete(plain)).isTrue();
    assertThat(isIncomplete(trusted)).isTrue();
    assertThat(isIncomplete(other)).isFalse();
    assertThat(isIncomplete(SmallWire.PUBLIC)).isFalse();
    wire.mark(Event.HOLD, bad);
    assertThat(isIncomplete(plain)).as("what is held is to be found by nobody").isFalse();
  }

  @Test
  void whatIsUnderEmbargoIsNotGivenAwayByWhatIsMissing() {
    Entry secret = wire.release(poisonous().embargo(new Embargo(null, null)));
    assertThat(isIncomplete(trusted)).isTrue();
    assertThat(isIncomplete(plain)).isFalse();
    wire.mark(Event.EMBARGO_LIFT, secret);
    assertThat(isIncomplete(plain)).isTrue();
  }

  @Test
  void whatOthersHaveHidesNothingOfOnesOwn() {
    wire.release(poisonous());
    for (int i = 0; i < 60; i++) {
      wire.release(wire.story("tr").about(Poison.about()));
    }
    assertThat(isIncomplete(plain)).isTrue();
    assertThat(isIncomplete(other)).isTrue();
  }

  @Test
  void whoGetsTheNewestVersionIsToldThoughAnOlderOneIsAtFault() {
    Entry bad = wire.release(poisonous());
    assertThat(isIncomplete(plain)).isTrue();
    assertThat(isIncomplete(other)).isFalse();
    Entry turkish = wire.publish(Event.UPDATE, bad, "tr");
    assertThat(isIncomplete(other)).as("version " + turkish.version()).isTrue();
  }
}
