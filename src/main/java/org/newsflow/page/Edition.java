package org.newsflow.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.Feed;
import org.newsflow.feed.Filter;
import org.newsflow.feed.Following;
import org.newsflow.feed.Page;
import org.newsflow.feed.Reader;
import org.newsflow.feed.View;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.Link;
import org.newsflow.item.NewsItem;
import org.newsflow.store.Store;
import org.newsflow.store.Transaction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is on the page, and where: follows the public's flow and keeps each story's place. Words are
 * not kept here; they are had from the gate each time.
 */
final class Edition {

  private static final Reader PUBLIC = new Reader.OfPublic();
  private static final int AT_ONCE = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Set<Event> NEWS = Set.of(Event.RELEASE, Event.UPDATE, Event.EMBARGO_LIFT);

  private final Store store;
  private final Feed feed;
  private final ZoneId zone;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile long read = -1;

  Edition(Store store, Feed feed, ZoneId zone) {
    this.store = store;
    this.feed = feed;
    this.zone = zone;
  }

  /**
   * Reads on to the flow's end.
   *
   * @return the head up to which everything is on the page
   * @throws NotReady while a long flow is read for the first time
   */
  long upToDate() {
    long head = feed.head();
    if (head != read) {
      lock();
      try {
        head = feed.head();
        if (head != read) {
          readOn();
          read = head;
        }
      } finally {
        reading.unlock();
      }
    }
    return head;
  }

  private void lock() {
    try {
      if (!reading.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new NotReady();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotReady();
    }
  }

  private void readOn() {
    long cursor = store.read(EditionTables::cursor);
    Following following = feed.follow(PUBLIC, Filter.NONE, Math.min(cursor, feed.head()));
    try {
      for (Page page = following.next(AT_ONCE, Duration.ZERO);
          !page.isEmpty();
          page = following.next(AT_ONCE, Duration.ZERO)) {
        Page now = page;
        store.write(transaction -> {
          now.entries().forEach(view -> place(transaction, view));
          EditionTables.cursor(transaction.sql(), now.cursor());
          return now;
        });
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotReady();
    }
  }

  private void place(Transaction transaction, View view) {
    JdbcClient sql = transaction.sql();
    Row before = EditionTables.story(sql, view.guid()).orElse(null);
    if (before != null && before.position() >= view.position()) {
      return;
    }
    Row row = row(view, before, sql);
    EditionTables.write(sql, row, LocalDate.ofInstant(row.published(), zone).toEpochDay());
    if (view.event() == Event.CORRECTION && row.state() == Row.State.SHOWN) {
      EditionTables.correction(sql, row);
    }
  }

  private static Row row(View view, @Nullable Row before, JdbcClient sql) {
    NewsItem item = view.item();
    Row.State state =
        switch (view.shape()) {
          case ABRIDGED -> Row.State.SHOWN;
          case HELD -> Row.State.HELD;
          case KILLED -> Row.State.KILLED;
          case STATUS, WHOLE -> Row.State.WITHDRAWN;
        };
    boolean shown = state == Row.State.SHOWN;
    Section section = Section.of(item.about().subjects());
    Guid circle = circle(item, sql);
    if (before == null) {
      return new Row(
          view.guid(),
          item.language(),
          section,
          state,
          view.level(),
          circle,
          view.at(),
          view.at(),
          view.position(),
          view.position(),
          shown ? Tag.of(item) : Set.of());
    }
    boolean news = NEWS.contains(view.event());
    boolean text = news || view.event() == Event.CORRECTION;
    return new Row(
        view.guid(),
        before.language(),
        shown ? section : before.section(),
        state,
        view.level(),
        shown ? circle : before.circle(),
        before.published(),
        text ? view.at() : before.updated(),
        news ? view.position() : before.placed(),
        view.position(),
        shown ? Tag.of(item) : Set.of());
  }

  /** The guid that translations share: that of the original, as far as it is known. */
  private static Guid circle(NewsItem item, JdbcClient sql) {
    return item.links().stream()
        .filter(link -> link.rel() == Link.Rel.TRANSLATION_OF)
        .findFirst()
        .map(Link::guid)
        .map(original -> EditionTables.story(sql, original).map(Row::circle).orElse(original))
        .orElse(item.guid());
  }

  Optional<Row> story(String language, long number) {
    return read(sql -> EditionTables.story(sql, language, number));
  }

  /** The story with this number, in whatever language. */
  Optional<Row> story(long number) {
    return read(sql -> EditionTables.story(sql, number));
  }

  Optional<Row> story(Guid guid) {
    return read(sql -> EditionTables.story(sql, guid));
  }

  /** The story and its translations, as far as they are shown. */
  List<Row> circle(Guid circle) {
    return read(sql -> EditionTables.circle(sql, circle));
  }

  /** The newest in a list. */
  List<Row> newest(Listing listing, int limit) {
    return before(listing, Long.MAX_VALUE, limit);
  }

  /** The newest in a list that are placed before this position. */
  List<Row> before(Listing listing, long position, int limit) {
    return read(sql -> EditionTables.newest(sql, listing, position, limit));
  }

  /** Those in a list that are placed next after this position, newest first. */
  List<Row> after(Listing listing, long position, int limit) {
    return read(sql -> EditionTables.newer(sql, listing, position, limit));
  }

  /** The newest in all languages that are placed before this position. */
  List<Row> before(long position, int limit) {
    return read(sql -> EditionTables.newest(sql, position, limit));
  }

  /** The positions of corrections before this one, newest first. */
  List<Long> corrections(String language, long before, int limit) {
    return read(sql -> EditionTables.corrections(sql, language, before, limit));
  }

  /** The positions of a story's corrections, newest first. */
  List<Long> corrections(Guid guid) {
    return read(sql -> EditionTables.corrections(sql, guid));
  }

  /** The day of the agency's calendar on which this happened. */
  LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  private <T> T read(Function<JdbcClient, T> query) {
    return store.read(query);
  }

  /** The page cannot be shown yet. */
  static final class NotReady extends RuntimeException {
    NotReady() {
      super("the public page is still being made");
    }
  }
}
