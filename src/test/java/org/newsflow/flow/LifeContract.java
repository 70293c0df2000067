package org.newsflow.flow;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.newsflow.flow.Newsroom.UNTIL_NOON;
import static org.newsflow.flow.Newsroom.embargoed;
import static org.newsflow.flow.Newsroom.guid;
import static org.newsflow.flow.Newsroom.story;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.item.NewsItem;
import org.newsflow.item.PubStatus;

/** The life of an embargo, of a hold and of a kill, and what the public has of each. */
interface LifeContract {

  Newsroom newsroom();

  @Test
  default void anEmbargoHoldsThroughEveryVersionUntilItsLift() {
    Embargo open = new Embargo(null, "until further notice");
    List<Entry> under =
        List.of(
            newsroom().release(embargoed(story(1))),
            newsroom().update(story(1)),
            newsroom().publish(Event.CORRECTION, story(1)),
            newsroom().mark(Event.REPEAT, guid(1)),
            newsroom().hold(guid(1)),
            newsroom().lift(guid(1)));
    assertThat(under)
        .allSatisfy(entry -> {
          assertThat(entry.embargoed()).isTrue();
          assertThat(item(entry).embargo()).isEqualTo(UNTIL_NOON);
        });

    Entry changed = newsroom().changeEmbargo(guid(1), open);
    assertThat(changed.embargoed()).isTrue();
    assertThat(item(changed).embargo()).isEqualTo(open);
    assertThat(item(newsroom().update(story(1))).embargo()).isEqualTo(open);

    Entry lifted = newsroom().mark(Event.EMBARGO_LIFT, guid(1));
    assertThat(lifted.embargoed()).isFalse();
    assertThat(item(lifted).embargo()).isNull();
    assertThat(item(lifted).body()).isEqualTo(story(1).body());
  }

  @Test
  default void anEmbargoThatWasLiftedNeverReturns() {
    newsroom().release(embargoed(story(1)));
    newsroom().mark(Event.EMBARGO_LIFT, guid(1));
    Entry update = newsroom().update(embargoed(story(1)));

    assertThat(update.embargoed()).isFalse();
    assertThat(item(update).embargo()).isNull();
  }

  @Test
  default void whatWasReleasedWithoutAnEmbargoNeverComesUnderOne() {
    newsroom().release(1);
    Entry correction = newsroom().publish(Event.CORRECTION, embargoed(story(1)));
    assertThat(correction.embargoed()).isFalse();
    assertThat(item(correction).embargo()).isNull();
  }

  @Test
  default void theKillOfAnEmbargoedItemIsStillForThoseAloneWhoMayKnowOfIt() {
    newsroom().release(embargoed(story(1)));
    assertThat(newsroom().kill(guid(1)).embargoed()).isTrue();
  }

  @Test
  default void nothingEmbargoedReachesThePublicBeforeTheLift() {
    Entry release = newsroom().release(embargoed(story(1)));
    Entry hold = newsroom().hold(guid(1));
    Entry lift = newsroom().lift(guid(1));
    Entry embargoLift = newsroom().mark(Event.EMBARGO_LIFT, guid(1));

    assertThat(List.of(release, hold, lift)).noneMatch(LifeContract::isPublic);
    assertThat(isPublic(embargoLift)).isTrue();
    assertThat(newsroom().flow().abridgements(List.of(1L, 2L, 3L, 4L))).containsOnlyKeys(4L);
  }

  @Test
  default void aHoldKeepsTheTextForItsLift() {
    newsroom().release(1);
    Entry hold = newsroom().hold(guid(1));
    Entry lift = newsroom().lift(guid(1));

    assertThat(hold.status()).isEqualTo(PubStatus.WITHHELD);
    assertThat(item(hold).pubStatus()).isEqualTo(PubStatus.WITHHELD);
    assertThat(lift.status()).isEqualTo(PubStatus.USABLE);
    assertThat(item(lift).pubStatus()).isEqualTo(PubStatus.USABLE);
    assertThat(item(lift).headline()).isEqualTo(story(1).headline());
    assertThat(item(lift).body()).isEqualTo(story(1).body());
  }

