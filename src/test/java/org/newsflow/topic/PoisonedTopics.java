package org.newsflow.topic;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.feed.Filter;
import org.newsflow.feed.Unheld;
import org.newsflow.flow.Entry;
import org.newsflow.follow.Poison;
import org.newsflow.follow.SetAside;
import org.newsflow.item.About;
import org.newsflow.item.Body;
import org.newsflow.item.NewsItemBuilder;
import org.newsflow.store.StoreSettings;

/** A small agency with topics, some of whose stories cannot be held against them. */
abstract class PoisonedTopics {

  /** The same, of a query that finds all that is in English. */
  static final String EVERYTHING = "language:en OR subject:16000000";

  /** A query that looks at subjects, which is what fails. */
  static final String FERRY = "ferry OR subject:16000000";

  @TempDir Path folder;
  Poison poison = new Poison();
  @Nullable StoreSettings settings;
  @Nullable SmallTopics small;
  long paper;
  long english;

  /** Where an empty store may be opened. */
  abstract StoreSettings settings(Path folder);

  @BeforeEach
  void open() {
    settings = settings(folder);
    small = new SmallTopics(settings, poison);
    english = small.wire.product("english", "language:en");
    paper = small.wire.subscriber("Paper");
    small.wire.contract(paper, english);
  }

  @AfterEach
  void close() {
    small().close();
  }

  SmallTopics small() {
    return requireNonNull(small);
  }

  NewsItemBuilder poisonous(String text) {
    return small().saying(text).about(Poison.about());
  }

  Entry release(String text) {
    return small().wire.release(small().saying(text));
  }

  Entry releasePoison(String text) {
    return small().wire.release(poisonous(text));
  }

  Entry update(Entry newest, String text, About about) {
    var item = small().wire.flow.item(newest.position()).toBuilder();
    return small().wire.update(newest, item.body(Body.of(text)).about(about));
  }

  List<SetAside> setAside() {
    small().follow();
    return small().setAsides.after(0, 100);
  }

  List<Unheld> told(Topic topic) {
    small().follow();
    return small()
        .wire
        .feed
        .setAside(SmallTopics.reader(topic), Filter.NONE, List.of(topic.saved()))
        .getOrDefault(topic.saved(), List.of());
  }

  static Unheld unheld(Entry entry) {
    return new Unheld(entry.position(), entry.guid(), entry.version());
  }

  void order(Entry entry) {
    assertThat(small().setAsides.again(Matching.FOLLOWER, entry.position(), (_, _) -> {}))
        .isPresent();
  }

  /** Orders it and waits until it was done, with or without success. */
  void takeAgain(Entry entry) {
    order(entry);
    await("it is taken again", () -> setAside().stream().noneMatch(SetAside::again));
  }

  static void await(String what, BooleanSupplier done) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  List<Long> brought(Topic topic) {
    return small().positions(topic);
  }
}
