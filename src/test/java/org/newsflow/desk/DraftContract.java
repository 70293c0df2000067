package org.newsflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsflow.desk.Newsdesk.CHIEF;
import static org.newsflow.desk.Newsdesk.EDITOR;
import static org.newsflow.desk.Newsdesk.TRANSLATOR;
import static org.newsflow.desk.Newsdesk.done;
import static org.newsflow.desk.Newsdesk.refused;
import static org.newsflow.desk.Newsdesk.rules;
import static org.newsflow.desk.Newsdesk.story;
import static org.newsflow.desk.Newsdesk.under;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newsflow.access.Caller.Person;
import org.newsflow.access.Role;
import org.newsflow.desk.Answer.Reason;
import org.newsflow.desk.WorkingVersion.State;
import org.newsflow.item.Body;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice.Grade;
import org.newsflow.item.Problem;
import org.newsflow.web.IfMatch;

/** Work in progress. */
interface DraftContract extends AtTheDesk {

  @Test
  default void aGuidIsMintedWithTheDraftAndItsNumberRisesAcrossAllTypes() {
    Guid first = newsdesk().draft();
    Guid picture =
        newsdesk()
            .draft(
                NewsItem.builder(Desk.unnamed(ItemType.PICTURE), ItemType.PICTURE, "tr")
                    .headline("Köprü")
                    .build());
    String date =
        DateTimeFormatter.BASIC_ISO_DATE.format(
            LocalDate.ofInstant(newsdesk().clock.instant(), Newsdesk.AGENCY.zone()));
    assertThat(first.value()).isEqualTo("nf:text:" + date + ":1");
    assertThat(picture.value()).isEqualTo("nf:picture:" + date + ":2");
  }

  @Test
  default void aDraftIsKeptAsItWasSaved() {
    Guid guid = newsdesk().draft();
    WorkingVersion working = newsdesk().read(guid);
    assertThat(working.item()).isEqualTo(under(story(), guid));
    assertThat(working.version()).isZero();
    assertThat(working.state()).isEqualTo(State.DRAFT);
    assertThat(working.problems()).isEmpty();
    assertThat(newsdesk().flow.head()).isZero();
  }

  @Test
  default void aDraftMayBeUnfinishedButNotMalformed() {
    Saved saved =
        done(newsdesk().desk.draft(EDITOR, command(story().toBuilder().headline("").build())));
    assertThat(saved.problems()).extracting(Problem::rule).containsExactly("headline-missing");

    NewsItem malformed = story("xx").toBuilder().headline("A \u0007 bell").build();
    var refused = refused(newsdesk().desk.draft(EDITOR, command(malformed)));
    assertThat(refused.reason()).isEqualTo(Reason.INVALID);
    assertThat(refused.problems())
        .extracting(Problem::field)
        .containsExactlyInAnyOrder("language", "headline");
    assertThat(newsdesk().draft().number()).as("nothing was half-written").isEqualTo(2);
  }

  @Test
  default void aSaveReplacesTheWholeDraftAndChangesItsTag() {
    Guid guid = newsdesk().draft();
    String etag = newsdesk().read(guid).etag();
    NewsItem other = story().toBuilder().headline("Another").desk("city").build();
    Saved saved = done(newsdesk().desk.replace(CHIEF, guid, command(other), IfMatch.of(etag)));

    WorkingVersion working = newsdesk().read(guid);
    assertThat(working.item()).isEqualTo(under(other, guid));
    assertThat(working.etag()).isEqualTo(saved.etag()).isNotEqualTo(etag);
    assertThat(newsdesk().acts(guid)).containsExactly("draft", "save");
  }

  @Test
  default void aSaveOverSomebodyElsesWorkIsRefusedWithTheTagOfThatWork() {
    Guid guid = newsdesk().draft();
    String old = newsdesk().read(guid).etag();
    Saved saved = done(newsdesk().desk.replace(CHIEF, guid, command(story()), IfMatch.of(old)));

    var refused = refused(newsdesk().desk.replace(EDITOR, guid, command(story()), IfMatch.of(old)));
    assertThat(refused.reason()).isEqualTo(Reason.STALE);
    assertThat(refused.etag()).isEqualTo(saved.etag());
    assertThat(refused(newsdesk().desk.discard(EDITOR, guid, IfMatch.of(old))).reason())
        .isEqualTo(Reason.STALE);
  }

