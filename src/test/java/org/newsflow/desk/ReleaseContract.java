package org.newsflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsflow.desk.Newsdesk.CHIEF;
import static org.newsflow.desk.Newsdesk.EDITOR;
import static org.newsflow.desk.Newsdesk.done;
import static org.newsflow.desk.Newsdesk.placed;
import static org.newsflow.desk.Newsdesk.refused;
import static org.newsflow.desk.Newsdesk.rules;
import static org.newsflow.desk.Newsdesk.story;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newsflow.desk.Answer.Reason;
import org.newsflow.desk.WorkingVersion.State;
import org.newsflow.flow.Entry;
import org.newsflow.item.Body;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;
import org.newsflow.item.Link;
import org.newsflow.item.Link.Rel;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice;
import org.newsflow.item.Notice.Grade;
import org.newsflow.item.PubStatus;
import org.newsflow.web.IfMatch;

/** What goes out, and what is done to it while it is. */
interface ReleaseContract extends AtTheDesk {

  @Test
  default void aReleaseIsAnEntryAndTheDraftIsGone() {
    Guid guid = newsdesk().draft();
    Placed placed = newsdesk().release(guid);
    assertThat(placed).isEqualTo(new Placed(1, 1));
    Entry entry = newsdesk().flow.newest(guid).orElseThrow();
    assertThat(entry.actor()).isEqualTo(EDITOR.actor());
    assertThat(newsdesk().flow.item(1).body()).isEqualTo(story().body());
    assertThat(newsdesk().read(guid).draft()).isNull();
    assertThat(newsdesk().acts(guid)).containsExactly("draft", "release");
    assertThat(newsdesk().audited).containsExactly("editor@example.org release");
  }

  @Test
  default void aTextThatBreaksRulesStaysInTheHouseAndAllOfThemAreTold() {
    NewsItem bare = NewsItem.builder(Desk.unnamed(ItemType.TEXT), ItemType.TEXT, "en").build();
    Guid guid = newsdesk().draft(bare);
    var refused = refused(newsdesk().desk.release(EDITOR, guid, ReleaseCommand.NOW));
    assertThat(refused.reason()).isEqualTo(Reason.INVALID);
    assertThat(rules(refused)).containsExactlyInAnyOrder("headline-missing", "body-missing");
    assertThat(newsdesk().flow.head()).isZero();
    assertThat(newsdesk().read(guid).state()).isEqualTo(State.DRAFT);
  }

  @Test
  default void aFlashIsAHeadlineAndNothingElse() {
    NewsItem flash =
        NewsItem.builder(Desk.unnamed(ItemType.TEXT), ItemType.TEXT, "tr")
            .level(Level.FLASH)
            .headline("Merkez Bankası politika faizini değiştirmedi")
            .build();
    assertThat(newsdesk().release(newsdesk().draft(flash)).position()).isEqualTo(1);
  }

  @Test
  default void ofManyWhoReleaseTheSameDraftOneDoes() {
    Guid guid = newsdesk().draft();
    AtomicInteger released = new AtomicInteger();
    Newsdesk.atOnce(
        IntStream.range(0, 8)
            .<Runnable>mapToObj(n ->
                () -> {
                  var answer = newsdesk().desk.release(EDITOR, guid, ReleaseCommand.NOW);
                  if (answer instanceof Answer.Done<Released>) {
                    released.incrementAndGet();
                  }
                })
            .toList());
    assertThat(released).hasValue(1);
    assertThat(newsdesk().flow.head()).isEqualTo(1);
  }

  @Test
  default void manyStoriesGoOutAtOnce() {
    Newsdesk.atOnce(
        IntStream.range(0, 60).<Runnable>mapToObj(n -> () -> newsdesk().released()).toList());
    assertThat(newsdesk().flow.head()).isEqualTo(60);
    assertThat(done(newsdesk().desk.drafts(EDITOR, 10))).isEmpty();
  }

  @Test
  default void aReleaseOfAnotherRevisionThanWasReadIsRefused() {
    Guid guid = newsdesk().draft();
    IfMatch read = IfMatch.of(newsdesk().read(guid).etag());
    done(newsdesk().desk.replace(CHIEF, guid, DraftCommand.of(story()), read));
    var refused =
        refused(newsdesk().desk.release(EDITOR, guid, new ReleaseCommand(null, Notice.NONE, read)));
    assertThat(refused.reason()).isEqualTo(Reason.STALE);
    assertThat(newsdesk().flow.head()).isZero();
  }

