package org.newsflow.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsflow.flow.Newsroom.guid;
import static org.newsflow.flow.Newsroom.story;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.flow.Subscriptions.Edition;
import org.newsflow.item.Event;
import org.newsflow.item.NewsItem;
import org.newsflow.store.Store;
import org.newsflow.store.StoreSettings;
import org.newsflow.store.Transaction;

/** What a flow in a database must do besides. */
abstract class StoredFlowContract extends FlowContract {

  @TempDir Path folder;
  private @Nullable StoreSettings settings;
  private @Nullable Store store;

  /** Where an empty store may be opened. */
  abstract StoreSettings settings(Path folder);

  @Override
  final Newsroom.Opening opening() {
    settings = settings(folder);
    store = Store.open(settings);
    return (audience, abridge, clock) -> new StoredFlow(store(), audience, abridge, clock);
  }

  @AfterEach
  void closeTheStore() {
    store().close();
  }

  final Store store() {
    return Objects.requireNonNull(store);
  }

  /** The flow after a restart: nothing of it is in memory. */
  final Newsroom restarted() {
    store().close();
    store = Store.open(Objects.requireNonNull(settings));
    return newsroom()
        .reopened((audience, abridge, clock) -> new StoredFlow(store(), audience, abridge, clock));
  }

  @Test
  void everythingIsTheSameAfterARestart() {
    newsroom().release(1);
    newsroom().release(story(2, "tr"));
    newsroom().update(story(1).toBuilder().headline("Another").build());
    newsroom().hold(guid(2));
    newsroom().release(3);
    newsroom().kill(guid(3));
    newsroom().hold(guid(1));
    newsroom().lift(guid(1));
    NewsFlow before = newsroom().flow();
    List<Long> all = LongStream.rangeClosed(1, 8).boxed().toList();
    List<Entry> entries = newsroom().all();
    Map<Long, NewsItem> items = before.items(all);
    var abridgements = before.abridgements(all);
    var recalls = before.recallsAfter(0);

    NewsFlow after = restarted().flow();
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.head()).isEqualTo(8);
    assertThat(after.after(0, 100)).isEqualTo(entries);
    assertThat(after.items(all)).isEqualTo(items);
    assertThat(after.abridgements(all)).isEqualTo(abridgements);
    assertThat(after.recallsAfter(0)).containsExactlyElementsOf(recalls);
    assertThat(recalls).extracting(Recall::position).containsExactly(4L, 6L);
  }

  @Test
  void theFlowGoesOnAfterARestart() {
    newsroom().release(1);
    Newsroom again = restarted();
    assertThat(again.release(2).position()).isEqualTo(2);
    assertThat(again.update(story(1)).version()).isEqualTo(2);
    assertThat(again.flow().after(0, 10)).hasSize(3);
  }

  @Test
  void whatTheAudienceCannotAnswerLeavesNothingBehind() {
    AtomicBoolean broken = new AtomicBoolean(true);
    Subscriptions subscriptions =
        new Subscriptions(Newsroom.products()) {
          @Override
          public Map<Long, Set<Long>> owed(
              Transaction transaction, Entry next, List<Entry> earlier) {
            if (broken.get()) {
              throw new IllegalStateException("no answer");
            }
            return super.owed(transaction, next, earlier);
          }
        };
    NewsFlow flow = flowFor(subscriptions);
    assertThatThrownBy(() -> flow.append(Newsroom.act(Event.RELEASE, guid(1), 0)))
        .hasMessage("no answer");
    broken.set(false);

    assertThat(flow.head()).isZero();
    assertThat(flow.append(Newsroom.act(Event.RELEASE, guid(1), 0)))
        .isInstanceOfSatisfying(
            Outcome.Appended.class,
            appended -> assertThat(appended.entry().position()).isEqualTo(1));
  }

  @Test
  void productsThatChangedSinceTheyWereMatchedAreMatchedAgainUnderTheLock() {
    AtomicBoolean first = new AtomicBoolean(true);
    Edition edited = new Edition(Map.of(7L, item -> true), Map.of());
    Subscriptions subscriptions =
        new Subscriptions(Newsroom.products()) {
          @Override
          public Match match(NewsItem item) {
            Match match = super.match(item);
            if (first.getAndSet(false)) {
              edit(newsroom().flow(), edited);
            }
            return match;
          }
        };
    Outcome outcome = flowFor(subscriptions).append(Newsroom.act(Event.RELEASE, guid(1), 0));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Appended.class,
            appended ->
                assertThat(appended.entry().products())
                    .containsExactlyInAnyOrder(Strand.PUBLIC, 7L));
  }

  private NewsFlow flowFor(Subscriptions subscriptions) {
    return new StoredFlow(store(), subscriptions, Newsroom::abridge, newsroom().clock());
  }

  @Test
  void theContentLiesInTheStoreByItsCanonicalBytesAndTheirHash() throws Exception {
    Entry entry = newsroom().release(1);
    byte[] bytes = column("bytes");
    assertThat(bytes).isEqualTo(ItemCodec.encode(newsroom().flow().item(entry.position())));
    assertThat(column("hash")).isEqualTo(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertThat(ItemCodec.decode(ItemCodec.SCHEMA, bytes))
        .isEqualTo(newsroom().flow().item(entry.position()));
  }

  private byte[] column(String name) {
    Optional<byte[]> found =
        store()
            .read(sql ->
                sql.sql("SELECT " + name + " FROM content WHERE position = 1")
                    .query((row, number) -> row.getBytes(1))
                    .optional());
    return found.orElseThrow();
  }
}