  @Test
  default void ofManyWhoSaveAtOnceOneWins() {
    Guid guid = newsdesk().draft();
    IfMatch match = IfMatch.of(newsdesk().read(guid).etag());
    AtomicInteger winners = new AtomicInteger();
    List<Runnable> savers =
        IntStream.range(0, 16)
            .<Runnable>mapToObj(n ->
                () -> {
                  NewsItem mine = story().toBuilder().headline("Version " + n).build();
                  var answer = newsdesk().desk.replace(EDITOR, guid, command(mine), match);
                  if (answer instanceof Answer.Done<Saved>) {
                    winners.incrementAndGet();
                  }
                })
            .toList();
    Newsdesk.atOnce(savers);
    assertThat(winners).hasValue(1);
    assertThat(newsdesk().acts(guid)).containsExactly("draft", "save");
  }

  @Test
  default void manyDraftsAtOnceHaveNumbersOfTheirOwn() {
    List<Guid> guids = java.util.Collections.synchronizedList(new ArrayList<>());
    Newsdesk.atOnce(
        IntStream.range(0, 50)
            .<Runnable>mapToObj(n -> () -> guids.add(newsdesk().draft()))
            .toList());
    assertThat(guids).hasSize(50).doesNotHaveDuplicates();
  }

  @Test
  default void theTypeIsForEver() {
    Guid guid = newsdesk().draft();
    NewsItem audio = NewsItem.builder(Desk.unnamed(ItemType.AUDIO), ItemType.AUDIO, "en").build();
    assertThat(rules(newsdesk().desk.replace(EDITOR, guid, command(audio), IfMatch.ANY)))
        .containsExactly("fixed");
  }

  @Test
  default void aDraftThatIsThrownAwayIsGoneAndItsNumberIsNotUsedAgain() {
    Guid guid = newsdesk().draft();
    done(newsdesk().desk.discard(EDITOR, guid, IfMatch.ANY));
    assertThat(refused(newsdesk().desk.read(EDITOR, guid)).reason()).isEqualTo(Reason.MISSING);
    assertThat(newsdesk().draft().number()).isEqualTo(2);
  }

  @Test
  default void theNextVersionBeginsAsTheTextThatIsOut() {
    Guid guid = newsdesk().released();
    Saved opened = done(newsdesk().desk.open(EDITOR, guid, Event.CORRECTION, Grade.CORRECTIVE));
    WorkingVersion working = newsdesk().read(guid);
    assertThat(working.etag()).isEqualTo(opened.etag());
    assertThat(working.item().body()).isEqualTo(story().body());
    assertThat(working.version()).isEqualTo(1);
    assertThat(working.draft())
        .isNotNull()
        .satisfies(draft -> {
          assertThat(draft.event()).isEqualTo(Event.CORRECTION);
          assertThat(draft.grade()).isEqualTo(Grade.CORRECTIVE);
          assertThat(draft.base()).isEqualTo(1);
        });
  }

  @Test
  default void oneNextVersionIsOpenAtATime() {
    Guid guid = newsdesk().released();
    done(newsdesk().desk.open(EDITOR, guid, Event.UPDATE, null));
    var refused = refused(newsdesk().desk.open(CHIEF, guid, Event.CORRECTION, null));
    assertThat(refused.reason()).isEqualTo(Reason.CONFLICT);
    assertThat(rules(refused)).containsExactly("draft-open");

    done(newsdesk().desk.discard(EDITOR, guid, IfMatch.ANY));
    assertThat(newsdesk().read(guid).state()).isEqualTo(State.RELEASED);
    done(newsdesk().desk.open(CHIEF, guid, Event.CORRECTION, null));
  }

