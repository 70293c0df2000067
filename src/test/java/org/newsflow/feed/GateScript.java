package org.newsflow.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.FlowFacts.Made;
import org.newsflow.feed.FlowFacts.Member;
import org.newsflow.feed.FlowFacts.Offer;
import org.newsflow.feed.FlowFacts.Story;
import org.newsflow.feed.FlowFacts.Taken;
import org.newsflow.feed.FlowFacts.Terms;
import org.newsflow.feed.GateSteps.Asking;
import org.newsflow.feed.GateSteps.Step;
import org.newsflow.flow.Act;
import org.newsflow.flow.Entry;
import org.newsflow.flow.Outcome;
import org.newsflow.item.Body;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.Link;
import org.newsflow.item.NewsItem;
import org.newsflow.item.PubStatus;
import org.newsflow.store.StoreSettings;
import org.newsflow.subscriber.Contract;
import org.newsflow.subscriber.ContractRights;
import org.newsflow.subscriber.ContractState;
import org.newsflow.subscriber.Edited;
import org.newsflow.subscriber.Subscriber;

/** Plays steps to the gate and to the model, and asks both the same. */
final class GateScript implements AutoCloseable {

  private static final String LAST_WORDS = "The end is what subscribers pay for.";
  private static final Instant FROM = SmallWire.DAY_ONE.minus(Duration.ofDays(1));

  private final SmallWire wire;
  private final FlowModel model = new FlowModel();
  private final Map<Integer, Long> contracts = new TreeMap<>();
  private final Map<Integer, Follower> followers = new TreeMap<>();
  private final Map<Integer, Integer> generations = new TreeMap<>();
  private int texts;

  /** A reader that stays. */
  private record Follower(Following following, Place place) {}

  /** Where the model sees a reader. */
  private static final class Place {
    final @Nullable Long reader;
    final Filter filter;
    long scanned;
    long cursor;
    long recallsTold;
    long untold = Long.MAX_VALUE;

    Place(@Nullable Long reader, Filter filter, long after) {
      this.reader = reader;
      this.filter = filter;
      this.scanned = after;
      this.cursor = after;
      this.recallsTold = after;
    }
  }

  GateScript(StoreSettings settings) {
    wire = new SmallWire(settings);
    for (long id = 1; id < GateSteps.READERS; id++) {
      wire.subscriber("s" + id);
      model.edit(new Member(id, null, false));
    }
    for (long id = 1; id <= GateSteps.PRODUCTS; id++) {
      Asking asking = Asking.values()[(int) id - 1];
      wire.product("p" + id, asking.query);
      model.edit(new Offer(id, "p" + id, asking.asks, false));
    }
    for (int id = 1; id < GateSteps.READERS - 1; id++) {
      agree(new GateSteps.Agree(id, id, Set.of((long) id, 4L), true, null, id == 1, 1));
    }
  }

  void play(List<Step> steps) {
    for (Step step : steps) {
      play(step);
    }
    compare(0, 7);
  }

  private void play(Step step) {
    switch (step) {
      case GateSteps.Doing doing -> act(doing);
      case GateSteps.Agree agree -> agree(agree);
      case GateSteps.Offering(long id, Asking asking, boolean withdrawn) -> {
        wire.administration
            .editProduct(id, old -> old.asking(asking.query).withdrawn(withdrawn), "admin")
            .orElseThrow();
        model.edit(new Offer(id, "p" + id, asking.asks, withdrawn));
      }
      case GateSteps.Belong(long id, long parent, boolean closed) -> {
        Long group = parent == 0 ? null : parent;
        Edited<Subscriber> edited =
            wire.administration.editSubscriber(
                id, old -> old.within(group).closed(closed), "admin");
        if (edited instanceof Edited.Done) { // else a group would be its own member
          model.edit(new Member(id, group, closed));
        }
      }
      case GateSteps.Wait(int hours) -> wire.pass(Duration.ofHours(hours));
      case GateSteps.Look(int reader, int item, Integer version) ->
          look(id(reader), guid(item), version);
      case GateSteps.Poll(int reader, int filter, int from, int limit) ->
          poll(id(reader), GateSteps.FILTERS.get(filter), cursor(from), limit);
      case GateSteps.Connect(int number, int reader, int filter, int from) ->
          connect(number, id(reader), GateSteps.FILTERS.get(filter), cursor(from));
      case GateSteps.Follow(int number, int limit) -> {
        Follower follower = followers.get(number);
        if (follower != null) {
          follow(follower, limit);
        }
      }
      case GateSteps.File(long subscriber, int item, int version) ->
          assertThat(
                  wire.feed.file(
                      new Receipt(
                          subscriber,
                          1,
                          guid(item),
                          version,
                          Receipt.Status.RECEIVED,
                          null,
                          wire.now())))
              .as("receipt of %s", step)
              .isEqualTo(model.had(subscriber, guid(item), version));
      case GateSteps.Compare(int from, int limit) -> compare(cursor(from), limit);
    }
  }

  private long cursor(int hundredths) {
    return model.head() * hundredths / 100;
  }

