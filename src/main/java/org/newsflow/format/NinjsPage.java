package org.newsflow.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Body;
import org.newsflow.item.Body.Block;
import org.newsflow.item.Body.Media;
import org.newsflow.item.Body.Paragraph;
import org.newsflow.item.Embargo;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;
import org.newsflow.item.Link;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsLines;
import org.newsflow.item.Picture;
import org.newsflow.item.Problem;
import org.newsflow.item.PubStatus;
import org.newsflow.item.Rendition;
import org.newsflow.item.Rights;

/** One ninjs document being read. */
final class NinjsPage {

  private static final int LONGEST_BODY = 1_000_000;
  private static final int HIGHEST_VERSION = 999_999_999;

  private final JsonObject json;
  private final Arrival arrival;
  private final HouseStyle style;
  private final List<Problem> problems;
  private final List<Problem> remarks;
  private final String language;
  private final List<Picture> pictures = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  NinjsPage(
      JsonObject json,
      Arrival arrival,
      HouseStyle style,
      List<Problem> problems,
      List<Problem> remarks) {
    this.json = json;
    this.arrival = arrival;
    this.style = style;
    this.problems = problems;
    this.remarks = remarks;
    this.language = json.text("language", arrival.language());
  }

  /** The item; null where there are problems that leave none. */
  @Nullable NewsItem item() {
    standard();
    Incoming.checkLanguage("language", language, problems);
    String uri = json.text("uri", "");
    if (uri.isEmpty()) {
      json.problem("uri", "missing", "missing: name the item");
    }
    Guid guid = arrival.guid();
    if (guid == null) {
      guid = Guid.parse(uri).orElse(null);
    }
    if (guid == null) {
      json.problem("uri", "not-a-guid", "not of the form provider:type:yyyymmdd:number");
      return null;
    }
    NinjsAbout about = new NinjsAbout(json, language, remarks);
    Integer urgency = json.integer("urgency", 1, 9);
    Level level = level(about.level(), urgency);
    Instant versionCreated = json.time("versionCreated");
    Instant created = versionCreated == null ? arrival.at() : versionCreated;
    Instant first = json.time("firstCreated");
    Instant embargoedUntil = json.time("embargoedUntil");
    Ninjs.Notes notes =
        Ninjs.Notes.of(
            json.text("edNote"), about.test(), about.publishable(), embargoedUntil != null);
    ItemType type = type();
    NewsLines lines = lines(about);
    associations();
    return NewsItem.builder(guid, type, language)
        .version(version())
        .pubStatus(pubStatus())
        .level(level)
        .urgency(urgency == null ? level.urgency() : urgency)
        .firstCreated(first == null ? created : first)
        .versionCreated(created)
        .lines(lines)
        .body(body(lines))
        .about(about.about())
        .infoSources(about.infoSources())
        .edNote(notes.edNote())
        .embargo(embargoedUntil == null ? null : new Embargo(embargoedUntil, notes.embargo()))
        .rights(
            new Rights(
                json.text("copyrightHolder"),
                json.text("copyrightNotice"),
                json.text("usageTerms")))
        .publishable(about.publishable() && !isDaybook())
        .test(about.test())
        .pictures(pictures)
        .renditions(renditions(json))
        .links(links)
        .signals(about.signals())
        .sourceIds(sourceIds(uri))
        .build();
  }

  private void standard() {
    for (String name : Ninjs.OLDER) {
      if (json.has(name)) {
        json.problem(name, "older-ninjs", "a field of ninjs 1 or 2: send ninjs 3.1");
      }
    }
    JsonObject standard = json.object("standard");
    if (standard != null && !standard.text("version", Ninjs.VERSION).startsWith("3.")) {
      standard.problem("version", "older-ninjs", "not ninjs 3: send ninjs 3.1");
    }
    for (String name : Ninjs.NOT_TAKEN) {
      if (json.has(name)) {
        remark(json.pathOf(name), "items have no such field");
      }
    }
  }

