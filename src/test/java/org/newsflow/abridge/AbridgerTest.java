package org.newsflow.abridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsflow.item.About;
import org.newsflow.item.Body;
import org.newsflow.item.Concept;
import org.newsflow.item.Dateline;
import org.newsflow.item.Embargo;
import org.newsflow.item.Guid;
import org.newsflow.item.InfoSource;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;
import org.newsflow.item.Link;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsItemBuilder;
import org.newsflow.item.NewsLines;
import org.newsflow.item.Picture;
import org.newsflow.item.Place;
import org.newsflow.item.Problem;
import org.newsflow.item.PubStatus;
import org.newsflow.item.PublicUse;
import org.newsflow.item.PublicUse.Show;
import org.newsflow.item.Rendition;
import org.newsflow.item.Rights;

/** Rules 18 and 30 of the wire: what the public may see, and what has no public form. */
class AbridgerTest {

  private static final Guid GUID = new Guid("nf:text:20261123:1");
  private static final String SECRET = "secretword";

  private static NewsItemBuilder story(String... paragraphs) {
    return NewsItem.builder(GUID, ItemType.TEXT, "en")
        .headline("The bridge is open")
        .body(Body.of(paragraphs));
  }

  private static NewsItemBuilder longStory() {
    return story(
        "The bridge over the river was opened on Monday after four years of work.",
        "Several hundred people walked across it in the rain.",
        "The old bridge had been closed in 2021.",
        "Trams are to follow in the spring.",
        "The works cost less than was planned, " + SECRET + ".");
  }

  private static Abridgement abridged(NewsItemBuilder item) {
    return Abridger.abridge(item.build(), Rule.STANDARD).orElseThrow();
  }

  private static List<String> shown(NewsItemBuilder item) {
    return abridged(item).item().body().paragraphs();
  }

  @ParameterizedTest
  @MethodSource
  void whatIsNotForThePublicHasNoPublicForm(NewsItem item) {
    assertThat(Abridger.abridge(item, Rule.STANDARD)).isEmpty();
  }

  static Stream<NewsItem> whatIsNotForThePublicHasNoPublicForm() {
    PublicUse full = new PublicUse(Show.FULL, null);
    return Stream.of(
            longStory().publicUse(PublicUse.NONE),
            longStory().publicUse(full).publishable(false),
            longStory().publicUse(full).test(true),
            longStory().publicUse(full).embargo(new Embargo(Instant.MAX, null)),
            longStory().publicUse(full).embargo(new Embargo(null, "until further notice")),
            longStory().publicUse(full).pubStatus(PubStatus.WITHHELD),
            longStory().publicUse(full).pubStatus(PubStatus.CANCELED),
            longStory().publicUse(new PublicUse(Show.NONE, "The bridge is open.")))
        .map(NewsItemBuilder::build);
  }

  @Test
  void anEmbargoThatIsPastByTheClockStillHolds() {
    NewsItem item = longStory().embargo(new Embargo(Instant.EPOCH, null)).build();

    assertThat(Abridger.abridge(item, Rule.STANDARD)).isEmpty();
  }

  @Test
  void aStoryIsCutToItsFirstParagraphs() {
    Abridgement abridgement = abridged(longStory());

    assertThat(abridgement.item().body().paragraphs())
        .containsExactly(
            "The bridge over the river was opened on Monday after four years of work.");
    assertThat(abridgement.keptParagraphs()).isEqualTo(1);
    assertThat(abridgement.ofParagraphs()).isEqualTo(5);
    assertThat(abridgement.whole()).isFalse();
    assertThat(abridgement.toString()).doesNotContain(SECRET);
  }

  @Test
  void aTextReleasedInFullIsWhole() {
    Abridgement abridgement = abridged(longStory().publicUse(new PublicUse(Show.FULL, null)));

    assertThat(abridgement.item().body()).isEqualTo(longStory().build().body());
    assertThat(abridgement.whole()).isTrue();
  }