  /** The items that take each other's place when one is killed. */
  private Guid guid(int item) {
    return guid(item, generations.getOrDefault(item, 0));
  }

  private static Guid guid(int item, int generation) {
    String type = item == 1 ? "picture" : "text";
    return new Guid("nf:" + type + ":20261123:" + (generation * 10 + item));
  }

  private static @Nullable Long id(int reader) {
    return reader == GateSteps.READERS ? null : (long) reader;
  }

  private static Reader reader(@Nullable Long id) {
    return id == null ? SmallWire.PUBLIC : SmallWire.reader(id);
  }

  private void act(GateSteps.Doing doing) {
    if (doing.dice() % 4 == 0 && isKilled(guid(doing.item()))) {
      generations.merge(doing.item(), 1, Integer::sum);
    }
    Guid guid = guid(doing.item());
    List<Made> history = model.history(guid);
    Made newest = history.isEmpty() ? null : history.getLast();
    List<Event> allowed = GateSteps.allowed(newest);
    if (allowed.isEmpty()) {
      return;
    }
    Event event = allowed.get(doing.dice() % allowed.size());
    Story story = event.carriesText() || newest == null ? named(doing.story()) : newest.story();
    boolean embargoed =
        newest == null ? doing.embargoed() : newest.embargoed() && event != Event.EMBARGO_LIFT;
    NewsItem item = item(guid, story, embargoed);
    int version = history.size();
    Act act =
        event.carriesText()
            ? Act.publish(event, item, SmallWire.NOTICE, version, "editor")
            : event == Event.EMBARGO_CHANGE
                ? Act.changeEmbargo(
                    guid, new Embargo(null, "later"), SmallWire.NOTICE, version, "editor")
                : Act.mark(event, guid, SmallWire.NOTICE, version, "editor");
    Entry entry = ((Outcome.Appended) wire.flow.append(act)).entry();
    Made made = model.act(event, guid, entry.at(), story, embargoed);
    assertThat(entry.position()).isEqualTo(made.position());
    assertThat(entry.embargoed()).isEqualTo(embargoed);
  }

  private boolean isKilled(Guid guid) {
    List<Made> history = model.history(guid);
    return !history.isEmpty() && history.getLast().event() == Event.KILL;
  }

  private Story named(Story story) {
    return new Story(
        "Text " + ++texts,
        story.language(),
        story.level(),
        story.desk(),
        story.publishable(),
        story.test());
  }

  private static NewsItem item(Guid guid, Story story, boolean embargoed) {
    return NewsItem.builder(
            guid, ItemType.of(guid.value().split(":", -1)[1]).orElseThrow(), story.language())
        .headline(story.headline())
        .body(
            Body.of(
                "The first paragraph tells what happened and where it happened.",
                "The second tells who said so, and when that was.",
                LAST_WORDS))
        .level(story.level())
        .desk(story.desk())
        .publishable(story.publishable())
        .test(story.test())
        .embargo(embargoed ? new Embargo(null, null) : null)
        .links(List.of(new Link(Link.Rel.SEE_ALSO, FlowModel.linked(guid))))
        .build();
  }

  private void agree(GateSteps.Agree agree) {
    Instant until = agree.hours() == null ? null : wire.now().plus(Duration.ofHours(agree.hours()));
    ContractRights rights =
        ContractRights.STANDARD.embargo(agree.embargo()).archiveDays(agree.archiveDays());
    ContractState state = agree.delivers() ? ContractState.IN_FORCE : ContractState.SUSPENDED;
    Contract fresh =
        new Contract(0, agree.subscriber(), agree.products(), state, FROM, until, rights);
    Long id = contracts.get(agree.contract());
    Contract after =
        (id == null
                ? wire.administration.add(fresh, "admin")
                : wire.administration.editContract(
                    id,
                    old -> old.products(agree.products()).state(state).until(until).rights(rights),
                    "admin"))
            .orElseThrow();
    contracts.put(agree.contract(), after.id());
    model.edit(
        new Terms(
            after.id(),
            after.subscriber(),
            agree.products(),
            agree.delivers(),
            FROM,
            until,
            agree.embargo(),
            agree.archiveDays()));
  }

  private void look(@Nullable Long reader, Guid guid, @Nullable Integer version) {
    List<Object> expected = model.lookup(reader, guid, version, wire.now());
    Lookup lookup = wire.feed.item(reader(reader), guid, version);
    assertThat(said(lookup)).as("%s asks for %s, %s", reader, guid, version).isEqualTo(expected);
    if (lookup instanceof Lookup.Found(View view)) {
      checkWords(view, view.shape());
      if (view.shape() == Shape.WHOLE && reader != null) {
        model.handOut(reader, guid, view.version());
      }
    }
  }

  private static List<Object> said(Lookup lookup) {
    return switch (lookup) {
      case Lookup.Found(View view) -> List.of("found", view.version(), view.shape());
      case Lookup.Killed(RecallNotice notice) ->
          List.of("killed", notice.versions(), notice.position());
      case Lookup.Forbidden(String right) -> List.of("forbidden", right);
      case Lookup.Unknown() -> List.of("unknown");
      case Lookup.Exhausted(var use) -> List.of("exhausted", use);
    };
  }