  @Test
  default void aCorrectionHasAGradeANoteAndAnotherText() {
    Guid guid = newsdesk().released();
    done(newsdesk().desk.open(EDITOR, guid, Event.CORRECTION, Grade.REFILE));
    assertThat(rules(newsdesk().desk.release(EDITOR, guid, ReleaseCommand.NOW)))
        .containsExactlyInAnyOrder("correction-note", "nothing-changed");

    NewsItem mended = story().toBuilder().headline("Bridge opened after five years").build();
    done(newsdesk().desk.replace(EDITOR, guid, DraftCommand.of(mended), IfMatch.ANY));
    Notice note = new Notice(null, "five years, not four", "Corrected.", null);
    Placed placed =
        placed(newsdesk().desk.release(EDITOR, guid, new ReleaseCommand(null, note, IfMatch.ANY)));

    Entry entry = newsdesk().flow.newest(guid).orElseThrow();
    assertThat(placed).isEqualTo(new Placed(2, 2));
    assertThat(entry.event()).isEqualTo(Event.CORRECTION);
    assertThat(entry.notice())
        .isEqualTo(new Notice(Grade.REFILE, "five years, not four", "Corrected.", null));
    assertThat(entry.changed()).containsExactly("headline");
  }

  @Test
  default void theHistoryTellsWhatChangedFromVersionToVersion() {
    Guid guid = newsdesk().released();
    done(newsdesk().desk.open(EDITOR, guid, Event.UPDATE, null));
    NewsItem next =
        story().toBuilder()
            .headline("Bridge open")
            .body(
                Body.of(
                    "The bridge over the river was opened on Monday after four years of work.",
                    "A thousand people walked across it in the rain.",
                    "The old bridge had been closed in 2021.",
                    "Trams are to follow in the spring.",
                    "The works cost less than was planned."))
            .build();
    done(newsdesk().desk.replace(CHIEF, guid, DraftCommand.of(next), IfMatch.ANY));
    newsdesk().release(guid);

    History history = newsdesk().history(guid);
    History.Version second = history.versions().get(1);
    assertThat(second.differences())
        .containsExactly(
            new Difference("headline", "Bridge opened after four years", "Bridge open"));
    assertThat(second.paragraphs())
        .containsExactly(
            new ParagraphChange(false, 2, "Several hundred people walked across it in the rain."),
            new ParagraphChange(true, 2, "A thousand people walked across it in the rain."));
    assertThat(history.acts())
        .extracting(DeskAct::act)
        .containsExactly("draft", "release", "open", "save", "update");
    assertThat(history.acts())
        .extracting(DeskAct::actor)
        .containsExactly(
            EDITOR.actor(), EDITOR.actor(), EDITOR.actor(), CHIEF.actor(), EDITOR.actor());
  }

  @Test
  default void repeatHoldAndLiftAreEntriesOfTheirOwn() {
    Guid guid = newsdesk().released();
    assertThat(placed(newsdesk().desk.repeat(EDITOR, guid, null)).version()).isEqualTo(2);
    assertThat(rules(newsdesk().desk.hold(EDITOR, guid, " "))).containsExactly("required");
    assertThat(placed(newsdesk().desk.hold(EDITOR, guid, "checking")).version()).isEqualTo(3);
    assertThat(newsdesk().read(guid).state()).isEqualTo(State.HELD);
    assertThat(refused(newsdesk().desk.repeat(EDITOR, guid, null)).reason())
        .isEqualTo(Reason.CONFLICT);
    assertThat(placed(newsdesk().desk.lift(EDITOR, guid, null)).version()).isEqualTo(4);
    assertThat(refused(newsdesk().desk.lift(EDITOR, guid, null)).reason())
        .isEqualTo(Reason.CONFLICT);
    assertThat(newsdesk().events()).containsExactly("release", "repeat", "hold", "lift");
  }

  @Test
  default void anActOnWhatIsNotOutIsRefused() {
    Guid guid = newsdesk().draft();
    assertThat(rules(newsdesk().desk.hold(EDITOR, guid, "checking")))
        .containsExactly("not-released");
    assertThat(
            refused(newsdesk().desk.hold(EDITOR, new Guid("nf:text:20260101:9"), "why")).reason())
        .isEqualTo(Reason.MISSING);
  }

  @Test
  default void aDraftOutlivesAHoldAndIsReleasedAfterTheLift() {
    Guid guid = newsdesk().released();
    done(newsdesk().desk.open(EDITOR, guid, Event.UPDATE, null));
    NewsItem next = story().toBuilder().headline("Bridge open").build();
    done(newsdesk().desk.replace(EDITOR, guid, DraftCommand.of(next), IfMatch.ANY));
    done(newsdesk().desk.hold(CHIEF, guid, "checking"));
    assertThat(refused(newsdesk().desk.release(EDITOR, guid, ReleaseCommand.NOW)).reason())
        .isEqualTo(Reason.CONFLICT);
    done(newsdesk().desk.lift(CHIEF, guid, null));
    assertThat(newsdesk().release(guid).version()).isEqualTo(4);
  }

