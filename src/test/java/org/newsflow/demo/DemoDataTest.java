package org.newsflow.demo;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.newsflow.abridge.Abridger;
import org.newsflow.abridge.Rule;
import org.newsflow.format.Xhtml;
import org.newsflow.item.Body;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.Language;
import org.newsflow.item.Level;
import org.newsflow.item.Link;
import org.newsflow.item.MediaTopic;
import org.newsflow.item.MediaTopics;
import org.newsflow.item.NewsItem;
import org.newsflow.item.PublicUse;
import org.newsflow.item.PublicUse.Show;
import org.newsflow.match.Parsed;
import org.newsflow.match.Query;
import org.newsflow.match.StoredQueries;
import org.newsflow.match.SubjectTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo agency's files say only what the rest of the program understands. */
class DemoDataTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> STORY_LANGUAGES = Language.tags();
  private static final Set<String> DESK_FIELDS =
      Set.of(
          "key",
          "language",
          "type",
          "level",
          "headline",
          "subheadline",
          "standfirst",
          "body",
          "bodyHtml",
          "slugline",
          "datelines",
          "byline",
          "creditline",
          "subjects",
          "keywords",
          "genre",
          "places",
          "people",
          "organisations",
          "infoSources",
          "edNote",
          "embargoNote",
          "publishable",
          "public",
          "pictures",
          "links",
          "after");
  private static final Set<String> GENRES =
      Set.of("genre:Interview", "genre:Feature", "genre:Background");
  private static final Set<String> GRADES =
      Set.of("refile", "correction", "corrective", "clarification");
  private static final Set<String> STATES =
      Set.of("trial", "in-force", "in-grace", "suspended", "ended");
  private static final Pattern TERM = Pattern.compile("(\\w+):(\\S+)");
  private static final Pattern ARABIC_MONTH =
      Pattern.compile(
          "(?:يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)(?!/ \\p{L})");

  private final JsonNode agency = read("agency.json");
  private final Map<String, JsonNode> stories = stories();

  @Test
  void theAgencyHasItsNameInEveryLanguage() {
    JsonNode record = agency.get("agency");

    assertThat(texts(record.get("languages"))).containsExactlyElementsOf(Language.tags());
    for (String names : List.of("names", "shortNames", "country", "city")) {
      assertThat(record.get(names).propertyNames()).containsExactlyElementsOf(Language.tags());
    }
    assertThat(ZoneId.of(record.get("timeZone").asString())).isNotNull();
    assertThat(Guid.parse(record.get("provider").asString() + ":text:20261123:1")).isPresent();
  }

  @Test
  void theNewsroomHasThePeopleThatItNeeds() {
    List<String> desks = field("desks", "code");
    for (JsonNode person : agency.get("people")) {
      assertThat(person.get("email").asString()).endsWith(".example");
      assertThat(Language.tags()).containsAll(texts(person.get("languages")));
      assertThat(person.get("desk").isNull() || desks.contains(person.get("desk").asString()))
          .isTrue();
    }
    assertThat(field("people", "key")).doesNotHaveDuplicates();
    assertThat(field("people", "role"))
        .contains("admin", "translator")
        .filteredOn("chief"::equals)
        .hasSize(2);
    Set<String> edited = new HashSet<>();
    for (JsonNode person : agency.get("people")) {
      if (person.get("role").asString().equals("editor")) {
        edited.addAll(texts(person.get("languages")));
      }
    }
    assertThat(edited).containsExactlyInAnyOrderElementsOf(Language.tags());
  }

  @Test
  void productsAskForWhatThereIs() {
    assertThat(field("products", "code")).doesNotHaveDuplicates();
    for (String query : field("products", "query")) {
      Matcher terms = TERM.matcher(query);
      while (terms.find()) {
        assertThat(exists(terms.group(1), terms.group(2))).as(terms.group()).isTrue();
      }
      assertThat(terms.replaceAll("x")).matches("x(?: (?:AND|OR) x)*");
    }
  }

  private static boolean exists(String field, String value) {
    return switch (field) {
      case "language" -> Language.of(value).isPresent();
      case "subject" -> MediaTopics.standard().find(value).isPresent();
      case "level" -> Level.of(value).isPresent();
      case "type" -> ItemType.of(value).isPresent();
      default -> false;
    };
  }

  @Test
  void contractsNameProductsThatThereAre() {
    List<String> subscribers = field("subscribers", "key");
    assertThat(subscribers).doesNotHaveDuplicates();
    for (JsonNode subscriber : agency.get("subscribers")) {
      JsonNode contract = subscriber.get("contract");
      assertThat(subscriber.get("email").asString()).endsWith(".example");
      assertThat(Language.of(subscriber.get("language").asString())).isPresent();
      if (contract.isNull()) {
        assertThat(subscribers).contains(subscriber.get("parent").asString());
        continue;
      }
      assertThat(field("products", "code")).containsAll(texts(contract.get("products")));
      assertThat(List.of("embargo")).containsAll(texts(contract.get("rights")));
      assertThat(STATES).contains(contract.get("state").asString());
      assertThat(contract.get("untilDays").asInt() < 0)
          .isEqualTo(contract.get("state").asString().equals("ended"));
    }
  }

  @Test
  void topicsFindStoriesOfTheDay() {
    List<String> languages = new ArrayList<>();
    for (JsonNode subscriber : agency.get("subscribers")) {
      for (JsonNode topic : subscriber.path("topics")) {
        String query = topic.get("query").asString();
        assertThat(Query.parseStored(query)).as(query).isInstanceOf(Parsed.Valid.class);
        StoredQueries queries = new StoredQueries(SubjectTree.NONE, Clock.systemUTC());
        queries.register(1, ((Parsed.Valid) Query.parseStored(query)).query());
        String language = topic.path("language").asString("");
        languages.add(language);
        assertThat(
                stories.values().stream()
                    .map(DemoDataTest::item)
                    .filter(item -> language.isEmpty() || item.language().equals(language)))
            .as(query)
            .anyMatch(item -> queries.match(item).length > 0);
      }
    }
    assertThat(languages).contains("", "ar", "en", "tr");
  }

  @Test
  void storiesAreToldInTheDesksWords() {
    Map<String, Long> counts =
        stories.values().stream()
            .collect(groupingBy(story -> story.get("language").asString(), counting()));
    for (String language : Language.tags()) {
      int least = List.of("ar", "tr", "en").contains(language) ? 30 : 8;
      assertThat(counts.get(language)).as(language).isGreaterThanOrEqualTo(least);
    }
    for (JsonNode story : stories.values()) {
      assertThat(DESK_FIELDS).containsAll(story.propertyNames());
      checkFields(story);
      assertThat(texts(story.get("subjects"))).isNotEmpty();
      assertThat(story.get("headline").asString()).isNotBlank();
      assertThat(body(story).paragraphs()).isNotEmpty();
      assertThat(ItemType.of(story.get("type").asString())).isPresent();
      assertThat(Show.of(story.at("/public/show").asString())).isPresent();
      if (story.has("genre")) {
        assertThat(GENRES).contains(story.get("genre").asString());
      }
    }
  }

  /** The fields that a story has, or that one of its later versions replaces. */
  private static void checkFields(JsonNode fields) {
    assertThat(DESK_FIELDS).containsAll(fields.propertyNames());
    if (fields.has("level")) {
      assertThat(Level.of(fields.get("level").asString())).isPresent();
    }
    for (JsonNode subject : fields.path("subjects")) {
      assertThat(MediaTopics.standard().find(subject.asString()))
          .as(subject.asString())
          .get()
          .matches(topic -> !topic.retired())
          .extracting(MediaTopic::code)
          .isEqualTo(subject.asString());
    }
  }

  @Test
  void linksLeadToStoriesAndNeverInACircle() {
    stories.keySet().forEach(key -> follow(key, Set.of()));
  }

  private void follow(String key, Set<String> above) {
    assertThat(stories).containsKey(key);
    assertThat(above).doesNotContain(key);
    Set<String> path = new HashSet<>(above);
    path.add(key);
    for (JsonNode link : requireNonNull(stories.get(key)).get("links")) {
      assertThat(Link.Rel.of(link.get("rel").asString())).isPresent();
      follow(link.get("key").asString(), path);
    }
  }

  @Test
  void whatHappensLaterIsUnderstood() {
    for (JsonNode story : stories.values()) {
      JsonNode after = story.get("after");
      assertThat(Set.of("updates", "correction", "kill", "embargoMinutes"))
          .containsAll(after.propertyNames());
      after.path("updates").forEach(update -> checkFields(update.get("fields")));
      if (after.has("correction")) {
        assertThat(GRADES).contains(after.at("/correction/grade").asString());
        checkFields(after.at("/correction/fields"));
      }
      if (after.has("kill")) {
        assertThat(List.of("editorial", "legal")).contains(after.at("/kill/ground").asString());
        assertThat(after.at("/kill/reason").asString()).isNotBlank();
        assertThat(after.at("/kill/publicNote").asString()).isNotBlank();
      }
    }
  }

  @Test
  void theNewsroomsDayHasEveryKindOfStory() {
    assertThat(stories.values().stream().map(story -> story.get("level").asString()))
        .contains("flash", "urgent", "important", "routine", "special", "archive");
    assertThat(stories.values())
        .anyMatch(story -> story.at("/after/updates").size() == 2)
        .anyMatch(story -> story.at("/after").has("correction"))
        .anyMatch(story -> story.at("/after").has("kill"))
        .anyMatch(story -> story.at("/after").has("embargoMinutes"))
        .anyMatch(story -> !story.path("publishable").asBoolean(true))
        .anyMatch(story -> story.at("/public").has("abridgement"));
    assertThat(requireNonNull(stories.get("ar-nisra-talks")).get("body").size()).isEqualTo(15);
    assertThat(requireNonNull(stories.get("ar-nisra-talks")).get("standfirst").asString())
        .endsWith("..");
  }

  @Test
  void arabicDatesCarryBothNamesOfTheMonth() {
    for (JsonNode story : read("stories-ar.json")) {
      assertThat(ARABIC_MONTH.matcher(story.toString()).find()).as(story.toString()).isFalse();
    }
  }

  @Test
  void everyStoryHasAPublicFormThatEndsWell() {
    for (JsonNode story : stories.values()) {
      NewsItem item = item(story);
      assertThat(Abridger.check(item, Rule.STANDARD)).isEmpty();
      if (item.publicUse().show() == Show.ABRIDGED && item.level() != Level.FLASH) {
        assertThat(Abridger.abridge(item, Rule.STANDARD).orElseThrow().item().body().isEmpty())
            .as(story.toString())
            .isFalse();
      }
    }
  }

  private static Body body(JsonNode story) {
    if (story.has("body")) {
      return Body.of(texts(story.get("body")));
    }
    Xhtml.Parsing parsing = Xhtml.parse("bodyHtml", story.get("bodyHtml").asString());
    assertThat(parsing).isInstanceOf(Xhtml.Parsing.Parsed.class);
    Xhtml.Parsing.Parsed parsed = (Xhtml.Parsing.Parsed) parsing;
    assertThat(parsed.dropped()).isEmpty();
    return parsed.body();
  }

  private static NewsItem item(JsonNode story) {
    JsonNode abridgement = story.at("/public/abridgement");
    return NewsItem.builder(
            new Guid("nevhara:text:20261123:1"), ItemType.TEXT, story.get("language").asString())
        .level(Level.of(story.get("level").asString()).orElseThrow())
        .headline(story.get("headline").asString())
        .body(body(story))
        .publicUse(
            new PublicUse(
                Show.of(story.at("/public/show").asString()).orElseThrow(),
                abridgement.isString() ? abridgement.asString() : null))
        .build();
  }

  private static Map<String, JsonNode> stories() {
    Map<String, JsonNode> stories = new LinkedHashMap<>();
    for (String language : STORY_LANGUAGES) {
      JsonNode file = read("stories-" + language + ".json");
      for (JsonNode story : file) {
        assertThat(story.get("language").asString()).isEqualTo(language);
        assertThat(stories.put(story.get("key").asString(), story)).isNull();
      }
    }
    return stories;
  }

  private List<String> field(String list, String name) {
    return agency.get(list).valueStream().map(node -> node.get(name).asString()).toList();
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static JsonNode read(String file) {
    try (InputStream in = DemoDataTest.class.getResourceAsStream("/demo/" + file)) {
      assertThat(in).as(file).isNotNull();
      return JSON.readTree(in.readAllBytes());
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }
}