  @Test
  default void aKillHasNoWordsButReachesTheProductsOfTheTextThatItKills() {
    newsroom().release(1);
    Entry kill = newsroom().kill(guid(1));

    assertThat(kill.status()).isEqualTo(PubStatus.CANCELED);
    assertThat(kill.products()).containsExactlyInAnyOrder(Strand.PUBLIC, Newsroom.ENGLISH);
    assertThat(item(kill)).isEqualTo(item(kill).withoutWords());
    assertThat(item(kill).pubStatus()).isEqualTo(PubStatus.CANCELED);
    assertThat(item(kill).version()).isEqualTo(2);
  }

  @Test
  default void aRecallIsOpenFromHoldToLiftAndFromKillForEver() {
    Entry first = newsroom().release(1);
    newsroom().release(2);
    assertThat(newsroom().flow().recall(guid(1))).isNull();

    Entry hold = newsroom().hold(guid(1));
    Recall held = new Recall(guid(1), Event.HOLD, 3, 2, first.position(), hold.notice());
    assertThat(newsroom().flow().recall(guid(1))).isEqualTo(held);
    assertThat(held.isKill()).isFalse();
    assertThat(newsroom().flow().recallsAfter(0)).containsExactly(held);
    assertThat(newsroom().flow().recallsAfter(2)).containsExactly(held);
    assertThat(newsroom().flow().recallsAfter(3)).isEmpty();

    newsroom().lift(guid(1));
    assertThat(newsroom().flow().recall(guid(1))).isNull();
    assertThat(newsroom().flow().recallsAfter(0)).isEmpty();

    newsroom().hold(guid(1));
    newsroom().kill(guid(1));
    newsroom().hold(guid(2));
    Recall killed = requireNonNull(newsroom().flow().recall(guid(1)));
    assertThat(killed.isKill()).isTrue();
    assertThat(killed.position()).isEqualTo(6);
    assertThat(killed.version()).isEqualTo(5);
    assertThat(newsroom().flow().recallsAfter(0))
        .extracting(Recall::position)
        .containsExactly(6L, 7L);
  }

  @Test
  default void recallsThatWereAskedForStayAsTheyWereWhenAsked() {
    newsroom().release(1);
    newsroom().hold(guid(1));
    var asked = newsroom().flow().recallsAfter(0);
    newsroom().lift(guid(1));
    assertThat(asked).hasSize(1);
  }

  @Test
  default void aRecallActsBeforeItsPositionShows() throws Exception {
    NewsFlow flow = newsroom().flow();
    int items = 40;
    List<Long> tooLate = new CopyOnWriteArrayList<>();
    Thread reader =
        Thread.ofPlatform()
            .start(() -> {
              for (long head = 0; head < items * 2L; head = flow.head()) {
                if (head > 0 && head % 2 == 0 && flow.recall(guid(head / 2)) == null) {
                  tooLate.add(head);
                }
              }
            });
    for (long number = 1; number <= items; number++) {
      newsroom().release(number);
      newsroom().kill(guid(number));
    }
    reader.join();
    assertThat(tooLate).isEmpty();
  }

  @Test
  default void thePublicFollowsWhatItOnceHad() {
    newsroom().release(1);
    Entry advisory = newsroom().update(story(1).toBuilder().publishable(false).build());
    Entry hold = newsroom().hold(guid(1));
    Entry kill = newsroom().kill(guid(1));
    assertThat(List.of(advisory, hold, kill)).allMatch(LifeContract::isPublic);
    assertThat(newsroom().flow().abridgements(List.of(1L, 2L, 3L, 4L))).containsOnlyKeys(1L);

    newsroom().release(story(2).toBuilder().publishable(false).build());
    assertThat(newsroom().flow().history(guid(2))).noneMatch(LifeContract::isPublic);
    assertThat(newsroom().kill(guid(2))).matches(entry -> !isPublic(entry));
  }

  @Test
  default void theAbridgementIsFrozenWithItsEntry() {
    Entry first = newsroom().release(1);
    Entry second = newsroom().update(story(1).toBuilder().headline("Another").build());

    assertThat(abridged(first)).isEqualTo(Newsroom.abridge(item(first)).orElseThrow().item());
    assertThat(abridged(second).headline()).isEqualTo("Another");
    assertThat(abridged(first).headline()).isEqualTo("Headline 1");
  }

  private NewsItem abridged(Entry entry) {
    long position = entry.position();
    return requireNonNull(newsroom().flow().abridgements(List.of(position)).get(position)).item();
  }

  private NewsItem item(Entry entry) {
    return newsroom().flow().item(entry.position());
  }

  private static boolean isPublic(Entry entry) {
    return entry.products().contains(Strand.PUBLIC);
  }
}
