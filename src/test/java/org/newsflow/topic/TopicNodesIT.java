package org.newsflow.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.feed.Page;
import org.newsflow.flow.Act;
import org.newsflow.flow.Entry;
import org.newsflow.flow.Outcome;
import org.newsflow.follow.Poison;
import org.newsflow.follow.SetAside;
import org.newsflow.item.About;
import org.newsflow.item.Body;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice;
import org.newsflow.store.Postgres;
import org.newsflow.store.StoreSettings;

/** Two nodes that follow the flow for the same topics at once. */
@Timeout(120)
class TopicNodesIT {

  private static final int ENTRIES = 150;

  @TempDir Path folder;
  private final Poison poison = new Poison();
  private final AtomicLong numbers = new AtomicLong();

  private SmallTopics node(String name, String url) {
    return new SmallTopics(StoreSettings.postgresql(folder.resolve(name), url, null, null), poison);
  }

  private Entry release(SmallTopics node, String text, About about) {
    Guid guid = new Guid("nf:text:20261124:" + numbers.incrementAndGet());
    NewsItem item =
        NewsItem.builder(guid, ItemType.TEXT, "en")
            .headline("News")
            .body(Body.of(text))
            .about(about)
            .build();
    Outcome outcome =
        node.wire.flow.append(Act.publish(Event.RELEASE, item, Notice.NONE, 0, "editor"));
    return ((Outcome.Appended) outcome).entry();
  }

  /** Everything that a topic brings after a place, in pages of a few, read on this node. */
  private static List<Long> brought(SmallTopics node, Topic topic, long after) {
    List<Long> all = new ArrayList<>();
    for (Page page = node.page(topic, after, 7); ; page = node.page(topic, page.cursor(), 7)) {
      all.addAll(SmallTopics.positions(page.entries()));
      if (!page.more()) {
        return all;
      }
    }
  }

  @Test
  void eachFindingIsKeptOnceAndNoneIsMissed() {
    String url = Postgres.freshDatabase();
    try (SmallTopics one = node("one", url);
        SmallTopics other = node("other", url)) {
      long english = one.wire.product("english", "language:en");
      long paper = one.wire.subscriber("Paper");
      one.wire.contract(paper, english);
      Topic topic = one.topic(paper, "ferry OR subject:16000000");
      Set<Long> good = new ConcurrentSkipListSet<>();
      Set<Long> bad = new ConcurrentSkipListSet<>();
      List<CompletableFuture<Void>> newsrooms =
          List.of(one, other).stream()
              .map(node ->
                  CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < ENTRIES; i++) {
                      boolean poisonous = i % 10 == 3;
                      String text = i % 2 == 0 ? "A bridge opened." : "A ferry sank.";
                      About about = poisonous ? Poison.about() : About.NOTHING;
                      long position = release(node, text, about).position();
                      if (i % 2 == 1) {
                        (poisonous ? bad : good).add(position);
                      }
                    }
                  }))
              .toList();
      newsrooms.forEach(CompletableFuture::join);
      one.wire.flow.catchUp();
      other.wire.flow.catchUp();

      assertThat(brought(one, topic, 0)).containsExactlyElementsOf(good);
      assertThat(brought(other, topic, 0)).containsExactlyElementsOf(good);
      assertThat(one.setAsides.after(0, 1000))
          .extracting(SetAside::position)
          .containsExactlyElementsOf(bad);

      long cursor = one.page(topic, good.stream().reduce(0L, Math::max), 1).cursor();
      poison.cure();
      bad.forEach(position ->
          (position % 2 == 0 ? one : other)
              .setAsides.again(Matching.FOLLOWER, position, (_, _) -> {}));
      while (!one.setAsides.after(0, 1).isEmpty()) {
        Thread.onSpinWait();
      }
      for (int i = 0; i < bad.size() + 1; i++) {
        release(i % 2 == 0 ? one : other, "A bridge closed.", About.NOTHING);
      }
      one.wire.flow.catchUp();
      other.wire.flow.catchUp();
      assertThat(brought(one, topic, cursor)).containsExactlyElementsOf(bad);
      assertThat(brought(other, topic, cursor)).containsExactlyElementsOf(bad);
      List<Long> whole = new ArrayList<>(good);
      whole.addAll(bad);
      assertThat(new TreeSet<>(brought(other, topic, 0))).hasSize(whole.size());
      assertThat(brought(other, topic, 0)).containsExactlyElementsOf(whole);
    }
  }
}
