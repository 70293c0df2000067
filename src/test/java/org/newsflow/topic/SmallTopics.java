package org.newsflow.topic;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.newsflow.feed.Feed;
import org.newsflow.feed.Filter;
import org.newsflow.feed.Findings;
import org.newsflow.feed.Page;
import org.newsflow.feed.Passage;
import org.newsflow.feed.Reader;
import org.newsflow.feed.SmallWire;
import org.newsflow.feed.View;
import org.newsflow.follow.SetAsides;
import org.newsflow.item.Body;
import org.newsflow.item.NewsItemBuilder;
import org.newsflow.item.Problem;
import org.newsflow.match.StoredQueries;
import org.newsflow.match.SubjectTree;
import org.newsflow.store.Store;
import org.newsflow.store.StoreSettings;
import org.newsflow.web.IfMatch;

/** A small agency whose subscribers have topics, on a store of its own. */
final class SmallTopics implements AutoCloseable {

  static final int MOST = 3;
  static final Duration KEEP = Duration.ofDays(90);
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

  final SmallWire wire;
  final Topics topics;
  final Alerts alerts;
  final Matching matching;
  final SetAsides setAsides;

  SmallTopics(Path folder) {
    this(StoreSettings.sqlite(folder));
  }

  SmallTopics(StoreSettings settings) {
    this(settings, SubjectTree.NONE);
  }

  SmallTopics(StoreSettings settings, SubjectTree subjects) {
    AtomicReference<SetAsides> opened = new AtomicReference<>();
    wire =
        new SmallWire(
            settings,
            (store, passage) -> {
              opened.set(new SetAsides(store, CLOCK));
              return matching(store, passage, subjects, opened.get());
            });
    matching = (Matching) wire.findings;
    setAsides = opened.get();
    topics = new Topics(wire.store, wire.feed, wire.passage, MOST, wire.clock());
    alerts = new Alerts(wire.store, wire.feed, matching, wire.passage);
  }

  private static Matching matching(
      Store store, Passage passage, SubjectTree subjects, SetAsides setAsides) {
    return new Matching(store, passage, new StoredQueries(subjects, CLOCK), setAsides, KEEP, CLOCK);
  }

  /** Waits until all that is out was held against the queries. */
  void follow() {
    follow(matching);
  }

  void follow(Findings findings) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (findings.position() < wire.flow.head()) {
      assertThat(System.nanoTime()).as("topics follow the flow").isLessThan(end);
      try {
        findings.await(findings.position(), Duration.ofMillis(100));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static Wanted wanted(String query) {
    return wanted(query, Alerting.MUTED);
  }

  static Wanted wanted(String query, Alerting alerts) {
    List<Problem> problems = new ArrayList<>();
    var asked = TopicForm.asked(query, null, problems);
    assertThat(problems).isEmpty();
    return new Wanted("About " + query, query, null, requireNonNull(asked).text(), alerts);
  }

  Topic topic(long subscriber, String query) {
    return topic(subscriber, query, Alerting.MUTED);
  }

  Topic topic(long subscriber, String query, Alerting alerts) {
    return done(topics.add(subscriber, wanted(query, alerts), (_, _) -> {}));
  }

  Topic change(Topic topic, Wanted wanted) {
    return done(topics.change(topic.subscriber(), topic.id(), IfMatch.ANY, wanted, (_, _) -> {}));
  }

  static Topic done(Saving saving) {
    assertThat(saving).isInstanceOf(Saving.Done.class);
    return ((Saving.Done) saving).topic();
  }

  /** A story in English that says this. */
  NewsItemBuilder saying(String text) {
    return wire.story("en").headline("News").body(Body.of(text));
  }

  static Reader.OfSubscriber reader(Topic topic) {
    return new Reader.OfSubscriber(topic.subscriber(), topic.subscriber() * 100, "topic");
  }

  /** Everything that a topic brings. */
  List<View> brought(Topic topic) {
    return page(topic, 0, 100).entries();
  }

  Page page(Topic topic, long after, int limit) {
    follow();
    return page(wire.feed, topic, after, limit);
  }

  static Page page(Feed feed, Topic topic, long after, int limit) {
    try {
      return feed.resume(reader(topic), Filter.NONE.of(topic.saved()), after)
          .next(limit, Duration.ZERO);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Long> positions(Topic topic) {
    return positions(brought(topic));
  }

  static List<Long> positions(List<View> views) {
    return views.stream().map(View::position).toList();
  }

  @Override
  public void close() {
    matching.close();
    wire.close();
  }
}
