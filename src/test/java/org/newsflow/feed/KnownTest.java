package org.newsflow.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsflow.feed.SmallWire.PUBLIC;
import static org.newsflow.feed.SmallWire.reader;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.flow.Entry;
import org.newsflow.flow.NewsFlow;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.Link;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsItemBuilder;
import org.newsflow.item.Picture;
import org.newsflow.subscriber.ContractRights;

/** Which names of other items a reader finds in an item. */
class KnownTest {

  @TempDir Path folder;
  private SmallWire wire;
  private long english;
  private long plain;
  private long full;

  @BeforeEach
  void open() {
    wire = new SmallWire(folder);
    english = wire.product("english", "language:en");
    plain = wire.subscriber("Plain");
    wire.contract(plain, english);
    full = wire.subscriber("Full");
    wire.contract(full, ContractRights.STANDARD.embargo(true), english);
  }

  @AfterEach
  void close() {
    wire.close();
  }

  private static NewsItemBuilder naming(NewsItemBuilder story, Guid other) {
    return story
        .links(List.of(new Link(Link.Rel.SEE_ALSO, other)))
        .pictures(List.of(new Picture(other, null, "Caption", null, null, null, List.of())));
  }

  /** The other items that this one names. */
  private static List<@Nullable Guid> named(NewsItem item) {
    List<@Nullable Guid> named = new ArrayList<>();
    item.links().forEach(link -> named.add(link.guid()));
    item.pictures().forEach(picture -> named.add(picture.guid()));
    named.removeIf(guid -> guid == null);
    return named;
  }

  private List<@Nullable Guid> read(Reader reader, Entry entry) {
    View inFlow = wire.poll(reader, entry.position() - 1).entries().getFirst();
    assertThat(inFlow.guid()).isEqualTo(entry.guid());
    Lookup found = wire.feed.item(reader, entry.guid(), entry.version());
    assertThat(named(((Lookup.Found) found).view().item())).isEqualTo(named(inFlow.item()));
    return named(inFlow.item());
  }

  @Test
  void whatIsLiftedFirstDoesNotNameWhatIsStillUnderEmbargo() {
    NewsItemBuilder one = wire.story("en").embargo(new Embargo(null, null));
    NewsItemBuilder two = wire.story("en").embargo(new Embargo(null, null));
    Guid first = one.build().guid();
    Guid second = two.build().guid();
    Entry secret = wire.release(naming(one, second));
    Entry other = wire.release(naming(two, first));
    Entry lift = wire.mark(Event.EMBARGO_LIFT, secret);

    assertThat(read(reader(full), lift)).containsExactly(second, second);
    for (Reader reader : List.of(reader(plain), PUBLIC)) {
      assertThat(read(reader, lift)).isEmpty();
    }

    Entry otherLift = wire.mark(Event.EMBARGO_LIFT, other);
    assertThat(read(reader(plain), otherLift)).containsExactly(first, first);
    assertThat(read(PUBLIC, otherLift)).as("the public gets no links").containsExactly(first);
    assertThat(read(reader(plain), lift)).as("now it may be known").contains(second);
  }

  @Test
  void whatIsInNoneOfTheReadersProductsIsNotNamed() {
    Entry turkish = wire.release("tr");
    Entry translation = wire.release(naming(wire.story("en"), turkish.guid()));
    assertThat(read(reader(plain), translation)).isEmpty();

    wire.contract(plain, wire.product("turkish", "language:tr"));
    assertThat(read(reader(plain), translation)).as("none of its products had it").isEmpty();
    Entry update = wire.publish(Event.UPDATE, turkish, "tr");
    assertThat(update.version()).isEqualTo(2);
    assertThat(read(reader(plain), translation)).contains(turkish.guid());
  }

  @Test
  void aChangeOfLinksIsNotToldToWhoDoesNotSeeThem() {
    Entry turkish = wire.release("tr");
    NewsItemBuilder story = wire.story("en");
    Entry first = wire.release(story);
    Entry second = wire.update(first, naming(story, turkish.guid()));
    assertThat(second.changed()).contains("links");

    assertThat(wire.poll(reader(plain), 2).entries().getFirst().changed()).doesNotContain("links");
  }

  @Test
  void whatManyReadersAskOneByOneIsReadOnce() {
    List<Long> readers = new ArrayList<>();
    for (int n = 0; n < 20; n++) {
      readers.add(wire.subscriber("Reader " + n));
      wire.contract(readers.getLast(), english);
    }
    Entry known = wire.release("en");
    wire.release("en");
    wire.release(naming(wire.story("en"), known.guid()));
    AtomicInteger asked = new AtomicInteger();
    NewsFlow counting =
        (NewsFlow)
            Proxy.newProxyInstance(
                NewsFlow.class.getClassLoader(),
                new Class<?>[] {NewsFlow.class},
                (proxy, called, arguments) -> {
                  asked.addAndGet(called.getName().equals("history") ? 1 : 0);
                  return called.invoke(wire.flow, arguments);
                });
    Feed feed = wire.feed(counting);
    for (long subscriber : readers) {
      Page page = SmallWire.next(feed.resume(reader(subscriber), Filter.NONE, 0), 10);
      assertThat(named(page.entries().getLast().item())).contains(known.guid());
    }

    assertThat(asked).hasValue(1);
  }
}
