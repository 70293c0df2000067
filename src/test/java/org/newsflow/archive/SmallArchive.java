package org.newsflow.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.newsflow.abridge.Abridger;
import org.newsflow.abridge.Rule;
import org.newsflow.archive.MayRead.Window;
import org.newsflow.flow.Act;
import org.newsflow.flow.Audience;
import org.newsflow.flow.Entry;
import org.newsflow.flow.Outcome;
import org.newsflow.flow.StoredFlow;
import org.newsflow.follow.SetAsides;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.MediaTopics;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsItemBuilder;
import org.newsflow.item.Notice;
import org.newsflow.match.Parsed;
import org.newsflow.match.Query;
import org.newsflow.match.SubjectTree;
import org.newsflow.store.Store;
import org.newsflow.store.StoreSettings;
import org.newsflow.store.Transaction;

/** A flow on a store of its own, with one product that has everything, and its archive. */
final class SmallArchive implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Europe/Istanbul"));
  static final SubjectTree SUBJECTS = SubjectTree.of(MediaTopics.standard());
  static final long PRODUCT = 1;
  static final MayRead EVERYTHING =
      new MayRead(
          false,
          null,
          List.of(new Window(PRODUCT, 1, Long.MAX_VALUE, 0, Long.MAX_VALUE, true)),
          Map.of(),
          true);

  final Store store;
  final StoredFlow flow;
  final SetAsides setAsides;
  private final SubjectTree subjects;
  private final Path folder;
  private final AtomicLong numbers = new AtomicLong();
  private Archive archive;

  /** Everything matches the one product. */
  private static final class Everybody implements Audience {
    @Override
    public Match match(NewsItem item) {
      return new Match(0, Set.of(PRODUCT));
    }

    @Override
    public void refresh(Transaction transaction, long revision) {}

    @Override
    public Map<Long, Set<Long>> owed(Transaction transaction, Entry next, List<Entry> earlier) {
      return Map.of();
    }
  }

  SmallArchive(Path folder) {
    this(folder, SUBJECTS);
  }

  SmallArchive(Path folder, SubjectTree subjects) {
    this.folder = folder;
    this.subjects = subjects;
    store = Store.open(StoreSettings.sqlite(folder));
    setAsides = new SetAsides(store, CLOCK);
    flow =
        new StoredFlow(
            store, new Everybody(), item -> Abridger.abridge(item, Rule.STANDARD), CLOCK);
    archive = open(false);
  }

  private Archive open(boolean rebuild) {
    return new Archive(
        flow, folder.resolve("archive"), subjects, setAsides.of("archive"), CLOCK, rebuild);
  }

  Path folder() {
    return folder.resolve("archive");
  }

  void reopen(boolean rebuild) {
    archive.close();
    archive = open(rebuild);
  }

  /** The archive, when it has caught up. */
  Archive archive() {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (archive.position() < flow.head()) {
      assertThat(Instant.now()).as("it follows").isBefore(end);
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return archive;
  }

  NewsItemBuilder story(String language) {
    Guid guid = new Guid("nf:text:20261123:" + (flow.head() * 1000 + numbers.incrementAndGet()));
    return NewsItem.builder(guid, ItemType.TEXT, language).headline("Headline");
  }

  Entry release(NewsItemBuilder story) {
    return done(Act.publish(Event.RELEASE, story.build(), Notice.NONE, 0, "editor"));
  }

  Entry update(Entry newest, String headline) {
    return update(newest, flow.item(newest.position()).toBuilder().headline(headline).build());
  }

  Entry update(Entry newest, NewsItem item) {
    return done(Act.publish(Event.UPDATE, item, Notice.NONE, newest.version(), "editor"));
  }

  Entry mark(Event event, Entry newest) {
    return done(Act.mark(event, newest.guid(), Notice.NONE, newest.version(), "editor"));
  }

  private Entry done(Act act) {
    Outcome outcome = flow.append(act);
    assertThat(outcome).isInstanceOf(Outcome.Appended.class);
    return ((Outcome.Appended) outcome).entry();
  }

  static Query query(String text) {
    return ((Parsed.Valid) Query.parse(text)).query();
  }

  Results search(MayRead mayRead, Query query, Order order, @Nullable Results before, int limit) {
    return archive()
        .search(
            new Inquiry(
                mayRead,
                query,
                null,
                false,
                order,
                before == null ? Long.MAX_VALUE : before.upto(),
                before == null ? null : before.hits().getLast(),
                limit,
                before == null));
  }

  /** Positions of the hits, the newest first. */
  List<Long> found(String query) {
    return found(EVERYTHING, query);
  }

  List<Long> found(MayRead mayRead, String query) {
    Results results = search(mayRead, query(query), Order.NEWEST, null, 1_000);
    assertThat(results.total()).isEqualTo(results.hits().size());
    return results.hits().stream().map(Hit::position).toList();
  }

  @Override
  public void close() {
    archive.close();
    store.close();
  }
}
