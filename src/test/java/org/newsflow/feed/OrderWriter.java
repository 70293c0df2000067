package org.newsflow.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.newsflow.feed.FlowFacts.Story;
import org.newsflow.flow.Act;
import org.newsflow.flow.Outcome;
import org.newsflow.item.Body;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;

/** Releases items of its own, and leads some of them on through a life. */
final class OrderWriter implements Runnable {

  private static final int AT_WORK = 30;

  private final SmallWire wire;
  private final OrderSigns signs;
  private final int number;
  private final int releases;
  private final Random random;
  private final List<Life> lives = new ArrayList<>();
  private final List<Done> done = new ArrayList<>();

  /** What was done, and where the flow put it. */
  record Done(long position, Event event, Guid guid, Instant at, Story story, boolean embargoed) {}

  /** How an item stands. */
  private record Life(Guid guid, int version, Story story, boolean embargoed, boolean held) {}

  OrderWriter(SmallWire wire, OrderSigns signs, int number, int releases, long seed) {
    this.wire = wire;
    this.signs = signs;
    this.number = number;
    this.releases = releases;
    this.random = new Random(seed);
  }

  List<Done> done() {
    return done;
  }

  @Override
  public void run() {
    for (int n = 1; n <= releases; n++) {
      Guid guid = new Guid("nf:text:20261123:" + (number * 1_000_000L + n));
      boolean embargoed = random.nextInt(10) == 0;
      lives.add(act(Event.RELEASE, new Life(guid, 0, story(), embargoed, false)));
      if (lives.size() > AT_WORK) {
        lives.remove(random.nextInt(AT_WORK));
      }
      while (random.nextInt(3) == 0 && !lives.isEmpty()) {
        goOn();
      }
    }
  }

  private Story story() {
    String language = List.of("en", "tr", "ar").get(random.nextInt(3));
    Level level = List.of(Level.FLASH, Level.URGENT, Level.ROUTINE).get(random.nextInt(3));
    String desk = random.nextBoolean() ? "sport" : "world";
    return new Story("Text", language, level, desk, random.nextInt(3) > 0, false);
  }

  private void goOn() {
    Life life = lives.removeLast();
    int dice = random.nextInt(10);
    if (life.held()) {
      if (dice < 7) {
        signs.lifting(life.guid());
        lives.addFirst(act(Event.LIFT, life));
      } else {
        kill(life);
      }
    } else if (dice < 2) {
      kill(life);
    } else if (dice < 4) {
      lives.addFirst(act(Event.HOLD, life));
      signs.recalled(life.guid());
    } else if (life.embargoed()) {
      lives.addFirst(act(dice < 6 ? Event.EMBARGO_CHANGE : Event.EMBARGO_LIFT, life));
    } else {
      Event event = List.of(Event.UPDATE, Event.CORRECTION, Event.REPEAT).get(dice % 3);
      lives.addFirst(act(event, life));
    }
  }

  private void kill(Life life) {
    act(Event.KILL, life);
    signs.recalled(life.guid());
  }

  private Life act(Event event, Life life) {
    Story story = event == Event.UPDATE || event == Event.CORRECTION ? story() : life.story();
    boolean embargoed = life.embargoed() && event != Event.EMBARGO_LIFT;
    Guid guid = life.guid();
    Act act =
        event.carriesText()
            ? Act.publish(
                event, item(guid, story, embargoed), SmallWire.NOTICE, life.version(), "editor")
            : event == Event.EMBARGO_CHANGE
                ? Act.changeEmbargo(
                    guid, new Embargo(null, null), SmallWire.NOTICE, life.version(), "editor")
                : Act.mark(event, guid, SmallWire.NOTICE, life.version(), "editor");
    Outcome outcome = wire.flow.append(act);
    assertThat(outcome).isInstanceOf(Outcome.Appended.class);
    var entry = ((Outcome.Appended) outcome).entry();
    done.add(new Done(entry.position(), event, guid, entry.at(), story, embargoed));
    return new Life(guid, entry.version(), story, embargoed, event == Event.HOLD);
  }

  private static NewsItem item(Guid guid, Story story, boolean embargoed) {
    return NewsItem.builder(guid, ItemType.TEXT, story.language())
        .headline(story.headline())
        .body(Body.of("What happened, and where it happened.", "Who said so.", "And when."))
        .level(story.level())
        .desk(story.desk())
        .publishable(story.publishable())
        .embargo(embargoed ? new Embargo(null, null) : null)
        .build();
  }
}