  private void remark(String field, String why) {
    remarks.add(new Problem(field, "left-out", why + ": it was left out"));
  }

  private boolean isDaybook() {
    String type = json.text("type", "");
    return type.equals("event") || type.equals("planning");
  }

  private ItemType type() {
    if (!json.has("type") || isDaybook()) {
      return ItemType.TEXT;
    }
    return ItemType.of(json.text("type", ""))
        .orElseGet(() -> {
          json.problem("type", "unknown", "no type of an item: use text, picture or the like");
          return ItemType.TEXT;
        });
  }

  private int version() {
    String version = json.text("version");
    if (version == null) {
      return 1;
    }
    if (arrival.guid() != null && !version.matches("[0-9]{1,9}")) {
      remark(json.pathOf("version"), "not a number");
      return 1;
    }
    Integer number = Incoming.number(json.pathOf("version"), version, 1, HIGHEST_VERSION, problems);
    return number == null ? 1 : number;
  }

  private PubStatus pubStatus() {
    if (!json.has("pubStatus")) {
      return PubStatus.USABLE;
    }
    String code = json.text("pubStatus", "");
    return Arrays.stream(PubStatus.values())
        .filter(status -> status.code().equals(code))
        .findFirst()
        .orElseGet(() -> {
          json.problem("pubStatus", "unknown", "say usable, withheld or canceled");
          return PubStatus.WITHHELD;
        });
  }

  private static Level level(@Nullable Level marked, @Nullable Integer urgency) {
    if (marked != null) {
      return marked;
    }
    return urgency == null ? Level.ROUTINE : Level.ofUrgency(urgency);
  }

  private NewsLines lines(NinjsAbout about) {
    List<JsonObject> headlines = json.objects("headlines");
    String headline = plain(chosen(headlines, Ninjs.MAIN), JsonObject.LINE);
    if (headline == null) {
      headline = json.text("title", "");
    }
    List<JsonObject> subheads =
        headlines.stream().filter(line -> role(line).equals(Ninjs.SUBHEAD)).toList();
    return new NewsLines(
        headline,
        subheads.isEmpty() ? null : plain(subheads.getFirst(), JsonObject.LINE),
        plain(chosen(json.objects("descriptions"), Ninjs.STANDFIRST), JsonObject.LINE),
        json.text("slugline"),
        about.datelines(json.text("located")),
        json.text("by"),
        NinjsAbout.creditline(json));
  }

  private static String role(JsonObject entry) {
    return entry.text("role", "");
  }

  /**
   * The entry with this role, else the first that has none of the roles that mean another thing.
   */
  private static @Nullable JsonObject chosen(List<JsonObject> entries, String role) {
    return entries.stream()
        .filter(entry -> role(entry).equals(role))
        .findFirst()
        .or(() ->
            entries.stream()
                .filter(entry -> !List.of(Ninjs.SUBHEAD, Ninjs.ALT_TEXT).contains(role(entry)))
                .findFirst())
        .orElse(null);
  }

  private static boolean isHtml(JsonObject entry) {
    return entry.text("contentType", "").toLowerCase(Locale.ROOT).contains("html");
  }

  /** The value of a headline or description, without markup. */
  private @Nullable String plain(@Nullable JsonObject entry, int longest) {
    String value = entry == null ? null : entry.text("value", longest);
    if (entry == null || value == null || !isHtml(entry)) {
      return value;
    }
    return switch (Xhtml.parse(entry.pathOf("value"), value)) {
      case Xhtml.Parsing.Parsed(var body, var dateline, var dropped) -> body.plainText();
      case Xhtml.Parsing.Refused(var faults) -> {
        problems.addAll(faults);
        yield null;
      }
    };
  }