  @Test
  default void theTagOfADiscardedDraftIsNotThatOfTheNext() {
    Guid guid = newsdesk().released();
    Saved first = done(newsdesk().desk.open(EDITOR, guid, Event.UPDATE, null));
    done(newsdesk().desk.discard(EDITOR, guid, IfMatch.ANY));
    Saved second = done(newsdesk().desk.open(EDITOR, guid, Event.UPDATE, null));
    assertThat(second.etag()).isNotEqualTo(first.etag());
  }

  @Test
  default void whatIsNotOutOrHeldOrKilledHasNoNextVersion() {
    Guid draft = newsdesk().draft();
    assertThat(rules(newsdesk().desk.open(EDITOR, draft, Event.UPDATE, null)))
        .containsExactly("draft-open");
    Guid held = newsdesk().released();
    done(newsdesk().desk.hold(EDITOR, held, "checking"));
    assertThat(rules(newsdesk().desk.open(EDITOR, held, Event.UPDATE, null)))
        .containsExactly("held");
    done(newsdesk().desk.kill(CHIEF, held, Newsdesk.KILL));
    done(newsdesk().desk.confirmKill(Newsdesk.SECOND, held));
    assertThat(rules(newsdesk().desk.open(EDITOR, held, Event.UPDATE, null)))
        .containsExactly("killed");
    Guid nobodys = new Guid("nf:text:20260101:999");
    assertThat(refused(newsdesk().desk.open(EDITOR, nobodys, Event.UPDATE, null)).reason())
        .isEqualTo(Reason.MISSING);
  }

  @Test
  default void whatIsOutIsReadWithoutADraftButNotSaved() {
    Guid guid = newsdesk().released();
    WorkingVersion working = newsdesk().read(guid);
    assertThat(working.state()).isEqualTo(State.RELEASED);
    assertThat(working.etag()).isEqualTo("\"v1\"");
    var refused = refused(newsdesk().desk.replace(EDITOR, guid, command(story()), IfMatch.ANY));
    assertThat(refused.reason()).isEqualTo(Reason.CONFLICT);
    assertThat(rules(refused)).containsExactly("no-draft");
  }

  @Test
  default void thePublicPagesNoticeIsLeftOutAndTheWriterIsTold() {
    List<String> paragraphs = new ArrayList<>(story().body().paragraphs());
    paragraphs.add(
        "This website carries a portion of the news that our subscribers get, in summary. Please"
            + " ask us for a subscription.");
    NewsItem copied = story().toBuilder().body(Body.of(paragraphs)).build();
    Saved saved = done(newsdesk().desk.draft(EDITOR, command(copied)));
    assertThat(saved.warnings()).extracting(Problem::rule).contains("public-notice");
    assertThat(newsdesk().read(saved.guid()).item().body()).isEqualTo(story().body());
  }

  @Test
  default void thoseWhoDoNotWorkInALanguageWriteNothingInIt() {
    Person arabic =
        new Person(5, "ar@example.org", "ar", Set.of(Role.EDITOR), Set.of(), Set.of("ar"));
    assertThat(refused(newsdesk().desk.draft(arabic, command(story("en")))).reason())
        .isEqualTo(Reason.FORBIDDEN);
    done(newsdesk().desk.draft(arabic, command(story("ar"))));
    Guid english = newsdesk().draft();
    assertThat(refused(newsdesk().desk.release(arabic, english, ReleaseCommand.NOW)).reason())
        .isEqualTo(Reason.FORBIDDEN);
    assertThat(newsdesk().audited).contains("ar@example.org may not release");
  }

  @Test
  default void aTranslatorWritesAndDoesNotRelease() {
    Guid guid = done(newsdesk().desk.draft(TRANSLATOR, command(story()))).guid();
    var refused = refused(newsdesk().desk.release(TRANSLATOR, guid, ReleaseCommand.NOW));
    assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN);
    assertThat(newsdesk().flow.head()).isZero();
  }

  private static DraftCommand command(NewsItem item) {
    return DraftCommand.of(item);
  }
}