  @Test
  void ofAFlashThePublicSeesTheHeadlineOnly() {
    NewsItemBuilder flash =
        longStory()
            .level(Level.FLASH)
            .lines(lines(SECRET, SECRET))
            .publicUse(new PublicUse(Show.FULL, SECRET))
            .pictures(List.of(picture(SECRET)));

    Abridgement abridgement = abridged(flash);

    assertThat(abridgement.item().headline()).isEqualTo("The bridge is open");
    assertThat(abridgement.item().body().isEmpty()).isTrue();
    assertThat(abridgement.whole()).isFalse();
    assertThat(abridgement.toString()).doesNotContain(SECRET);
    assertThat(rules(flash)).containsExactly("flash-headline-only");
  }

  @Test
  void theOnlySentenceOfATextStaysBehind() {
    assertThat(shown(story("The bridge over the river was opened on Monday."))).isEmpty();
  }

  @Test
  void ofASingleParagraphTheFirstSentencesAreShown() {
    assertThat(shown(story("The bridge was opened. It rained.")))
        .containsExactly("The bridge was opened.");
  }

  @Test
  void aLeadAboveTheCeilingIsCutAtASentence() {
    NewsItem item = story("The bridge was opened. It rained.", "Trams are to follow.").build();

    assertThat(Abridger.abridge(item, new Rule(1, 5)).orElseThrow().item().body().paragraphs())
        .containsExactly("The bridge was opened.");
    assertThat(Abridger.abridge(item, new Rule(1, 3)).orElseThrow().item().body().isEmpty())
        .isTrue();
  }

  @Test
  void markupSurvivesTheCut() {
    Body body =
        new Body(
            List.of(
                new Body.Paragraph(
                    List.of(
                        new Body.Bold(List.of(new Body.Text("The bridge is open. It"))),
                        new Body.Text(" rained.")))));

    assertThat(abridged(story().body(body)).item().body().blocks())
        .containsExactly(
            new Body.Paragraph(
                List.of(new Body.Bold(List.of(new Body.Text("The bridge is open."))))));
  }

  @Test
  void aQuotationIsNotPartedFromItsSpeaker() {
    String lead = "The bridge over the river in the old town was opened on Monday.";
    String quotation = "\"We are very proud of it.\"";
    String rest = "Trams are to follow in the spring, and with them a new line to the harbour. ";

    assertThat(shown(story(lead, quotation, "Mayor Sorra Tamaret said so.", rest.repeat(2))))
        .containsExactly(lead);
    assertThat(shown(story(lead, quotation, "Mayor Sorra Tamaret said so.", rest.repeat(5))))
        .hasSize(3);
    assertThat(shown(story(quotation, "Sorra Tamaret, the mayor, said so.", "Trams follow.")))
        .isEmpty();
  }

  @Test
  void theTextDoesNotEndOnAColonOrAHeading() {
    Body.Subhead heading = new Body.Subhead(List.of(new Body.Text("Trams")));
    Body.Paragraph rest =
        Body.Paragraph.of("Trams are to follow in the spring with a new line to the harbour.");
    Body.Paragraph lead = Body.Paragraph.of("The bridge was opened on Monday.");

    assertThat(shown(story().body(new Body(List.of(lead, heading, rest)))))
        .containsExactly("The bridge was opened on Monday.");
    assertThat(shown(story("The bridge was opened on Monday. The mayor said:", rest.toString())))
        .containsExactly("The bridge was opened on Monday.");
  }

  @Test
  void anEditorsOwnTextWinsAndIsCheckedForItsLength() {
    NewsItemBuilder item =
        longStory().publicUse(new PublicUse(Show.ABRIDGED, "A bridge opened.\n \r\nIt rained."));

    assertThat(shown(item)).containsExactly("A bridge opened.", "It rained.");
    assertThat(abridged(item).keptParagraphs()).isZero();
    assertThat(rules(item)).isEmpty();
    assertThat(rules(longStory().publicUse(new PublicUse(Show.ABRIDGED, "word ".repeat(40)))))
        .containsExactly("abridgement-too-long");
    assertThat(rules(longStory().publicUse(new PublicUse(Show.ABRIDGED, "He said: \"No."))))
        .containsExactly("abridgement-open-quotation");
  }