  private Body body(NewsLines lines) {
    List<JsonObject> bodies = json.objects("bodies");
    for (JsonObject body : bodies) {
      if (isHtml(body) || role(body).equals(Ninjs.RICHTEXT)) {
        String html = body.text("value", LONGEST_BODY);
        return html == null ? Body.EMPTY : rich(body.pathOf("value"), html, lines);
      }
    }
    for (JsonObject body : bodies) {
      if (body.text("contentType", "text/plain").startsWith("text/plain")) {
        String text = body.text("value", LONGEST_BODY);
        return text == null
            ? Body.EMPTY
            : PlainBody.read(text, PrintedDateline.of(lines, language, style));
      }
    }
    bodies.forEach(body -> remark(body.path(), "neither plain text nor HTML"));
    return Body.EMPTY;
  }

  private Body rich(String field, String html, NewsLines lines) {
    return switch (Xhtml.parse(field, html)) {
      case Xhtml.Parsing.Refused(var faults) -> {
        problems.addAll(faults);
        yield Body.EMPTY;
      }
      case Xhtml.Parsing.Parsed(var body, var dateline, var dropped) -> {
        remarks.addAll(dropped);
        List<Block> blocks = new ArrayList<>(body.blocks());
        if (dateline != null && lines.datelines().isEmpty()) {
          blocks.addFirst(Paragraph.of(dateline));
        }
        if (blocks.removeIf(block -> block instanceof Media(int n) && n >= pictures.size())) {
          remark(field, "a picture that is not among the associations");
        }
        yield new Body(blocks);
      }
    };
  }

  private void associations() {
    for (JsonObject association : json.objects("associations")) {
      String uri = association.text("uri", "");
      Guid guid = Guid.parse(uri).orElse(null);
      Link.Rel rel = Link.Rel.of(association.text("rel", "")).orElse(null);
      if (rel != null && guid != null) {
        links.add(new Link(rel, guid));
      } else if (association.text("type", "").equals("picture")) {
        if (guid == null && !Ninjs.isPictureUri(uri)) {
          remark(association.pathOf("uri"), "the name of another house's picture");
        }
        pictures.add(picture(association, guid));
      } else {
        remark(association.path(), "neither a picture nor a link to an item of this form of guid");
      }
    }
  }

  private Picture picture(JsonObject association, @Nullable Guid guid) {
    List<JsonObject> descriptions = association.objects("descriptions");
    List<JsonObject> altTexts =
        descriptions.stream().filter(entry -> role(entry).equals(Ninjs.ALT_TEXT)).toList();
    return new Picture(
        guid,
        plain(chosen(association.objects("headlines"), Ninjs.MAIN), JsonObject.LINE),
        plain(chosen(descriptions, Ninjs.CAPTION), JsonObject.LINE),
        altTexts.isEmpty() ? null : altTexts.getFirst().text("value"),
        association.text("by"),
        NinjsAbout.creditline(association),
        renditions(association));
  }

  private List<Rendition> renditions(JsonObject object) {
    List<Rendition> renditions = new ArrayList<>();
    for (JsonObject rendition : object.objects("renditions")) {
      String href = Addresses.web(rendition.text("href", ""));
      if (href == null) {
        remark(rendition.pathOf("href"), "not an absolute http or https address");
      } else {
        renditions.add(
            new Rendition(
                rendition.text("name", Ninjs.MAIN),
                href,
                rendition.text("contentType", "application/octet-stream"),
                rendition.integer("width", 0, Integer.MAX_VALUE),
                rendition.integer("height", 0, Integer.MAX_VALUE),
                rendition.number("sizeInBytes", 0, Long.MAX_VALUE),
                rendition.decimal("duration")));
      }
    }
    return renditions;
  }

  private Map<String, String> sourceIds(String uri) {
    Map<String, String> ids = new TreeMap<>();
    for (JsonObject id : json.objects("altIds")) {
      String value = id.text("value");
      if (value != null) {
        ids.put(id.text("role", "id"), value);
      }
    }
    if (arrival.guid() != null) {
      ids.put(arrival.source(), uri);
    }
    return ids;
  }
}
