package org.newsflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newsflow.abridge.Abridger;
import org.newsflow.flow.Entry;
import org.newsflow.item.About;
import org.newsflow.item.Body;
import org.newsflow.item.Concept;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;
import org.newsflow.item.Link;
import org.newsflow.item.Link.Rel;
import org.newsflow.item.MediaTopic;
import org.newsflow.item.MediaTopics;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsItemBuilder;
import org.newsflow.item.NewsLines;
import org.newsflow.item.Notice;
import org.newsflow.item.Notice.Grade;
import org.newsflow.item.Picture;
import org.newsflow.item.Problem;
import org.newsflow.item.PubStatus;
import org.newsflow.item.PublicUse;
import org.newsflow.item.PublicUse.Show;

/** Each rule of release, broken and kept. */
class RulesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Guid OTHER = new Guid("nf:text:20261123:7");
  private static final MediaTopics TOPICS =
      MediaTopics.standard()
          .with(List.of(new MediaTopic("medtop:20009999", null, true, Map.of("en", "old"))));

  private final Rules rules = rules(DeskSettings.STANDARD);

  private static Rules rules(DeskSettings settings) {
    return new Rules(
        settings,
        TOPICS,
        hash -> true,
        item -> Abridger.check(item, org.newsflow.abridge.Rule.STANDARD));
  }

  /** A first release of an item, now. */
  static Candidate candidate(NewsItem item) {
    return new Candidate(item, Event.RELEASE, Notice.NONE, null, NOW, guid -> null);
  }

  private static NewsItem story(UnaryOperator<NewsItemBuilder> change) {
    return change.apply(Newsdesk.story().toBuilder()).build();
  }

  private List<String> problems(Candidate candidate) {
    return rules.check(candidate).problems().stream().map(Problem::rule).toList();
  }

  private List<String> problems(UnaryOperator<NewsItemBuilder> change) {
    return problems(candidate(story(change)));
  }

  private List<String> warnings(UnaryOperator<NewsItemBuilder> change) {
    return rules.check(candidate(story(change))).warnings().stream().map(Problem::rule).toList();
  }

  @Test
  void aGoodStoryBreaksNone() {
    assertThat(rules.check(candidate(Newsdesk.story())))
        .isEqualTo(new Rules.Findings(List.of(), List.of()));
  }

  @Test
  void aHeadlineIsThereShortAndInOneLine() {
    assertThat(problems(item -> item.headline(" "))).containsExactly("headline-missing");
    assertThat(problems(item -> item.headline("x".repeat(251)))).containsExactly("headline-length");
    assertThat(problems(item -> item.headline("One\ntwo"))).containsExactly("headline-lines");
  }

  @Test
  void aSluglineIsWordsOfLettersAndDigits() {
    for (String good : List.of("grain-prices", "اجتماع-أنقرة", "TR/rates 2", "g20")) {
      assertThat(problems(item -> item.lines(lines(good)))).as(good).isEmpty();
    }
    for (String bad : List.of("grain--prices", "-grain", "grain?", "a".repeat(65))) {
      assertThat(problems(item -> item.lines(lines(bad)))).as(bad).containsExactly("slugline-form");
    }
  }

  private static NewsLines lines(@Nullable String slugline) {
    NewsLines lines = Newsdesk.story().lines();
    return new NewsLines(
        lines.headline(),
        null,
        null,
        slugline,
        lines.datelines(),
        lines.byline(),
        lines.creditline());
  }

  @Test
  void aReportSaysWhereItIsFiledFromAndWhoWroteIt() {
    NewsLines bare = new NewsLines("A headline", null, null, null, List.of(), null, null);
    assertThat(problems(item -> item.lines(bare))).isEmpty();
    assertThat(warnings(item -> item.lines(bare)))
        .containsExactlyInAnyOrder("dateline-missing", "byline-missing", "creditline-missing");
    assertThat(warnings(item -> item.lines(bare).publishable(false))).isEmpty();
  }

  @Test
  void aFlashNeedsAHeadlineAndIsOneSentence() {
    NewsLines headline = new NewsLines("It happened", null, null, null, List.of(), null, null);
    UnaryOperator<NewsItemBuilder> flash =
        item -> item.level(Level.FLASH).lines(headline).body(Body.EMPTY).about(About.NOTHING);
    assertThat(problems(flash)).isEmpty();
    assertThat(problems(item -> flash.apply(item).body(Body.of("One.", "Two."))))
        .containsExactly("flash-length");
    assertThat(warnings(item -> flash.apply(item).body(Body.of("It happened. Twice."))))
        .contains("flash-sentence");
  }

  @Test
  void allOtherTextsHaveABody() {
    assertThat(problems(item -> item.body(Body.EMPTY))).containsExactly("body-missing");
  }

  @Test
  void levelAndUrgencySayTheSame() {
    assertThat(problems(item -> item.level(Level.URGENT).urgency(5)))
        .containsExactly("level-urgency");
    assertThat(problems(item -> item.level(Level.ARCHIVE).urgency(7))).isEmpty();
  }

  @Test
  void aSubjectIsThereAndIsAMediaTopic() {
    assertThat(problems(item -> item.about(About.NOTHING))).isEmpty();
    assertThat(warnings(item -> item.about(About.NOTHING))).containsExactly("subject-missing");
    assertThat(problems(item -> item.about(subject("medtop:99000000"))))
        .containsExactly("subject-unknown");
    assertThat(problems(item -> item.about(subject("medtop:20001377")))).isEmpty();
    assertThat(warnings(item -> item.about(subject("medtop:20001377"))))
        .containsExactly("subject-unlisted");
    assertThat(warnings(item -> item.about(subject("medtop:20009999"))))
        .containsExactly("subject-retired");
  }

  private static About subject(String code) {
    return new About(List.of(Concept.of(code)), null, List.of(), List.of(), List.of(), List.of());
  }

  @Test
  void anEmbargoEndsAfterTheReleaseAndNothingOfItIsFreeForThePublic() {
    Embargo past = new Embargo(NOW, null);
    Embargo future = new Embargo(NOW.plusSeconds(1), null);
    assertThat(problems(item -> item.embargo(past))).containsExactly("embargo-past");
    assertThat(problems(item -> item.embargo(future))).isEmpty();
    assertThat(problems(item -> item.embargo(new Embargo(null, null)))).isEmpty();
    assertThat(problems(item -> item.embargo(future).publicUse(new PublicUse(Show.FULL, null))))
        .containsExactly("embargo-public");
  }

  @Test
  void anAbridgementIsShorterThanTheStory() {
    String all = Newsdesk.story().body().plainText();
    assertThat(problems(item -> item.publicUse(new PublicUse(Show.ABRIDGED, all))))
        .contains("abridgement");
  }

  @Test
  void whatIsShownInTheTextIsThere() {
    Picture empty = new Picture(null, null, null, null, null, null, List.of());
    Body shows = new Body(List.of(Body.Paragraph.of("Text."), new Body.Media(0)));
    assertThat(problems(item -> item.body(shows))).containsExactly("picture-unknown");
    assertThat(problems(item -> item.body(shows).pictures(List.of(empty))))
        .containsExactly("picture-rendition-missing");
    assertThat(warnings(item -> item.body(shows).pictures(List.of(empty))))
        .containsExactlyInAnyOrder("caption-missing", "alt-text-missing");
    NewsItem picture =
        NewsItem.builder(Desk.unnamed(ItemType.PICTURE), ItemType.PICTURE, "en")
            .headline("A bridge")
            .about(subject("medtop:04000000"))
            .build();
    assertThat(problems(candidate(picture))).containsExactly("rendition-missing");
  }

  @Test
  void nothingHangsOnWhatIsGone() {
    assertThat(linked(Rel.EVOLVED_FROM, null)).containsExactly("link-unknown");
    assertThat(linked(Rel.EVOLVED_FROM, entry(PubStatus.USABLE, "en"))).isEmpty();
    assertThat(linked(Rel.EVOLVED_FROM, entry(PubStatus.CANCELED, "en")))
        .containsExactly("link-killed");
    assertThat(linked(Rel.EVOLVED_FROM, entry(PubStatus.WITHHELD, "en"))).isEmpty();
    assertThat(linked(Rel.SUBSTITUTE_FOR, entry(PubStatus.CANCELED, "en"))).isEmpty();
    assertThat(linked(Rel.SUBSTITUTE_FOR, entry(PubStatus.USABLE, "en")))
        .containsExactly("substitute-early");
    assertThat(linked(Rel.TRANSLATION_OF, entry(PubStatus.USABLE, "en")))
        .containsExactly("translation-language");
    assertThat(linked(Rel.TRANSLATION_OF, entry(PubStatus.USABLE, "tr"))).isEmpty();
    Link self = new Link(Rel.SEE_ALSO, Newsdesk.story().guid());
    assertThat(problems(item -> item.links(List.of(self)))).containsExactly("link-self");
  }

  private List<String> linked(Rel rel, @Nullable Entry target) {
    NewsItem item = story(builder -> builder.links(List.of(new Link(rel, OTHER))));
    return problems(new Candidate(item, Event.RELEASE, Notice.NONE, null, NOW, guid -> target));
  }

  private static Entry entry(PubStatus status, String language) {
    return new Entry(
        1,
        OTHER,
        1,
        Event.RELEASE,
        NOW,
        ItemType.TEXT,
        language,
        Level.ROUTINE,
        Set.of(Level.ROUTINE),
        status,
        false,
        false,
        Notice.NONE,
        List.of(),
        "editor",
        Set.of(),
        Map.of());
  }

  @Test
  void aCorrectionSaysWhatWasWrongAndOnlyACorrectionHasAGrade() {
    NewsItem before = Newsdesk.story();
    NewsItem after = story(item -> item.headline("Another"));
    assertThat(problems(next(Event.CORRECTION, Notice.NONE, before, after)))
        .containsExactlyInAnyOrder("correction-grade", "correction-note");
    Notice said = new Notice(Grade.CORRECTION, "the number was wrong", null, null);
    assertThat(problems(next(Event.CORRECTION, said, before, after))).isEmpty();
    assertThat(problems(next(Event.CORRECTION, said, before, before)))
        .containsExactly("nothing-changed");
    assertThat(problems(next(Event.UPDATE, said, before, after))).containsExactly("grade-unfit");
  }

  @Test
  void aVersionKeepsItsLanguageAndStaysATestOrNone() {
    NewsItem before = Newsdesk.story();
    assertThat(problems(next(Event.UPDATE, Notice.NONE, before, Newsdesk.story("tr"))))
        .containsExactly("language-fixed");
    NewsItem test = story(item -> item.test(true));
    assertThat(problems(next(Event.UPDATE, Notice.NONE, before, test)))
        .containsExactly("test-fixed");
  }

  private static Candidate next(Event event, Notice notice, NewsItem before, NewsItem after) {
    return new Candidate(after, event, notice, before, NOW, guid -> null);
  }

  @Test
  void aNewsroomMayTakeARuleAsAdviceAndAdviceAsARule() {
    NewsItem item = story(builder -> builder.about(About.NOTHING).level(Level.URGENT).urgency(5));
    Rules.Findings usual = rules.check(candidate(item));
    Rules.Findings own = rules(settings("level-urgency", "subject-missing")).check(candidate(item));
    assertThat(usual.problems()).extracting(Problem::rule).containsExactly("level-urgency");
    assertThat(usual.warnings()).extracting(Problem::rule).containsExactly("subject-missing");
    assertThat(own.problems()).isEqualTo(usual.warnings());
    assertThat(own.warnings()).isEqualTo(usual.problems());
    assertThatThrownBy(() -> rules(settings("no-such-rule", "subject-missing")))
        .hasMessage("newsflow.desk.warn-only: no such rules: no-such-rule");
  }

  private static DeskSettings settings(String warnOnly, String required) {
    return new DeskSettings(true, Duration.ofHours(4), 250, Set.of(warnOnly), Set.of(required));
  }

  @Test
  void theDocumentNamesEachRule() throws IOException {
    String document = Files.readString(Path.of("docs/desk.md"));
    assertThat(rules.names()).allSatisfy(name -> assertThat(document).contains("`" + name + "`"));
  }
}
