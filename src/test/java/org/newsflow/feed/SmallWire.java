package org.newsflow.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.newsflow.abridge.Abridger;
import org.newsflow.abridge.Rule;
import org.newsflow.archive.Archive;
import org.newsflow.flow.Act;
import org.newsflow.flow.Entry;
import org.newsflow.flow.NewsFlow;
import org.newsflow.flow.Outcome;
import org.newsflow.flow.StoredFlow;
import org.newsflow.follow.SetAsides;
import org.newsflow.item.Body;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsItemBuilder;
import org.newsflow.item.Notice;
import org.newsflow.match.StoredQueries;
import org.newsflow.match.SubjectTree;
import org.newsflow.store.Store;
import org.newsflow.store.StoreSettings;
import org.newsflow.subscriber.Administration;
import org.newsflow.subscriber.Contract;
import org.newsflow.subscriber.ContractRights;
import org.newsflow.subscriber.ContractState;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.HandOuts;
import org.newsflow.subscriber.Product;
import org.newsflow.subscriber.Subscriber;

/** A small agency with its gate, on a store of its own: everything is real but the clock. */
public final class SmallWire implements AutoCloseable {

  static final Instant DAY_ONE = Instant.parse("2026-11-23T10:00:00Z");
  static final Duration PATIENCE = Duration.ofMinutes(15);
  static final Notice NOTICE = new Notice(null, "note", "line for readers", null);
  static final Reader PUBLIC = new Reader.OfPublic();

  public final Store store;
  public final Entitlements entitlements;
  public final StoredFlow flow;
  public final Administration administration;
  public final HandOuts handOuts;
  final ReadingLedger ledger;
  public final Feed feed;
  public final Passage passage;
  public final Findings findings;
  public final Holdings holdings;
  private final Path folder;
  private @Nullable Archive archive;
  private SubjectTree subjects = SubjectTree.NONE;
  private final AtomicLong numbers = new AtomicLong();
  private volatile Instant now = DAY_ONE;
  private volatile @Nullable Thread asking;
  private int questions;
  private Runnable atLast = () -> {};

  SmallWire(Path folder) {
    this(StoreSettings.sqlite(folder));
  }

  SmallWire(StoreSettings settings) {
    this(settings, (store, passage) -> Findings.NONE);
  }

  /** A gate before which somebody keeps queries. */
  public SmallWire(StoreSettings settings, BiFunction<Store, Passage, Findings> keeper) {
    Clock clock = clock();
    folder = settings.folder();
    store = Store.open(settings);
    entitlements = new Entitlements(store, new StoredQueries(SubjectTree.NONE, clock));
    flow =
        new StoredFlow(store, entitlements, item -> Abridger.abridge(item, Rule.STANDARD), clock);
    numbers.set(flow.head());
    administration = new Administration(store, flow, entitlements, clock);
    handOuts = new HandOuts(store, java.time.ZoneOffset.UTC);
    ledger = new ReadingLedger(store, clock);
    passage = new Passage(flow);
    findings = keeper.apply(store, passage);
    feed = feed(flow);
    holdings =
        new Holdings(
            store,
            flow,
            entitlements,
            handOuts,
            ledger,
            new Sieve(flow, findings),
            PATIENCE,
            clock);
  }

  /** The gate before this flow, which may be the true one in disguise. */
  Feed feed(NewsFlow flow) {
    return new Feed(
        store, flow, entitlements, handOuts, ledger, new Sieve(flow, findings), clock());
  }

  /** The tree of subjects that the archive goes by, to be named before it is opened. */
  void archiveSubjects(SubjectTree subjects) {
    this.subjects = subjects;
  }

  /** The archive, opened when it is first asked for. */
  Archive archive() {
    if (archive == null) {
      Clock zoned = Clock.fixed(now, ZoneOffset.UTC);
      archive =
          new Archive(
              flow,
              folder.resolve("archive"),
              subjects,
              new SetAsides(store, zoned).of("archive"),
              zoned,
              false);
    }
    return archive;
  }

  /** The gate before the archive, as it stands. */
  Searches searches(NewsFlow flow) {
    return new Searches(feed(flow), flow, archive(), entitlements, handOuts, clock());
  }