  @Test
  default void anEmbargoIsChangedAndLiftedByActsAlone() {
    Instant noon = newsdesk().clock.instant().plus(Duration.ofHours(2));
    Guid guid = newsdesk().released(embargoed(noon));
    assertThat(newsdesk().flow.newest(guid).orElseThrow().embargoed()).isTrue();

    done(newsdesk().desk.open(EDITOR, guid, Event.UPDATE, null));
    assertThat(
            rules(
                newsdesk()
                    .desk
                    .replace(
                        EDITOR,
                        guid,
                        DraftCommand.of(embargoed(noon.plusSeconds(9))),
                        IfMatch.ANY)))
        .containsExactly("fixed");
    done(newsdesk().desk.discard(EDITOR, guid, IfMatch.ANY));

    placed(newsdesk().desk.embargo(EDITOR, guid, null, "until the ceremony"));
    assertThat(newsdesk().read(guid).item().embargo())
        .isEqualTo(new Embargo(null, "until the ceremony"));
    assertThat(newsdesk().read(guid).pending()).isEmpty();
    placed(newsdesk().desk.embargo(EDITOR, guid, newsdesk().clock.instant(), null));
    assertThat(newsdesk().read(guid).item().embargo()).isNull();
    assertThat(refused(newsdesk().desk.embargo(EDITOR, guid, null, null)).reason())
        .isEqualTo(Reason.CONFLICT);
    assertThat(newsdesk().events()).containsExactly("release", "embargo-change", "embargo-lift");
  }

  @Test
  default void anUpdateUnderEmbargoKeepsTheEmbargoThatIsOnByThen() {
    Guid guid = newsdesk().released(embargoed(null));
    done(newsdesk().desk.open(EDITOR, guid, Event.UPDATE, null));
    NewsItem next = story().toBuilder().headline("Bridge open").build();
    done(newsdesk().desk.replace(EDITOR, guid, DraftCommand.of(next), IfMatch.ANY));
    assertThat(newsdesk().read(guid).item().embargo()).isEqualTo(new Embargo(null, "terms"));
    Placed placed = newsdesk().release(guid);
    assertThat(newsdesk().flow.item(placed.position()).embargo()).isNotNull();
  }

  @Test
  default void aCorrectedOriginalMarksItsTranslationsAndFollowUps() {
    Guid original = newsdesk().released();
    Guid translation = newsdesk().released(linked("tr", Rel.TRANSLATION_OF, original));
    Guid ofThat = newsdesk().released(linked("ar", Rel.TRANSLATION_OF, translation));
    Guid followUp = newsdesk().draft(linked("en", Rel.EVOLVED_FROM, original));
    done(newsdesk().desk.open(EDITOR, original, Event.CORRECTION, null));
    NewsItem mended = story().toBuilder().headline("Bridge opened after five years").build();
    done(newsdesk().desk.replace(EDITOR, original, DraftCommand.of(mended), IfMatch.ANY));
    ReleaseCommand command =
        new ReleaseCommand(null, Notice.note("five years, not four"), IfMatch.ANY);
    long position = placed(newsdesk().desk.release(EDITOR, original, command)).position();

    for (Guid marked : List.of(translation, ofThat, followUp)) {
      assertThat(newsdesk().read(marked).flags())
          .singleElement()
          .satisfies(flag -> {
            assertThat(flag.original()).isEqualTo(original);
            assertThat(flag.event()).isEqualTo(Event.CORRECTION);
            assertThat(flag.position()).isEqualTo(position);
          });
    }

    done(newsdesk().desk.open(EDITOR, translation, Event.UPDATE, null));
    NewsItem next =
        linked("tr", Rel.TRANSLATION_OF, original).toBuilder().headline("Köprü beş").build();
    done(newsdesk().desk.replace(EDITOR, translation, DraftCommand.of(next), IfMatch.ANY));
    newsdesk().release(translation);
    assertThat(newsdesk().read(translation).flags()).as("an editor dealt with it").isEmpty();
    assertThat(newsdesk().history(translation).flags())
        .singleElement()
        .satisfies(flag -> assertThat(flag.settled()).isEqualTo(2));
    assertThat(newsdesk().read(original).pubStatus()).isEqualTo(PubStatus.USABLE);
  }

  static NewsItem linked(String language, Rel rel, Guid guid) {
    return story(language).toBuilder().links(List.of(new Link(rel, guid))).build();
  }

  static NewsItem embargoed(@Nullable Instant until) {
    Instant stored = until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
    return story().toBuilder().embargo(new Embargo(stored, "terms")).build();
  }
}
