package org.newsflow.topic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.Feed;
import org.newsflow.feed.Filter;
import org.newsflow.feed.Findings;
import org.newsflow.feed.Page;
import org.newsflow.feed.Passage;
import org.newsflow.feed.Reader;
import org.newsflow.feed.Shape;
import org.newsflow.feed.View;
import org.newsflow.item.Guid;
import org.newsflow.store.Store;

/**
 * Hands over what is to be sent to the owners of topics, for whatever channel sends it. The channel
 * asks for what is due, asks once more with {@link #now} right before it sends, and says when it is
 * {@link #done}. What it does not say so of is due again after a while: once at least.
 */
public final class Alerts {

  /** The channel under which the ledger has it. */
  static final String CHANNEL = "alert";

  /** How long a channel may take to send what it was handed. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final int MOST_ENTRIES = 500;

  private final Store store;
  private final Feed feed;
  private final Findings findings;
  private final Passage passage;

  Alerts(Store store, Feed feed, Findings findings, Passage passage) {
    this.store = store;
    this.feed = feed;
    this.findings = findings;
    this.passage = passage;
  }

  /**
   * What is due, holds and kills first, at most of so many topics each. What is handed over here is
   * nobody else's until it is done or its time is up. A digest that is late comes late, once.
   */
  public List<Alert> due(Instant now, int limit) {
    List<Alert> due = new ArrayList<>(withdrawals(now, limit));
    List<AlertTables.Waiting> waiting =
        new ArrayList<>(store.read(sql -> AlertTables.now(sql, now, limit)));
    waiting.addAll(store.read(sql -> AlertTables.digests(sql, now, limit)));
    for (AlertTables.Waiting each : waiting) {
      if (store.write(
          transaction -> AlertTables.lease(transaction.sql(), each, now.plus(PATIENCE)))) {
        Alert alert = alert(each, now);
        if (alert != null) {
          due.add(alert);
        }
      }
    }
    return due;
  }

  private List<Alert> withdrawals(Instant now, int limit) {
    List<Alert> due = new ArrayList<>();
    for (AlertTables.Recalled each : store.read(sql -> AlertTables.recalled(sql, now, limit))) {
      if (store.write(
          transaction -> AlertTables.lease(transaction.sql(), each, now.plus(PATIENCE)))) {
        View view = feed.recall(reader(each.topic()), each.position()).orElse(null);
        if (view == null || view.recalled() == null) {
          told(each.topic(), each.guid(), each.position()); // lifted before anybody was told
        } else {
          due.add(new Alert.Withdrawal(each.topic(), view));
        }
      }
    }
    return due;
  }

  private @Nullable Alert alert(AlertTables.Waiting waiting, Instant now) {
    Topic topic = waiting.topic();
    // Asked first: up to here the page tells of everything, unless there is more.
    long held = findings.position();
    Page page = page(topic, waiting.alerted());
    long upto = page.more() ? page.cursor() : Math.max(page.cursor(), held);
    Instant due = waiting.due();
    List<View> current = current(topic, waiting.alerted(), standing(page));
    List<View> entries = due == null ? current : newest(current);
    if (!entries.isEmpty()) {
      // Before the bytes leave, so that a hold or kill that comes from here on follows them.
      store.write(transaction -> {
        for (View view : entries) {
          AlertTables.handed(transaction.sql(), topic, view.guid(), view.version(), now);
        }
        return topic;
      });
      passage.catchUp();
    }
    Alert alert =
        now(
            due == null
                ? new Alert.News(topic, upto, entries)
                : new Alert.Digest(topic, due, upto, page.more(), entries));
    if (alert == null) {
      sent(topic, upto, due, page.more(), now);
    }
    return alert;
  }

  private Page page(Topic topic, long after) {
    try {
      return feed.resume(reader(topic), Filter.NONE.of(topic.saved()), after)
          .next(MOST_ENTRIES, Duration.ZERO);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nothing was waited for", e);
    }
  }

  private static Reader.OfSubscriber reader(Topic topic) {
    return new Reader.OfSubscriber(topic.subscriber(), 0, CHANNEL);
  }

  /** What of a page may be read: no alert is worth sending without a word. */
  private static List<View> standing(Page page) {
    return page.entries().stream().filter(Alerts::stands).toList();
  }

  private static boolean stands(View view) {
    return view.shape() == Shape.WHOLE && view.recalled() == null;
  }

  /**
   * These without versions that were set aside as they passed, and come now that a newer one is
   * out: nobody is to be alerted to what was replaced.
   */
  private List<View> current(Topic topic, long alerted, List<View> entries) {
    Map<Guid, Integer> newest = new HashMap<>();
    return entries.stream()
        .filter(view ->
            newest.merge(view.guid(), view.version(), Math::max) == view.version()
                && (view.position() > alerted
                    || !store.read(
                        sql -> AlertTables.hadNewer(sql, topic, view.guid(), view.version()))))
        .toList();
  }

  private static List<View> newest(List<View> entries) {
    Map<Guid, View> newest = new LinkedHashMap<>();
    entries.forEach(view -> {
      newest.remove(view.guid());
      newest.put(view.guid(), view);
    });
    return List.copyOf(newest.values());
  }

  /**
   * This alert as it may be sent now: without what was held or killed meanwhile, null when nothing
   * is left of it. What is left out of it must still be {@link #done} with.
   */
  public @Nullable Alert now(Alert alert) {
    return switch (alert) {
      case Alert.News(var topic, var upto, var entries) -> {
        List<View> left = now(topic, entries);
        yield left.isEmpty() ? null : new Alert.News(topic, upto, left);
      }
      case Alert.Digest(var topic, var scheduled, var upto, var more, var entries) -> {
        List<View> left = now(topic, entries);
        yield left.isEmpty() ? null : new Alert.Digest(topic, scheduled, upto, more, left);
      }
      case Alert.Withdrawal(var topic, var view) -> {
        View left = feed.now(reader(topic), view);
        yield left.recalled() == null ? null : new Alert.Withdrawal(topic, left);
      }
    };
  }

  private List<View> now(Topic topic, List<View> entries) {
    return entries.stream()
        .map(view -> feed.now(reader(topic), view))
        .filter(Alerts::stands)
        .toList();
  }

  /** This alert was sent, or there was nothing left of it to be sent. */
  public void done(Alert alert, Instant now) {
    switch (alert) {
      case Alert.News(var topic, var upto, var _) -> sent(topic, upto, null, false, now);
      case Alert.Digest(var topic, var scheduled, var upto, var more, var _) ->
          sent(topic, upto, scheduled, more, now);
      case Alert.Withdrawal(var topic, var view) -> told(topic, view.guid(), view.position());
    }
  }

  private void told(Topic topic, Guid guid, long position) {
    store.write(transaction -> {
      AlertTables.told(transaction.sql(), topic.id(), guid, position);
      return topic;
    });
  }

  /** A digest that was late is followed by the next one that is to come, not by those missed. */
  private void sent(
      Topic topic, long upto, @Nullable Instant scheduled, boolean more, Instant now) {
    Schedule schedule = topic.alerts().schedule();
    Instant next = scheduled == null || more || schedule == null ? null : schedule.next(now);
    store.write(transaction -> {
      AlertTables.sent(transaction.sql(), topic, upto, next);
      return topic;
    });
  }
}
