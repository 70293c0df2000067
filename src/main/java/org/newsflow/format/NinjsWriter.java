package org.newsflow.format;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.About;
import org.newsflow.item.Concept;
import org.newsflow.item.Dateline;
import org.newsflow.item.Embargo;
import org.newsflow.item.InfoSource;
import org.newsflow.item.Link;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsLines;
import org.newsflow.item.Picture;
import org.newsflow.item.Place;
import org.newsflow.item.Problem;
import org.newsflow.item.PubStatus;
import org.newsflow.item.Rendition;
import org.newsflow.item.Rights;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes IPTC's ninjs 3.1; {@link Ninjs} tells which field stands where and why. */
final class NinjsWriter implements ItemWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final HouseStyle style;

  NinjsWriter(HouseStyle style) {
    this.style = style;
  }

  @Override
  public String name() {
    return Ninjs.NAME;
  }

  @Override
  public String mediaType() {
    return Ninjs.MEDIA_TYPE;
  }

  @Override
  public Writing write(NewsItem item) {
    NewsItem shown =
        item.pubStatus() == PubStatus.CANCELED ? item.withoutWords() : style.outward(item);
    Embargo embargo = shown.embargo();
    if (embargo != null && embargo.until() == null) {
      return new Writing.NotCarried(
          new Problem(
              "embargoed",
              "embargo-not-carried",
              "ninjs has no field for an embargo until further notice: give it a time, or wait for"
                  + " the lift"));
    }
    ByteArrayOutputStream document = new ByteArrayOutputStream(8_192);
    try (JsonGenerator json =
        JSON.createGenerator(ObjectWriteContext.empty(), document, JsonEncoding.UTF8)) {
      new Page(shown, style, json).write();
    }
    return new Writing.Written(document.toByteArray());
  }

  /** One document being written. */
  private record Page(NewsItem item, HouseStyle style, JsonGenerator json) {

    void write() {
      json.writeStartObject();
      json.writeName("standard");
      json.writeStartObject();
      text("name", Ninjs.NAME);
      text("version", Ninjs.VERSION);
      text("schema", Ninjs.SCHEMA);
      json.writeEndObject();
      state();
      lines();
      bodies();
      about();
      infoSources(item.lines().creditline(), item.infoSources());
      renditions(item.renditions());
      associations();
      list(
          "altIds",
          List.copyOf(item.sourceIds().entrySet()),
          id -> {
            text("role", id.getKey());
            text("value", id.getValue());
          });
      json.writeEndObject();
    }

    private void state() {
      text("uri", item.guid().value());
      text("type", item.type().code());
      boolean wordless = item.headline().isEmpty() && item.body().isEmpty();
      text("representationType", wordless ? "partial" : "full");
      text("version", Integer.toString(item.version()));
      text("firstCreated", item.firstCreated().toString());
      text("versionCreated", item.versionCreated().toString());
      Embargo embargo = item.embargo();
      if (embargo != null && embargo.until() != null) {
        text("embargoedUntil", embargo.until().toString());
      }
      text("pubStatus", item.pubStatus().code());
      json.writeNumberProperty("urgency", item.urgency());
      Rights rights = item.rights();
      text("copyrightHolder", rights.copyrightHolder());
      text("copyrightNotice", rights.copyrightNotice());
      text("usageTerms", rights.usageTerms());
      text("edNote", Ninjs.edNote(item));
      text("language", item.language());
    }

    private void lines() {
      NewsLines lines = item.lines();
      if (!lines.headline().isEmpty() || lines.subheadline() != null) {
        json.writeArrayPropertyStart("headlines");
        value(Ninjs.MAIN, lines.headline());
        value(Ninjs.SUBHEAD, lines.subheadline());
        json.writeEndArray();
      }
      if (lines.standfirst() != null) {
        json.writeArrayPropertyStart("descriptions");
        value(Ninjs.STANDFIRST, lines.standfirst());
        json.writeEndArray();
      }
      text("slugline", lines.slugline());
      text("by", lines.byline());
      if (!lines.datelines().isEmpty()) {
        text(
            "located",
            lines.datelines().stream()
                .map(d -> d.country() == null ? d.city() : d.city() + ", " + d.country())
                .collect(Collectors.joining("; ")));
      }
    }

    private void bodies() {
      if (item.body().isEmpty()) {
        return;
      }
      PrintedDateline dateline = PrintedDateline.of(item.lines(), item.language(), style);
      json.writeArrayPropertyStart("bodies");
      value(Ninjs.MAIN, PlainBody.write(item.body(), dateline));
      value(Ninjs.RICHTEXT, "application/xhtml+xml", Xhtml.write(item, style));
      json.writeEndArray();
    }

    private void about() {
      About about = item.about();
      json.writeArrayPropertyStart("genres");
      if (about.genre() != null) {
        json.writeStartObject();
        concept(about.genre());
        json.writeEndObject();
      }
      mark(Ninjs.LEVEL + item.level().code(), item.level().code());
      if (item.test()) {
        mark(Ninjs.TEST, "test");
      }
      if (!item.publishable()) {
        mark(Ninjs.EDITORS_ONLY, "not for publication");
      }
      for (String signal : item.signals()) {
        json.writeStartObject();
        code(signal);
        json.writeEndObject();
      }
      json.writeEndArray();
      if (!about.subjects().isEmpty() || !about.keywords().isEmpty()) {
        json.writeArrayPropertyStart("subjects");
        about.subjects().forEach(this::related);
        for (String keyword : about.keywords()) {
          json.writeStartObject();
          text("name", keyword);
          text("rel", Ninjs.KEYWORD);
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      list("people", about.people(), this::relatedFields);
      list("organisations", about.organisations(), this::relatedFields);
      if (!about.places().isEmpty() || !item.lines().datelines().isEmpty()) {
        json.writeArrayPropertyStart("places");
        about.places().forEach(this::place);
        item.lines().datelines().forEach(this::dateline);
        json.writeEndArray();
      }
    }

    private void mark(String literal, String name) {
      json.writeStartObject();
      text("name", name);
      text("literal", literal);
      json.writeEndObject();
    }

    private void related(Concept concept) {
      json.writeStartObject();
      relatedFields(concept);
      json.writeEndObject();
    }

    private void relatedFields(Concept concept) {
      concept(concept);
      text("rel", Ninjs.ABOUT);
    }

    private void concept(Concept concept) {
      if (!concept.names().isEmpty()) {
        text("name", concept.name(item.language()));
      }
      code(concept.code());
    }

    private void code(@Nullable String code) {
      if (code != null) {
        String uri = Schemes.uri(code);
        text(uri == null ? "literal" : "uri", uri == null ? code : uri);
      }
    }

    private void place(Place place) {
      json.writeStartObject();
      if (!place.names().isEmpty()) {
        text("name", place.name(item.language()));
      }
      code(place.code());
      text("rel", Ninjs.ABOUT);
      address(null, place.country());
      json.writeEndObject();
    }

    private void dateline(Dateline dateline) {
      json.writeStartObject();
      text("name", dateline.city());
      text("rel", Ninjs.DATELINE);
      address(dateline.city(), dateline.country());
      json.writeEndObject();
    }

    private void address(@Nullable String city, @Nullable String country) {
      if (country != null) {
        json.writeArrayPropertyStart("contactInfo");
        json.writeStartObject();
        json.writeName("address");
        json.writeStartObject();
        text("locality", city);
        text("country", country);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
      }
    }

    private void infoSources(@Nullable String creditline, List<InfoSource> sources) {
      if (creditline == null && sources.isEmpty()) {
        return;
      }
      json.writeArrayPropertyStart("infoSources");
      if (creditline != null) {
        infoSource(creditline, Ninjs.CREDITLINE);
      }
      for (InfoSource source : sources) {
        String role = source.role() == null ? null : Schemes.uri(source.role());
        infoSource(source.name(), role == null ? source.role() : role);
      }
      json.writeEndArray();
    }

    private void infoSource(String name, @Nullable String role) {
      json.writeStartObject();
      text("name", name);
      text("role", role);
      json.writeEndObject();
    }

    private void renditions(List<Rendition> renditions) {
      list(
          "renditions",
          renditions,
          rendition -> {
            text("name", rendition.name());
            text("href", rendition.href());
            text("contentType", rendition.mediaType());
            if (rendition.width() != null) {
              json.writeNumberProperty("width", rendition.width());
            }
            if (rendition.height() != null) {
              json.writeNumberProperty("height", rendition.height());
            }
            if (rendition.bytes() != null) {
              json.writeNumberProperty("sizeInBytes", rendition.bytes());
            }
            if (rendition.seconds() != null) {
              json.writeNumberProperty("duration", rendition.seconds());
            }
          });
    }

    private void associations() {
      if (item.pictures().isEmpty() && item.links().isEmpty()) {
        return;
      }
      json.writeArrayPropertyStart("associations");
      for (int i = 0; i < item.pictures().size(); i++) {
        picture(item.pictures().get(i), i + 1);
      }
      for (Link link : item.links()) {
        json.writeStartObject();
        text("name", link.rel().code());
        text("rel", link.rel().code());
        text("uri", link.guid().value());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void picture(Picture picture, int number) {
      json.writeStartObject();
      text("name", "picture " + number);
      text(
          "uri",
          picture.guid() == null ? Ninjs.pictureUri(item.guid(), number) : picture.guid().value());
      text("type", "picture");
      if (picture.headline() != null) {
        json.writeArrayPropertyStart("headlines");
        value(Ninjs.MAIN, picture.headline());
        json.writeEndArray();
      }
      if (picture.caption() != null || picture.altText() != null) {
        json.writeArrayPropertyStart("descriptions");
        value(Ninjs.CAPTION, picture.caption());
        value(Ninjs.ALT_TEXT, picture.altText());
        json.writeEndArray();
      }
      text("by", picture.byline());
      infoSources(picture.creditline(), List.of());
      renditions(picture.renditions());
      json.writeEndObject();
    }

    private void value(String role, @Nullable String value) {
      value(role, "text/plain", value);
    }

    private void value(String role, String contentType, @Nullable String value) {
      if (value != null && !value.isEmpty()) {
        json.writeStartObject();
        text("role", role);
        text("contentType", contentType);
        text("value", value);
        json.writeEndObject();
      }
    }

    private void text(String name, @Nullable String value) {
      if (value != null) {
        json.writeStringProperty(name, value);
      }
    }

    private <T> void list(String name, List<T> elements, Fields<T> fields) {
      if (!elements.isEmpty()) {
        json.writeArrayPropertyStart(name);
        for (T element : elements) {
          json.writeStartObject();
          fields.write(element);
          json.writeEndObject();
        }
        json.writeEndArray();
      }
    }
  }

  /** Writes one element's fields; the braces are there already. */
  private interface Fields<T> {
    void write(T element);
  }
}