  private Page poll(@Nullable Long reader, Filter filter, long after, int limit) {
    Page page = wire.poll(reader(reader), filter, after, limit);
    check(page, new Place(reader, filter, after), limit);
    return page;
  }

  private void connect(int number, @Nullable Long reader, Filter filter, long after) {
    followers.put(
        number,
        new Follower(
            wire.feed.follow(reader(reader), filter, after), new Place(reader, filter, after)));
  }

  private void follow(Follower follower, int limit) {
    check(SmallWire.next(follower.following, limit), follower.place, limit);
  }

  /** Whether this is the page that this reader must get now; moves it on. */
  private void check(Page page, Place place, int limit) {
    List<Line> all = model.reading(place.reader, place.filter, wire.now());
    List<Line> ahead = all.stream().filter(line -> line.position() > place.scanned).toList();
    List<Line> lines = ahead.stream().limit(limit).toList();
    String who = "%s with %s after %d".formatted(place.reader, place.filter, place.scanned);
    boolean more = ahead.size() > limit;
    long begin = place.scanned;
    place.scanned = more ? lines.getLast().position() : model.head();
    List<Taken> recalls = model.recalls(place.reader, place.recallsTold, place.scanned, wire.now());
    place.recallsTold = Math.max(place.recallsTold, model.head());
    if (!lines.isEmpty()) {
      place.cursor = lines.getLast().position();
      place.untold = Long.MAX_VALUE;
    }
    long from = Math.max(place.cursor, begin);
    place.untold =
        Math.min(place.untold, model.untold(place.reader, place.filter, from, wire.now()));
    if (place.untold > place.scanned) {
      place.untold = Long.MAX_VALUE;
    }
    long clear = Math.min(place.scanned, place.untold - 1);
    for (Taken taken : recalls) {
      place.cursor = Math.max(place.cursor, Math.min(taken.position(), clear));
    }
    assertThat(page.entries().stream().map(Line::of).toList()).as(who).isEqualTo(lines);
    page.entries().forEach(view -> checkWords(view, view.shape()));
    assertThat(page.recalls().stream().map(Taken::of).toList())
        .as("recalls for " + who)
        .isEqualTo(recalls);
    assertThat(page.more()).as("more for " + who).isEqualTo(more);
    assertThat(page.cursor()).as("cursor of " + who).isEqualTo(place.cursor);
    assertThat(page.last())
        .as("newest of " + who)
        .isEqualTo(model.newest(place.reader, place.filter));
  }

  private static void checkWords(View view, Shape shape) {
    String all = view.item().toString();
    boolean words = shape == Shape.WHOLE || shape == Shape.ABRIDGED;
    assertThat(all.contains("Text ")).as("headline of " + view).isEqualTo(words);
    assertThat(all.contains(LAST_WORDS)).as("text of " + view).isEqualTo(shape == Shape.WHOLE);
    assertThat(view.item().pubStatus())
        .isEqualTo(
            switch (shape) {
              case KILLED -> PubStatus.CANCELED;
              case HELD -> PubStatus.WITHHELD;
              case WHOLE, ABRIDGED, STATUS -> PubStatus.USABLE;
            });
  }

  /** Everybody reads to the end, and sees every item's history. */
  private void compare(long from, int limit) {
    for (int number = 1; number <= GateSteps.READERS; number++) {
      Long reader = id(number);
      assertThat(wire.feed.before(reader(reader), null))
          .as("%s begins now", reader)
          .isEqualTo(model.newest(reader, Filter.NONE));
      for (Filter filter : GateSteps.FILTERS) {
        Page page = poll(reader, filter, from, limit);
        while (page.more()) {
          page = poll(reader, filter, page.cursor(), limit);
        }
      }
      for (int item = 1; item <= GateSteps.ITEMS; item++) {
        for (int n = 0; n <= generations.getOrDefault(item, 0); n++) {
          compareHistory(reader, guid(item, n));
        }
      }
    }
    followers.values().forEach(follower -> follow(follower, limit));
  }

  private void compareHistory(@Nullable Long reader, Guid guid) {
    String what = "history of %s for %s".formatted(guid, reader);
    List<Object> item = model.lookup(reader, guid, null, wire.now());
    switch (wire.feed.history(reader(reader), guid)) {
      case Lookup.Refused refused -> assertThat(said(refused)).as(what).isEqualTo(item);
      case Versions.Found(List<View> views) -> {
        assertThat(item.getFirst()).as(what).isEqualTo("found");
        assertThat(views.stream().map(View::version).toList())
            .as(what)
            .isEqualTo(
                model.visible(reader, guid, wire.now()).stream().map(Made::version).toList());
        assertThat(views.stream().map(View::previous).toList())
            .as("previous in the " + what)
            .isEqualTo(
                model.visible(reader, guid, wire.now()).stream()
                    .map(made -> model.newest(reader, Filter.NONE, made.position() - 1))
                    .toList());
        for (View view : views) {
          checkWords(view, view.shape());
          assertThat(view.shape()).as("no text leaves unrecorded").isNotEqualTo(Shape.WHOLE);
        }
      }
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}
