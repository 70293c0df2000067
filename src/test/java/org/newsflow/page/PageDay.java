package org.newsflow.page;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsflow.api.Visitor;
import org.newsflow.demo.DemoRecord;
import org.newsflow.media.SamplePictures;
import org.newsflow.web.Http.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Releases the stories of the demo's files, and brings some into every state there is. */
final class PageDay {

  /** The languages whose page has all kinds of pages. */
  static final List<String> LANGUAGES = List.of("en", "ar", "tr", "fa", "ckb");

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ITEMS = "/v1/desk/items/";
  private static final Set<String> OF_THE_FILES = Set.of("key", "pictures", "links", "after");

  private final Visitor editor;
  private final Visitor chief;
  private final Visitor second;

  /** By the story's key. */
  private final Map<String, String> guids = new HashMap<>();

  /** What a story is an example of, such as {@code en held}: its guid. */
  private final Map<String, String> examples = new LinkedHashMap<>();

  private @Nullable JsonNode picture;

  PageDay(Visitor editor, Visitor chief, Visitor second) {
    this.editor = editor;
    this.chief = chief;
    this.second = second;
  }

  /** The number by which the page knows this example. */
  String number(String language, String example) {
    String guid = requireNonNull(examples.get(language + " " + example), example);
    return guid.substring(guid.lastIndexOf(':') + 1);
  }

  private boolean has(String language, String example) {
    return examples.containsKey(language + " " + example);
  }

  /** The guid of a story of the files. */
  String guid(String key) {
    return requireNonNull(guids.get(key), key);
  }

  void happens() {
    for (String language : LANGUAGES) {
      for (JsonNode story : stories(language)) {
        if (!story.at("/public/show").asString("").equals("none") && showsMore(language, story)) {
          goesOut(language, story);
        }
      }
      JsonNode plain = stories(language).get(0);
      if (!has(language, "flash")) {
        ObjectNode flash = ((ObjectNode) plain.deepCopy()).put("level", "flash");
        flash.putArray("body").add(plain.path("headline"));
        example(language, "flash", release(flash));
      }
      if (!has(language, "full")) {
        ObjectNode full = (ObjectNode) plain.deepCopy();
        full.putObject("public").put("show", "full");
        example(language, "full", release(full));
      }
      hold(example(language, "held", release(plain)));
      kill(example(language, "killed", release(plain)), "The report was about another town.");
      String withdrawn = example(language, "withdrawn", release(plain));
      follow(withdrawn, "update", null, plain, shown("none"));
    }
  }

