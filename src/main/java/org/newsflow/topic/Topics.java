package org.newsflow.topic;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.Feed;
import org.newsflow.feed.Filter;
import org.newsflow.feed.Passage;
import org.newsflow.feed.Reader;
import org.newsflow.feed.Saved;
import org.newsflow.feed.Unheld;
import org.newsflow.store.Store;
import org.newsflow.store.Transaction;
import org.newsflow.web.IfMatch;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the topics of all subscribers; each sees its own and learns nothing of others'. */
public final class Topics {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int RADIX = 36;

  private final Store store;
  private final Feed feed;
  private final Passage passage;
  private final int most;
  private final Clock clock;

  /**
   * Opens them.
   *
   * @param most topics of one subscriber
   */
  Topics(Store store, Feed feed, Passage passage, int most, Clock clock) {
    this.store = store;
    this.feed = feed;
    this.passage = passage;
    this.most = most;
    this.clock = Clock.tick(clock, Duration.ofMillis(1)); // as the store keeps times
  }

  /** How many topics a subscriber may have. */
  public int most() {
    return most;
  }

  /** A subscriber's topics, the oldest first. */
  public List<Topic> of(long subscriber) {
    return store.read(sql -> TopicTables.of(sql, subscriber));
  }

  /** How many a subscriber has. */
  public int count(long subscriber) {
    return store.read(sql -> TopicTables.count(sql, subscriber));
  }

  /** The subscriber's topic with this id; another's is as one that never was. */
  public Optional<Topic> find(long subscriber, String id) {
    return store.read(sql -> TopicTables.find(sql, subscriber, id));
  }

  /** Those of a subscriber's topics that bring it the entry at this position. */
  public List<Topic> through(Reader.OfSubscriber reader, List<Topic> topics, long position) {
    List<Saved> saved = feed.through(reader, position, topics.stream().map(Topic::saved).toList());
    return topics.stream().filter(topic -> saved.contains(topic.saved())).toList();
  }

  /** The reader's own entries that each of these topics could not take, by its query, in order. */
  Map<Saved, List<Unheld>> setAside(Reader.OfSubscriber reader, List<Topic> topics) {
    return feed.setAside(reader, Filter.NONE, topics.stream().map(Topic::saved).toList());
  }

  /** Makes a topic of the program's own data, which must be good. */
  public Topic add(long subscriber, TopicForm form) {
    if (form.read() instanceof TopicForm.Read.Understood(Wanted wanted)
        && add(subscriber, wanted, (_, _) -> {}) instanceof Saving.Done(Topic topic)) {
      return topic;
    }
    throw new IllegalArgumentException("cannot be kept: " + form);
  }

  /** Makes a topic: it begins with the next entry. */
  Saving add(long subscriber, Wanted wanted, BiConsumer<Transaction, Topic> beside) {
    return store.write(transaction -> {
      JdbcClient sql = transaction.sql();
      if (TopicTables.count(sql, subscriber) >= most) {
        return new Saving.Full(most);
      }
      Instant now = clock.instant();
      long here = here(sql);
      Saved saved = new Saved(TopicTables.query(sql, wanted.asked()), here);
      Topic topic = topic(word(), subscriber, wanted, saved, now, now, now);
      TopicTables.write(sql, topic, here, due(topic.alerts(), now));
      beside.accept(transaction, topic);
      return new Saving.Done(topic);
    });
  }

  /** Changes a topic. With another query it begins anew, else it goes on. */
  Saving change(
      long subscriber,
      String id,
      IfMatch ifMatch,
      Wanted wanted,
      BiConsumer<Transaction, Topic> beside) {
    return store.write(transaction -> {
      JdbcClient sql = transaction.sql();
      Topic old = TopicTables.find(sql, subscriber, id).orElse(null);
      Saving obstacle = obstacle(old, ifMatch);
      if (old == null || obstacle != null) {
        return obstacle == null ? new Saving.Gone() : obstacle;
      }
      Instant now = clock.instant();
      long here = here(sql);
      long number = TopicTables.query(sql, wanted.asked());
      boolean anew = number != old.saved().query();
      Topic topic =
          topic(
              id,
              subscriber,
              wanted,
              anew ? new Saved(number, here) : old.saved(),
              anew ? now : old.since(),
              old.created(),
              now);
      // Who turns alerts on wants to hear of what comes, not of what has gathered.
      boolean silent = anew || old.alerts().when() == Alerting.When.MUTED;
      long alerted = silent ? here : TopicTables.alerted(sql, id);
      TopicTables.write(sql, topic, alerted, due(topic.alerts(), now));
      beside.accept(transaction, topic);
      return new Saving.Done(topic);
    });
  }

  /** Deletes a topic. */
  Saving delete(
      long subscriber, String id, IfMatch ifMatch, BiConsumer<Transaction, Topic> beside) {
    return store.write(transaction -> {
      Topic old = TopicTables.find(transaction.sql(), subscriber, id).orElse(null);
      Saving obstacle = obstacle(old, ifMatch);
      if (old == null || obstacle != null) {
        return obstacle == null ? new Saving.Gone() : obstacle;
      }
      TopicTables.delete(transaction.sql(), id);
      beside.accept(transaction, old);
      return new Saving.Done(old);
    });
  }

  private static @Nullable Saving obstacle(@Nullable Topic old, IfMatch ifMatch) {
    if (old == null) {
      return new Saving.Gone();
    }
    return ifMatch.admits(old.etag()) ? null : new Saving.Stale(old.etag());
  }

  /**
   * The place from which on every entry will be held against a query that is saved now. What was
   * seen before, here or by another node, was not. Asked within the write that saves it: what is
   * seen after it is seen with its query.
   */
  private long here(JdbcClient sql) {
    return Math.max(
        passage.head(), MatchTables.place(sql).map(MatchTables.Place::position).orElse(0L));
  }

  private static @Nullable Instant due(Alerting alerts, Instant now) {
    Schedule schedule = alerts.schedule();
    return schedule == null ? null : schedule.next(now);
  }

  private static Topic topic(
      String id,
      long subscriber,
      Wanted wanted,
      Saved saved,
      Instant since,
      Instant created,
      Instant now) {
    return new Topic(
        id,
        subscriber,
        wanted.name(),
        wanted.query(),
        wanted.language(),
        wanted.alerts(),
        saved,
        since,
        created,
        now,
        word());
  }

  /** A random word of 64 bits. */
  private static String word() {
    return "t" + Long.toUnsignedString(RANDOM.nextLong(), RADIX);
  }
}
