package org.newsflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsflow.item.Body;
import org.newsflow.item.Concept;
import org.newsflow.item.Embargo;
import org.newsflow.item.Guid;
import org.newsflow.item.Language;
import org.newsflow.item.Level;
import org.newsflow.item.MediaTopics;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Place;
import org.newsflow.item.Problem;
import org.newsflow.item.Rights;
import org.newsflow.item.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Items in the desk's JSON. */
class ItemJsonTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static DraftCommand read(String json) {
    return ItemJson.read(JSON.readTree(json), MediaTopics.standard(), null);
  }

  /** An item in English, with these fields besides. */
  private static DraftCommand english(String fields) {
    return read("{\"language\":\"en\"," + fields + "}");
  }

  /** What is malformed in an item with these fields. */
  private static List<Problem> problems(String fields) {
    return Received.of(english(fields), Language.tags()).problems();
  }

  static Stream<NewsItem> samples() {
    return Samples.all().values().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatIsWrittenIsReadBackTheSame(NewsItem sample) {
    NewsItem item = withoutWhatTheFlowSets(sample);
    JsonNode json = JSON.valueToTree(ItemView.of(item));
    DraftCommand read = ItemJson.read(json, MediaTopics.standard(), item.guid());
    assertThat(read.problems()).isEmpty();
    assertThat(read.warnings()).isEmpty();
    Received received = Received.of(read, Language.tags());
    assertThat(received.problems()).isEmpty();
    assertThat(ItemView.of(received.under(item.guid()))).isEqualTo(ItemView.of(item));
    assertThat(received.item().body()).isEqualTo(item.body());
    assertThat(received.item().pictures()).isEqualTo(item.pictures());
  }

  private static NewsItem withoutWhatTheFlowSets(NewsItem item) {
    return NewsItem.builder(item.guid(), item.type(), item.language())
        .level(item.level())
        .urgency(item.urgency())
        .desk(item.desk())
        .lines(item.lines())
        .body(item.body())
        .about(item.about())
        .infoSources(item.infoSources())
        .edNote(item.edNote())
        .embargo(item.embargo())
        .rights(item.rights())
        .publishable(item.publishable())
        .test(item.test())
        .publicUse(item.publicUse())
        .pictures(item.pictures())
        .renditions(item.renditions())
        .links(item.links())
        .signals(item.signals())
        .sourceIds(item.sourceIds())
        .build();
  }

  @Test
  void theDemosStoriesAreTakenAndMayBeReleased() throws IOException {
    Rules rules =
        new Rules(DeskSettings.STANDARD, MediaTopics.standard(), hash -> true, item -> List.of());
    for (String language : Language.tags()) {
      for (JsonNode story : demo(language)) {
        ((ObjectNode) story).remove(List.of("key", "links", "after"));
        for (JsonNode picture : story.path("pictures")) {
          ((ObjectNode) picture).remove("draw"); // drawn, and sent as a file
          ((ObjectNode) picture)
              .putArray("renditions")
              .addObject()
              .put("name", "web")
              .put("href", "media:" + "0".repeat(64))
              .put("mediaType", "image/jpeg");
        }
        if (story.has("embargoNote")) {
          ((ObjectNode) story).put("embargoed", true);
        }
        Received received =
            Received.of(ItemJson.read(story, MediaTopics.standard(), null), Language.tags());
        assertThat(received.problems()).as(story.toString()).isEmpty();
        assertThat(rules.check(RulesTest.candidate(received.item())).problems())
            .as(story.toString())
            .isEmpty();
      }
    }
  }

  private static JsonNode demo(String language) throws IOException {
    try (InputStream in =
        ItemJsonTest.class.getResourceAsStream("/demo/stories-" + language + ".json")) {
      return JSON.readTree(in);
    }
  }

  @Test
  void whatIsNotSaidHasThePlainestValue() {
    NewsItem item = english("\"headline\":\"H\"").item();
    assertThat(item.level()).isEqualTo(Level.ROUTINE);
    assertThat(item.urgency()).isEqualTo(4);
    assertThat(item.publishable()).isTrue();
    assertThat(item.test()).isFalse();
    assertThat(item.body()).isEqualTo(Body.EMPTY);
    assertThat(item.rights()).isEqualTo(Rights.NONE);
  }

  @Test
  void theUrgencyFollowsFromTheLevelAndTheLevelFromTheUrgency() {
    assertThat(english("\"level\":\"urgent\"").item().urgency()).isEqualTo(2);
    assertThat(english("\"urgency\":3").item().level()).isEqualTo(Level.IMPORTANT);
  }

  @Test
  void aNameMayBeATextOrAnObjectWithNamesByLanguage() {
    NewsItem item =
        english(
                """
                "places":["Ankara",{"code":"geo:323786","names":{"en":"Ankara","ar":"أنقرة"},"country":"TR"}],
                "people":["A. Sample",{"name":"B. Sample","code":"p:2"}],
                "infoSources":["A ministry",{"names":{"en":"Another"},"role":"origcont"}]\
                """)
            .item();
    assertThat(item.about().places())
        .containsExactly(
            new Place(null, Map.of("en", "Ankara"), null),
            new Place("geo:323786", Map.of("en", "Ankara", "ar", "أنقرة"), "TR"));
    assertThat(item.about().people())
        .containsExactly(
            Concept.named("A. Sample", "en"), new Concept("p:2", Map.of("en", "B. Sample")));
    assertThat(item.infoSources())
        .extracting(source -> source.name() + " " + source.role())
        .containsExactly("A ministry null", "Another isrol:origcont");
  }

  @Test
  void subjectsGetTheirNames() {
    NewsItem item = english("\"subjects\":[\"04000000\",\"medtop:20000638\"]").item();
    assertThat(item.about().subjects())
        .extracting(Concept::code)
        .containsExactly("medtop:04000000", "medtop:20000638");
    assertThat(item.about().subjects().getFirst().name("tr"))
        .isEqualTo("ekonomi, iş dünyası ve finans");
  }

  @ParameterizedTest
  @CsvSource({
    "true, ",
    "'\"untilFurtherNotice\"', ",
    "'\"2026-11-24T12:00:00+03:00\"', 2026-11-24T09:00:00Z"
  })
  void anEmbargoEndsAtATimeOrHasNoEndYet(String value, @Nullable Instant until) {
    assertThat(english("\"embargoed\":" + value + ",\"embargoNote\":\"terms\"").item().embargo())
        .isEqualTo(new Embargo(until, "terms"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"embargoed\":null", "\"embargoed\":false", "\"headline\":\"H\""})
  void noEmbargoIsNone(String fields) {
    assertThat(english(fields).item().embargo()).isNull();
    assertThat(problems(fields)).isEmpty();
  }

  @Test
  void scriptsAndWhatElseIsNoStoryAreLeftOutOfHtmlAndTold() {
    DraftCommand read =
        english(
            "\"bodyHtml\":\"<p onclick='x()'>One <b>two</b></p><script>alert(1)</script>"
                + "<p><a href='javascript:alert(1)'>three</a></p><img src=x onerror=alert(1)>\"");
    assertThat(read.problems()).isEmpty();
    assertThat(read.warnings()).extracting(Problem::rule).contains("dropped");
    assertThat(String.valueOf(ItemView.of(read.item()).get("bodyHtml")))
        .contains("<strong>two</strong>", "three")
        .doesNotContainIgnoringCase("script", "onclick", "onerror", "<img");
  }

  @Test
  void plainParagraphsOfHtmlAreToldAsParagraphs() {
    assertThat(ItemView.of(english("\"bodyHtml\":\"<p>One</p><p>Two</p>\"").item()))
        .containsEntry("body", List.of("One", "Two"))
        .doesNotContainKey("bodyHtml");
  }

  /** Field, rule, and a remedy, for each. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "language       | unknown-language  | \"headline\":\"H\",\"language\":\"xx\"",
        "headlin        | unknown-field     | \"headlin\":\"H\"",
        "embargo        | unknown-field     | \"embargo\":\"2026-11-24T12:00:00Z\"",
        "type           | unknown-code      | \"type\":\"poem\"",
        "level          | unknown-code      | \"level\":\"superurgent\"",
        "urgency        | not-a-number      | \"urgency\":0",
        "urgency        | not-a-number      | \"urgency\":\"4\"",
        "urgency        | not-a-number      | \"urgency\":4.5",
        "headline       | not-a-text        | \"headline\":7",
        "headline       | control-character | \"headline\":\"a\\u0007b\"",
        "headline       | half-character    | \"headline\":\"a\\ud800b\"",
        "body[1]        | control-character | \"body\":[\"fine\",\"a\\u0000b\"]",
        "body           | not-a-list        | \"body\":\"one text\"",
        "body[0]        | not-a-text        | \"body\":[{\"text\":\"x\"}]",
        "bodyHtml       | one-of-two        | \"body\":[\"x\"],\"bodyHtml\":\"<p>x</p>\"",
        "embargoed      | not-a-time        | \"embargoed\":\"tomorrow\"",
        "embargoed      | not-a-time        | \"embargoed\":\"2026-13-41T10:00:00Z\"",
        "embargoed      | not-a-time        | \"embargoed\":\"2026-11-24T10:00:00\"",
        "embargoed      | not-a-text        | \"embargoed\":1795000000",
        "embargoNote    | embargo-note-alone | \"embargoNote\":\"please\"",
        "subjects       | unknown-code      | \"subjects\":[\"economy\"]",
        "genre          | unknown-code      | \"genre\":\"genre: Interview\"",
        "datelines[0].city | required       | \"datelines\":[{\"country\":\"TR\"}]",
        "datelines[0]   | not-an-object     | \"datelines\":[\"Ankara\"]",
        "datelines[0].town | unknown-field  | \"datelines\":[{\"city\":\"A\",\"town\":\"B\"}]",
        "places[0].country | unknown-code   | \"places\":[{\"name\":\"A\",\"country\":\"Turkey\"}]",
        "places[0].names | unknown-language | \"places\":[{\"names\":{\"not a tag\":\"A\"}}]",
        "people[0].name | required          | \"people\":[{}]",
        "links[0].rel   | unknown-code      | \"links\":[{\"rel\":\"like\",\"guid\":\"nf:text:20261123:1\"}]",
        "links[0].guid  | unknown-code      | \"links\":[{\"rel\":\"seeAlso\",\"guid\":\"17\"}]",
        "links[0].guid  | required          | \"links\":[{\"rel\":\"seeAlso\"}]",
        "publishable    | not-true-or-false | \"publishable\":\"no\"",
        "public.show    | unknown-code      | \"public\":{\"show\":\"some\"}",
        "public         | not-an-object     | \"public\":\"full\"",
        "pictures[0].renditions[0].href | not-an-address | \"pictures\":[{\"renditions\":[{\"name\":\"web\",\"href\":\"javascript:x\",\"mediaType\":\"image/png\"}]}]",
        "pictures[0].renditions[0].width | not-a-number | \"pictures\":[{\"renditions\":[{\"name\":\"web\",\"href\":\"https://a.example/\",\"mediaType\":\"image/png\",\"width\":-1}]}]",
      })
  void whatIsMalformedIsToldByFieldAndRule(String field, String rule, String fields) {
    String json = fields.contains("\"language\"") ? "{" + fields + "}" : null;
    DraftCommand command = json == null ? english(fields) : read(json);
    assertThat(Received.of(command, Language.tags()).problems())
        .anySatisfy(problem -> {
          assertThat(problem.field()).isEqualTo(field);
          assertThat(problem.rule()).isEqualTo(rule);
          assertThat(problem.message()).isNotBlank();
        });
  }

  @Test
  void allThatIsMalformedIsToldAtOnce() {
    assertThat(
            problems(
                "\"level\":\"x\",\"embargoed\":\"x\",\"subjects\":[\"x\"],\"headline\":\"\\u0001\""))
        .extracting(Problem::field)
        .containsExactlyInAnyOrder("level", "embargoed", "subjects", "headline");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "\"a story\"", "7"})
  void whatIsNoObjectIsNoItem(String json) {
    assertThat(read(json).problems()).extracting(Problem::rule).contains("not-an-object");
  }

  @Test
  void whatIsTooLongOrTooManyIsRefusedWithoutBeingRepeated() {
    String word = "x".repeat(5_000);
    assertThat(problems("\"headline\":\"" + word + "\""))
        .extracting(Problem::rule)
        .contains("too-long");
    String keywords = "\"k\",".repeat(300) + "\"k\"";
    assertThat(problems("\"keywords\":[" + keywords + "]"))
        .extracting(Problem::rule)
        .contains("too-many");
    assertThat(problems("\"" + word + "\":1"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.toString()).hasSizeLessThan(300));
  }

  @Test
  void thePictureKeepsItsGuid() {
    NewsItem item = english("\"pictures\":[{\"guid\":\"nf:picture:20261123:3\"}]").item();
    assertThat(item.pictures())
        .singleElement()
        .satisfies(
            picture -> assertThat(picture.guid()).isEqualTo(new Guid("nf:picture:20261123:3")));
  }
}
