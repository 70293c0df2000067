package org.newsflow.topic;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.newsflow.feed.Feed;
import org.newsflow.feed.Filter;
import org.newsflow.feed.Findings;
import org.newsflow.feed.Page;
import org.newsflow.feed.Passage;
import org.newsflow.feed.Reader;
import org.newsflow.feed.SmallWire;
import org.newsflow.feed.View;
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

  final SmallWire wire;
  final Topics topics;
  final Alerts alerts;
  final Matching matching;

  SmallTopics(Path folder) {
    this(StoreSettings.sqlite(folder));
  }

  SmallTopics(StoreSettings settings) {
    wire = new SmallWire(settings, SmallTopics::matching);
    matching = (Matching) wire.findings;
    topics = new Topics(wire.store, wire.feed, wire.passage, MOST, wire.clock());
    alerts = new Alerts(wire.store, wire.feed, matching, wire.passage);
  }

  static Matching matching(Store store, Passage passage) {
    return new Matching(store, passage, new StoredQueries(SubjectTree.NONE, Clock.systemUTC()));
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
