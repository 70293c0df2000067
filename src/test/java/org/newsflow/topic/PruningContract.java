package org.newsflow.topic;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.flow.Entry;
import org.newsflow.store.StoreSettings;
import org.newsflow.web.IfMatch;

/** What is cleared away of what queries found, and what never is. */
abstract class PruningContract {

  @TempDir Path folder;
  private @Nullable SmallTopics small;
  private long paper;

  /** Where an empty store may be opened. */
  abstract StoreSettings settings(Path folder);

  @BeforeEach
  void open() {
    small = new SmallTopics(settings(folder));
    paper = small.wire.subscriber("Paper");
    small.wire.contract(paper, small.wire.product("english", "language:en"));
  }

  @AfterEach
  void close() {
    small().close();
  }

  private SmallTopics small() {
    return requireNonNull(small);
  }

  private Entry release(String text) {
    return small().wire.release(small().saying(text));
  }

  /** Goes over everything once, at this time. */
  private void prune(Instant now) {
    small().follow();
    Pruning pruning =
        new Pruning(
            small().wire.store,
            small().wire.passage,
            SmallTopics.KEEP,
            Clock.fixed(now, ZoneOffset.UTC));
    for (int i = 0; i < 20; i++) {
      pruning.step();
    }
  }

  private List<Long> kept(long query) {
    return small().wire.store.read(sql -> TopicTablesForTests.kept(sql, query));
  }

  private void delete(Topic topic) {
    small().topics.delete(paper, topic.id(), IfMatch.ANY, (_, _) -> {});
  }

  @Test
  void whatATopicThatIsGoneBroughtIsKeptForAWhileAndNotLonger() {
    Topic topic = small().topic(paper, "ferry");
    Topic other = small().topic(paper, "bridge");
    Entry ferry = release("A ferry sank.");
    Entry bridge = release("A bridge opened.");
    small().follow();
    delete(topic);
    Instant end = ferry.at().plus(SmallTopics.KEEP);

    prune(end);
    assertThat(kept(topic.saved().query())).containsExactly(ferry.position());
    prune(end.plusSeconds(1));
    assertThat(kept(topic.saved().query())).isEmpty();
    assertThat(small().positions(other)).containsExactly(bridge.position());
  }

  @Test
  void whatATopicBringsIsKeptForEver() {
    Topic topic = small().topic(paper, "ferry");
    Entry ferry = release("A ferry sank.");
    prune(ferry.at().plus(Duration.ofDays(10_000)));
    assertThat(small().positions(topic)).containsExactly(ferry.position());
  }

  @Test
  void whatLiesBeforeAllTopicsThatAreLeftGoes() {
    Topic early = small().topic(paper, "ferry");
    Entry first = release("A ferry sank.");
    small().follow();
    Topic late = small().topic(paper, "ferry");
    Entry second = release("A ferry was raised.");
    small().follow();
    Instant longAfter = second.at().plus(Duration.ofDays(1000));
    prune(longAfter);
    assertThat(kept(early.saved().query())).containsExactly(first.position(), second.position());
    delete(early);
    prune(longAfter);
    assertThat(kept(late.saved().query())).containsExactly(second.position());
    assertThat(small().positions(late)).containsExactly(second.position());
  }

  @Test
  void moreThanGoesAtOnceGoesBitByBit() {
    Topic topic = small().topic(paper, "ferry");
    for (int i = 0; i < Pruning.STEP + 10; i++) {
      release("A ferry sank.");
    }
    small().follow();
    delete(topic);
    Entry last = release("A bridge opened.");
    prune(last.at().plus(Duration.ofDays(1000)));
    assertThat(kept(topic.saved().query())).isEmpty();
  }

  /**
   * The number of a query that is gone must never be another's: what is kept by it would be too.
   */
  @Test
  void aQueryThatNobodyAsksGoesAndItsNumberIsNeverGivenAgain() {
    Topic first = small().topic(paper, "ferry");
    Topic second = small().topic(paper, "bridge");
    Entry bridge = release("A bridge opened.");
    small().follow();
    delete(first);
    delete(second);
    prune(bridge.at().plus(Duration.ofDays(1000)));
    assertThat(small().wire.store.read(TopicTablesForTests::queries))
        .containsExactly(second.saved().query());

    Topic again = small().topic(paper, "ferry");
    assertThat(again.saved().query()).isGreaterThan(second.saved().query());
    Entry ferry = release("A ferry sank.");
    assertThat(small().positions(again)).containsExactly(ferry.position());
  }
}