  @Test
  void anEditorsOwnTextThatTellsAllIsNotUsed() {
    NewsItemBuilder item = longStory();
    item.publicUse(new PublicUse(Show.ABRIDGED, item.build().body().plainText()));

    assertThat(shown(item)).hasSize(1);
    assertThat(rules(item)).contains("abridgement-tells-all");
  }

  @Test
  void whatStandsBesideTheTextDoesNotCompleteIt() {
    NewsItem shown =
        abridged(
                story("The bridge was opened.", "It rained.")
                    .lines(lines(null, "The bridge was opened. It rained."))
                    .pictures(List.of(picture("It rained."))))
            .item();

    assertThat(shown.toString()).doesNotContain("It rained.");
    assertThat(shown.body().plainText()).isEqualTo("The bridge was opened.");
  }

  @Test
  void theStandfirstIsKeptAsWritten() {
    assertThat(abridged(longStory().lines(lines(null, "Four years .."))).item().lines())
        .isEqualTo(lines(null, "Four years .."));
    assertThat(abridged(longStory()).item().lines().standfirst()).isNull();
  }

  @Test
  void fieldsForEditorsAndTracesOfTheCutPartAreNotPublic() {
    Concept subject = Concept.of("medtop:04000000");
    Place place = new Place(null, Map.of("en", "Devren"), null);
    Concept secret = Concept.named(SECRET, "en");
    NewsItem shown =
        abridged(
                longStory()
                    .desk(SECRET)
                    .edNote(SECRET)
                    .rights(new Rights("Nevhara", "© Nevhara", SECRET))
                    .about(
                        new About(
                            List.of(subject),
                            null,
                            List.of(SECRET),
                            List.of(place),
                            List.of(secret),
                            List.of(secret)))
                    .infoSources(List.of(new InfoSource(SECRET, null)))
                    .links(List.of(new Link(Link.Rel.SEE_ALSO, GUID)))
                    .signals(List.of(SECRET))
                    .sourceIds(Map.of(SECRET, SECRET))
                    .publicUse(new PublicUse(Show.ABRIDGED, ""))
                    .pictures(List.of(picture("The bridge"))))
            .item();

    assertThat(shown.toString()).doesNotContain(SECRET).doesNotContain("print");
    assertThat(shown.links()).isEmpty();
    assertThat(shown.about().subjects()).containsExactly(subject);
    assertThat(shown.about().places()).containsExactly(place);
    assertThat(shown.rights()).isEqualTo(new Rights("Nevhara", "© Nevhara", null));
    assertThat(shown.pictures().getFirst().caption()).isEqualTo("The bridge");
    assertThat(shown.pictures().getFirst().renditions()).hasSize(1);
  }

  private static NewsLines lines(@Nullable String subheadline, String standfirst) {
    return new NewsLines(
        "The bridge is open",
        subheadline,
        standfirst,
        "BRIDGE",
        List.of(new Dateline("Devren", null)),
        "Neyva Ostrane",
        "Nevhara");
  }

  private static Picture picture(String caption) {
    Rendition print =
        new Rendition("print", "https://nf.example/p", "image/jpeg", 4000, 3000, null, null);
    Rendition web =
        new Rendition("web", "https://nf.example/w", "image/jpeg", 800, 600, null, null);
    return new Picture(null, null, caption, caption, null, null, List.of(print, web));
  }

  private static List<String> rules(NewsItemBuilder item) {
    return Abridger.check(item.build(), Rule.STANDARD).stream().map(Problem::rule).toList();
  }
}