  /** The stories of a language's file. */
  static List<JsonNode> stories(String language) {
    try (InputStream in =
        requireNonNull(PageDay.class.getResourceAsStream("/demo/stories-" + language + ".json"))) {
      return JSON.readTree(in).valueStream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The agency's name in this language. */
  static String agencyName(String language) {
    return String.valueOf(
        DemoRecord.agencySettings().get("newsflow.agency.names[" + language + "]"));
  }

  /** Whether a story is an example of what there is none of yet, or of a group. */
  private boolean showsMore(String language, JsonNode story) {
    return story.path("links").valueStream().anyMatch(PageDay::isTranslation)
        || kinds(story).stream().anyMatch(kind -> !examples.containsKey(language + " " + kind));
  }

  private static boolean isTranslation(JsonNode link) {
    return link.path("rel").asString().equals("translationOf");
  }

  /** What a story of the files is an example of, once all is done that is to be done to it. */
  private static List<String> kinds(JsonNode story) {
    JsonNode after = story.path("after");
    if (after.has("embargoMinutes") || after.has("kill")) {
      return List.of();
    }
    List<String> kinds = new ArrayList<>();
    kinds.add(story.path("level").asString());
    kinds.add(story.at("/public/show").asString());
    kinds.add(story.path("pictures").isEmpty() ? "unpictured" : "pictured");
    if (story.path("bodyHtml").asString("").contains("<table>")) {
      kinds.add("tabled");
    }
    if (after.has("updates")) {
      kinds.add("updated");
    }
    if (after.has("correction")) {
      kinds.add("corrected");
    }
    return kinds;
  }

  private void goesOut(String language, JsonNode story) {
    String guid = release(story);
    guids.put(story.path("key").asString(), guid);
    kinds(story).forEach(kind -> example(language, kind, guid));
    JsonNode update = story.at("/after/updates/0");
    if (update.isObject()) {
      follow(guid, "update", null, story, update);
    }
    JsonNode correction = story.at("/after/correction");
    if (correction.isObject()) {
      follow(guid, "correction", correction.path("grade").asString(), story, correction);
    }
  }

  /** The first of its kind is the example. */
  private String example(String language, String kind, String guid) {
    examples.putIfAbsent(language + " " + kind, guid);
    return guid;
  }

  /** Releases a story of the files; the guid. */
  String release(JsonNode story) {
    ObjectNode fields = fields(story);
    if (story.path("after").has("embargoMinutes")) {
      fields.put("embargoed", true);
    }
    String guid = editor.post(201, "/v1/desk/items", fields.toString()).at("/guid");
    act(201, guid, "release", JSON.createObjectNode());
    return guid;
  }

  private ObjectNode fields(JsonNode story) {
    ObjectNode fields = (ObjectNode) story.deepCopy();
    fields.remove(OF_THE_FILES);
    ArrayNode links = fields.putArray("links");
    for (JsonNode link : story.path("links")) {
      String guid = guids.get(link.path("key").asString());
      if (guid != null) {
        links.addObject().put("rel", link.path("rel").asString()).put("guid", guid);
      }
    }
    ArrayNode pictures = fields.putArray("pictures");
    for (JsonNode each : story.path("pictures")) {
      ObjectNode shown = (ObjectNode) each.deepCopy();
      shown.remove("draw");
      shown.set("renditions", picture().path("renditions"));
      pictures.add(shown);
    }
    return fields;
  }

  /** One file for all of them. */
  private JsonNode picture() {
    JsonNode known = picture;
    if (known == null) {
      known = editor.upload(201, SamplePictures.jpeg(1200, 800), "image/jpeg").json();
      picture = known;
    }
    return known;
  }

  static ObjectNode shown(String show) {
    ObjectNode next = JSON.createObjectNode().put("note", "As the desk decided.");
    next.putObject("fields").putObject("public").put("show", show);
    return next;
  }

  /** Puts another version out, with the fields of {@code next} in the place of the story's. */
  void follow(String guid, String event, @Nullable String grade, JsonNode story, JsonNode next) {
    ObjectNode how = JSON.createObjectNode().put("event", event);
    ObjectNode notice = JSON.createObjectNode();
    if (grade != null) {
      how.put("grade", grade);
    }
    for (String name : List.of("note", "publicNote")) {
      if (next.has(name)) {
        notice.set(name, next.path(name));
      }
    }
    act(201, guid, "drafts", how);
    ObjectNode fields = fields(story);
    next.path("fields").properties().forEach(each -> fields.set(each.getKey(), each.getValue()));
    editor.put(200, ITEMS + guid, fields.toString(), "If-Match", "*");
    act(201, guid, "release", notice);
  }

  void hold(String guid) {
    act(201, guid, "hold", JSON.createObjectNode().put("note", "Denied by the ministry."));
  }

  void lift(String guid) {
    act(201, guid, "lift", JSON.createObjectNode());
  }

  void liftEmbargo(String guid) {
    act(201, guid, "embargo", JSON.createObjectNode().put("until", "2020-01-01T00:00:00Z"));
  }

  void kill(String guid, String line) {
    ObjectNode order =
        JSON.createObjectNode()
            .put("ground", "editorial")
            .put("reason", "wrong")
            .put("publicNote", line);
    chief.post(202, ITEMS + guid + "/kill", order.toString());
    second.post(201, ITEMS + guid + "/kill/confirm", null);
  }

  private Answer act(int status, String guid, String act, ObjectNode body) {
    return editor.post(status, ITEMS + guid + "/" + act, body.toString());
  }

  /** All that are examples of something, by what they are. */
  List<String> examples(String language) {
    List<String> kinds = new ArrayList<>();
    examples.keySet().stream()
        .filter(name -> name.startsWith(language + " "))
        .map(name -> name.substring(language.length() + 1))
        .forEach(kinds::add);
    return kinds;
  }
}
