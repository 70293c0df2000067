package org.newsflow.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.newsflow.abridge.Abridgement;
import org.newsflow.abridge.Abridger;
import org.newsflow.abridge.Rule;
import org.newsflow.archive.MayRead;
import org.newsflow.archive.MayRead.Window;
import org.newsflow.flow.Audience;
import org.newsflow.flow.BulkEntries;
import org.newsflow.flow.BulkEntries.Prepared;
import org.newsflow.flow.Entry;
import org.newsflow.flow.StoredFlow;
import org.newsflow.flow.Strand;
import org.newsflow.item.Concept;
import org.newsflow.item.Event;
import org.newsflow.item.Language;
import org.newsflow.item.Level;
import org.newsflow.item.MediaTopics;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice;
import org.newsflow.item.PubStatus;
import org.newsflow.store.Store;
import org.newsflow.store.StoreSettings;
import org.newsflow.store.Transaction;

/**
 * A flow of very many stories, written to the store in bulk: each in the products of its language,
 * its subjects and both together, one in three abridged for the public.
 */
final class LongFlow {

  private static final int AT_ONCE = 5_000;
  private static final int PUBLIC = 3;
  private static final long SUBSCRIBER = 7;
  private static final long URGENT = 1;
  private static final long LANGUAGE = 100;
  private static final long SUBJECT = 200;
  private static final long BOTH = 1_000;
  private static final int MOST_SUBJECTS = 20;

  private static final List<String> TOP =
      MediaTopics.standard().top().stream().map(topic -> topic.code()).toList();

  private final StoreSettings settings;
  private final Recombined stories;
  private long head;

  LongFlow(Path folder, Recombined stories) {
    this.settings = StoreSettings.sqlite(folder);
    this.stories = stories;
  }

  /** The flow, opened; to be closed before it grows. */
  record Opened(Store store, StoredFlow flow) implements AutoCloseable {
    @Override
    public void close() {
      store.close();
    }
  }

  Opened open() {
    Store store = Store.open(settings);
    return new Opened(
        store,
        new StoredFlow(
            store, new ByRule(), item -> Abridger.abridge(item, Rule.STANDARD), Clock.systemUTC()));
  }

  /** Writes stories until there are so many. */
  void growTo(long entries) throws IOException {
    if (head == 0) {
      open().close(); // begins it
    }
    try (Store store = Store.open(settings)) {
      while (head < entries) {
        long upto = Math.min(entries, head + AT_ONCE);
        BulkEntries.write(
            store,
            LongStream.rangeClosed(head + 1, upto).parallel().mapToObj(this::prepared).toList());
        head = upto;
      }
    }
  }

  private Prepared prepared(long position) {
    NewsItem item = stories.story(position);
    Abridgement abridgement =
        position % PUBLIC == 0 ? Abridger.abridge(item, Rule.STANDARD).orElse(null) : null;
    return Prepared.of(entry(position, item, abridgement), item, abridgement);
  }

  private static Entry entry(long position, NewsItem item, @Nullable Abridgement abridgement) {
    Set<Long> products = products(item);
    if (abridgement != null) {
      products.add(Strand.PUBLIC);
    }
    return new Entry(
        position,
        item.guid(),
        1,
        Event.RELEASE,
        item.versionCreated(),
        item.type(),
        item.language(),
        item.level(),
        Set.of(item.level()),
        PubStatus.USABLE,
        false,
        false,
        Notice.NONE,
        List.of(),
        "bench",
        products,
        Map.of());
  }

  private static Set<Long> products(NewsItem item) {
    Set<Long> products = new HashSet<>();
    long language = Language.tags().indexOf(item.language());
    products.add(LANGUAGE + language);
    if (item.level().compareTo(Level.URGENT) <= 0) {
      products.add(URGENT);
    }
    for (Concept subject : item.about().subjects()) {
      List<String> codes = new ArrayList<>(List.of("" + subject.code()));
      MediaTopics.standard().ancestors("" + subject.code()).forEach(t -> codes.add(t.code()));
      long top = TOP.indexOf(codes.getLast());
      products.add(SUBJECT + top);
      products.add(BOTH + MOST_SUBJECTS * language + top);
    }
    return products;
  }

  /**
   * Twenty products: two whole languages, parts of others, two subjects and what is urgent.
   *
   * @param later milliseconds from the newest entry to the search: how far one may look back moves
   */
  static MayRead subscriber(long entries, long later) {
    List<Long> products = new ArrayList<>(List.of(URGENT, SUBJECT + 3, SUBJECT + 7));
    for (String language : List.of("tr", "en")) {
      products.add(LANGUAGE + Language.tags().indexOf(language));
    }
    for (String language : List.of("ar", "fr", "ru")) {
      for (int subject = 0; subject < 5; subject++) {
        products.add(BOTH + (long) MOST_SUBJECTS * Language.tags().indexOf(language) + subject);
      }
    }
    List<Window> windows = new ArrayList<>();
    Map<Long, Long> reaches = new HashMap<>();
    long now = at(entries) + later;
    for (long product : products) {
      boolean renewed = product % 2 == 0;
      if (renewed) {
        windows.add(new Window(product, 1, entries / 2, 0, at(entries / 3), false));
      }
      long from = renewed ? entries / 2 : entries / 5;
      windows.add(new Window(product, from, Long.MAX_VALUE, at(from), Long.MAX_VALUE, false));
      reaches.put(product, now - Duration.ofDays(90).toMillis());
    }
    return new MayRead(false, SUBSCRIBER, windows, reaches, false);
  }

  private static long at(long position) {
    return NewsDesk.BEGIN.plusSeconds(position * NewsDesk.SECONDS).toEpochMilli();
  }

  /** What is released while the flow is open reaches whom the rest does. */
  private static final class ByRule implements Audience {
    @Override
    public Match match(NewsItem item) {
      return new Match(0, products(item));
    }

    @Override
    public void refresh(Transaction transaction, long revision) {}

    @Override
    public Map<Long, Set<Long>> owed(Transaction transaction, Entry next, List<Entry> earlier) {
      return Map.of();
    }
  }
}
