package org.newsflow.desk;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsflow.format.Xhtml;
import org.newsflow.item.About;
import org.newsflow.item.Body;
import org.newsflow.item.Concept;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;
import org.newsflow.item.MediaTopic;
import org.newsflow.item.MediaTopics;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsLines;
import org.newsflow.item.Problem;
import org.newsflow.item.PublicUse;
import org.newsflow.item.Rights;
import tools.jackson.databind.JsonNode;

/** Reads items as the desk's API has them; {@link ItemView} writes the same shape. */
public final class ItemJson {

  private final Fields json;
  private final PartsJson parts;
  private final MediaTopics topics;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  private ItemJson(JsonNode node, MediaTopics topics) {
    this.json = new Fields(node, "", problems);
    this.parts = new PartsJson(requireNonNullElse(json.text("language"), "und"));
    this.topics = topics;
  }

  /**
   * The item in this JSON, with all that is malformed in it.
   *
   * @param topics give subjects their names
   * @param guid of the working version that it replaces, or null for a first draft
   */
  public static DraftCommand read(JsonNode node, MediaTopics topics, @Nullable Guid guid) {
    ItemJson reader = new ItemJson(node, topics);
    NewsItem item = reader.item(guid);
    reader.json.refuseOthers(ItemView.TOLD);
    return new DraftCommand(item, reader.problems, reader.warnings);
  }

  private NewsItem item(@Nullable Guid guid) {
    if (!json.has("language")) {
      json.problem("language", "required", "missing: send the BCP 47 tag of the text's language");
    }
    ItemType type =
        requireNonNullElse(
            json.code("type", ItemType::of, List.of(ItemType.values()), ItemType::code),
            guid == null ? ItemType.TEXT : Desk.type(guid));
    NewsItem item =
        NewsItem.builder(Desk.unnamed(type), type, parts.language())
            .desk(json.text("desk"))
            .lines(lines())
            .body(body())
            .about(about())
            .infoSources(json.textsOrObjects("infoSources", parts::infoSource, parts::infoSource))
            .edNote(json.text("edNote"))
            .embargo(parts.embargo(json))
            .rights(
                new Rights(
                    json.text("copyrightHolder"),
                    json.text("copyrightNotice"),
                    json.text("usageTerms")))
            .publishable(json.flag("publishable", true))
            .test(json.flag("test", false))
            .publicUse(requireNonNullElse(json.object("public", parts::use), PublicUse.ABRIDGED))
            .pictures(json.objects("pictures", parts::picture))
            .renditions(json.objects("renditions", parts::rendition))
            .links(json.objects("links", parts::link))
            .signals(json.texts("signals").stream().map(PartsJson.in("sig")).toList())
            .sourceIds(requireNonNullElse(json.object("sourceIds", Fields::map), Map.of()))
            .build();
    return pressing(item);
  }

  private NewsItem pressing(NewsItem item) {
    Level level = json.code("level", Level::of, List.of(Level.values()), Level::code);
    Integer urgency = json.number("urgency", 1, 9);
    if (level == null) {
      level = urgency == null ? Level.ROUTINE : Level.ofUrgency(urgency);
    }
    return item.toBuilder()
        .level(level)
        .urgency(urgency == null ? level.urgency() : urgency)
        .build();
  }

  private NewsLines lines() {
    return new NewsLines(
        requireNonNullElse(json.text("headline"), ""),
        json.text("subheadline"),
        json.text("standfirst"),
        json.text("slugline"),
        json.objects("datelines", parts::dateline),
        json.text("byline"),
        json.text("creditline"));
  }

  private Body body() {
    List<String> paragraphs = json.texts("body");
    String html = json.text("bodyHtml");
    if (html == null) {
      return Body.of(paragraphs);
    }
    if (json.has("body")) {
      json.problem("bodyHtml", "one-of-two", "body is there too: send one of the two");
    }
    return switch (Xhtml.parse("bodyHtml", html)) {
      case Xhtml.Parsing.Parsed(var body, var dateline, var dropped) -> {
        warnings.addAll(dropped);
        if (dateline != null) {
          warnings.add(
              new Problem(
                  "bodyHtml",
                  "dateline-in-text",
                  "the dateline was taken out of the text: put it into datelines"));
        }
        yield body;
      }
      case Xhtml.Parsing.Refused(var faults) -> {
        problems.addAll(faults);
        yield Body.EMPTY;
      }
    };
  }

  private About about() {
    String genre = json.text("genre");
    return new About(
        json.texts("subjects", this::subject),
        genre == null ? null : Concept.of(PartsJson.in("genre").apply(genre)),
        json.texts("keywords"),
        json.textsOrObjects("places", parts::place, parts::place),
        json.textsOrObjects("people", parts::concept, parts::concept),
        json.textsOrObjects("organisations", parts::concept, parts::concept));
  }

  private @Nullable Concept subject(String text) {
    Optional<String> code = MediaTopic.code(text);
    if (code.isEmpty()) {
      json.problem(
          "subjects",
          "unknown-code",
          "\"%s\" is no Media Topic: send codes such as medtop:04000000"
              .formatted(Fields.shortened(text)));
      return null;
    }
    return topics.find(text).map(MediaTopic::concept).orElseGet(() -> Concept.of(code.get()));
  }
}
