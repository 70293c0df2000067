package org.newsflow.bench;

import java.time.Clock;
import java.time.ZoneOffset;
import org.newsflow.abridge.Abridger;
import org.newsflow.abridge.Rule;
import org.newsflow.flow.Act;
import org.newsflow.flow.Entry;
import org.newsflow.flow.NewsFlow;
import org.newsflow.flow.Outcome;
import org.newsflow.flow.StoredFlow;
import org.newsflow.item.Event;
import org.newsflow.item.MediaTopic;
import org.newsflow.item.MediaTopics;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice;
import org.newsflow.match.StoredQueries;
import org.newsflow.match.SubjectTree;
import org.newsflow.store.Store;
import org.newsflow.store.StoreSettings;
import org.newsflow.subscriber.Administration;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.Keys;

/** The flow as the program has it: with its products, its abridgements and its store. */
final class Wire implements AutoCloseable {

  private final Store store;
  private final StoredFlow flow;

  Wire(StoreSettings settings) {
    Clock clock = Clock.system(ZoneOffset.UTC);
    MediaTopics topics = MediaTopics.standard();
    SubjectTree subjects = code -> topics.ancestors(code).stream().map(MediaTopic::code).toList();
    store = Store.open(settings);
    Entitlements entitlements = new Entitlements(store, new StoredQueries(subjects, clock));
    flow =
        new StoredFlow(store, entitlements, item -> Abridger.abridge(item, Rule.STANDARD), clock);
    Keys keys = new Keys(store, entitlements, clock);
    Booking.make(new Administration(store, flow, entitlements, clock), keys);
    keys.close();
  }

  Store store() {
    return store;
  }

  NewsFlow flow() {
    return flow;
  }

  /** Releases a story, durably. */
  static Entry release(NewsFlow flow, NewsItem story) {
    Outcome outcome = flow.append(Act.publish(Event.RELEASE, story, Notice.NONE, 0, "bench"));
    return ((Outcome.Appended) outcome).entry();
  }

  @Override
  public void close() {
    store.close();
  }
}