  /** Waits until the archive has all that is in the flow. */
  void follow() {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (archive().position() < flow.head()) {
      assertThat(System.nanoTime()).as("the archive follows").isLessThan(end);
      try {
        Thread.sleep(2);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Searches when the archive has all that is in the flow. */
  Searched.Found search(Reader reader, Search search) {
    follow();
    Searched searched = searches(flow).search(reader, search);
    assertThat(searched).isInstanceOf(Searched.Found.class);
    return (Searched.Found) searched;
  }

  /** The true flow, but this happens once, when one of its methods is called. */
  NewsFlow flowInterruptedAt(String method, Runnable happening) {
    AtomicBoolean pending = new AtomicBoolean(true);
    return (NewsFlow)
        Proxy.newProxyInstance(
            NewsFlow.class.getClassLoader(),
            new Class<?>[] {NewsFlow.class},
            (proxy, called, arguments) -> {
              if (called.getName().equals(method) && pending.getAndSet(false)) {
                happening.run();
              }
              return called.invoke(flow, arguments);
            });
  }

  public Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Instant instant() {
        if (Thread.currentThread() == asking && --questions == 0) {
          atLast.run();
        }
        return now;
      }
    };
  }

  /** This happens when the calling thread asks for the time, at the so manieth time from now. */
  void whenAskedForTheTime(int times, Runnable happening) {
    asking = Thread.currentThread();
    questions = times;
    atLast = happening;
  }

  public Instant now() {
    return now;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  public long subscriber(String name) {
    return administration.add(Subscriber.named(name), "admin").orElseThrow().id();
  }

  public long product(String code, String query) {
    return administration
        .add(Product.of(code, Map.of("en", code), query), "admin")
        .orElseThrow()
        .id();
  }

  public long contract(long subscriber, Long... products) {
    return contract(subscriber, ContractRights.STANDARD, products);
  }

  public long contract(long subscriber, ContractRights rights, Long... products) {
    Instant from = DAY_ONE.minus(Duration.ofDays(1));
    return administration
        .add(Contract.of(subscriber, Set.of(products), from, rights), "admin")
        .orElseThrow()
        .id();
  }

  public void state(long contract, ContractState state) {
    administration.editContract(contract, old -> old.state(state), "admin").orElseThrow();
  }

  /** A story that is in nothing but its language like any other. */
  public NewsItemBuilder story(String language) {
    Guid guid = new Guid("nf:text:20261123:" + numbers.incrementAndGet());
    return NewsItem.builder(guid, ItemType.TEXT, language)
        .headline("Headline " + guid.number())
        .body(
            Body.of(
                "The first paragraph tells what happened and where it happened.",
                "The second tells who said so, and when that was.",
                "The third tells what happened before, for those who forgot."));
  }

  public Entry release(String language) {
    return release(story(language));
  }

  public Entry release(NewsItemBuilder story) {
    return done(Act.publish(Event.RELEASE, story.build(), Notice.NONE, 0, "editor"));
  }

  public Entry releaseUnderEmbargo(String language) {
    return release(story(language).embargo(new Embargo(null, null)));
  }

  /** An update or correction that tells the same in this language. */
  public Entry publish(Event event, Entry newest, String language) {
    NewsItem old = flow.item(newest.position());
    NewsItem item =
        NewsItem.builder(old.guid(), old.type(), language)
            .headline("Version " + (newest.version() + 1))
            .body(old.body())
            .build();
    return done(Act.publish(event, item, NOTICE, newest.version(), "editor"));
  }

  public Entry update(Entry newest, NewsItemBuilder story) {
    return done(Act.publish(Event.UPDATE, story.build(), NOTICE, newest.version(), "editor"));
  }

  public Entry mark(Event event, Entry newest) {
    return done(Act.mark(event, newest.guid(), NOTICE, newest.version(), "editor"));
  }

  private Entry done(Act act) {
    Outcome outcome = flow.append(act);
    assertThat(outcome).isInstanceOf(Outcome.Appended.class);
    return ((Outcome.Appended) outcome).entry();
  }

  static Reader.OfSubscriber reader(long subscriber) {
    return reader(subscriber, "feed");
  }

  static Reader.OfSubscriber reader(long subscriber, String channel) {
    return new Reader.OfSubscriber(subscriber, subscriber * 100, channel);
  }

  /** One page of a reader that comes with its cursor. */
  Page poll(Reader reader, Filter filter, long after, int limit) {
    return next(feed.resume(reader, filter, after), limit);
  }

  Page poll(Reader reader, long after) {
    return poll(reader, Filter.NONE, after, 100);
  }

  /** What a reader that stays gets now. */
  static Page next(Following following, int limit) {
    try {
      return following.next(limit, Duration.ZERO);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static Filter inLanguage(String language) {
    return new Filter(Set.of(), Set.of(language), Set.of(), Set.of());
  }

  static Filter ofProduct(String code) {
    return new Filter(Set.of(code), Set.of(), Set.of(), Set.of());
  }

  static List<Long> positions(Page page) {
    return page.entries().stream().map(View::position).toList();
  }

  @Override
  public void close() {
    if (archive != null) {
      archive.close();
    }
    ledger.close();
    store.close();
  }
}
