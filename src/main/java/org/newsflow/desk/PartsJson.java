package org.newsflow.desk;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Concept;
import org.newsflow.item.Dateline;
import org.newsflow.item.Embargo;
import org.newsflow.item.Guid;
import org.newsflow.item.InfoSource;
import org.newsflow.item.Link;
import org.newsflow.item.Picture;
import org.newsflow.item.Place;
import org.newsflow.item.PublicUse;
import org.newsflow.item.PublicUse.Show;
import org.newsflow.item.Rendition;

/**
 * Reads the parts of which an item is made.
 *
 * @param language of the item: what a name without a language is in
 */
record PartsJson(String language) {

  /** What stands in for a time where an embargo has no end yet. */
  static final String UNTIL_FURTHER_NOTICE = "untilFurtherNotice";

  private static final String GUID = "send a guid such as nf:text:20261123:17";

  /** Codes of this scheme, which need not be named. */
  static UnaryOperator<String> in(String scheme) {
    return code -> code.indexOf(':') < 0 ? scheme + ":" + code : code;
  }

  Dateline dateline(Fields json) {
    return new Dateline(required(json, "city"), json.text("country"));
  }

  /** A time, or {@code "untilFurtherNotice"}, or {@code true} for the same. */
  @Nullable Embargo embargo(Fields json) {
    String note = json.text("embargoNote");
    if (json.isTrue("embargoed") || json.isText("embargoed", UNTIL_FURTHER_NOTICE)) {
      return new Embargo(null, note);
    }
    if (json.has("embargoed") && !json.isFalse("embargoed")) {
      return new Embargo(json.time("embargoed"), note);
    }
    if (note != null) {
      json.problem("embargoNote", "embargo-note-alone", "there is no embargo: send embargoed too");
    }
    return null;
  }

  PublicUse use(Fields json) {
    Show show = json.code("show", Show::of, List.of(Show.values()), Show::code);
    return new PublicUse(requireNonNullElse(show, Show.ABRIDGED), json.text("abridgement"));
  }

  Place place(String name) {
    return new Place(null, Map.of(language, name), null);
  }

  @Nullable Place place(Fields json) {
    Concept concept = concept(json);
    String country = json.text("country");
    return concept == null ? null : new Place(concept.code(), concept.names(), country);
  }

  Concept concept(String name) {
    return Concept.named(name, language);
  }

  /** {@code code}, and {@code names} by language or {@code name} in the item's own. */
  @Nullable Concept concept(Fields json) {
    String code = json.text("code");
    String name = json.text("name");
    Map<String, String> names = requireNonNullElse(json.object("names", Fields::map), Map.of());
    if (name != null) {
      return new Concept(code, Map.of(language, name));
    }
    if (code == null && names.isEmpty()) {
      json.problem("name", "required", "missing: send a name, or a code");
      return null;
    }
    return new Concept(code, names);
  }

  InfoSource infoSource(String name) {
    return new InfoSource(name, null);
  }

  @Nullable InfoSource infoSource(Fields json) {
    String role = json.text("role");
    Concept named = concept(json);
    return named == null
        ? null
        : new InfoSource(named.name(language), role == null ? null : in("isrol").apply(role));
  }

  @Nullable Link link(Fields json) {
    Link.Rel rel = json.code("rel", Link.Rel::of, List.of(Link.Rel.values()), Link.Rel::code);
    Guid guid = json.code("guid", Guid::parse, GUID);
    if (!json.has("rel")) {
      required(json, "rel");
    }
    if (!json.has("guid")) {
      required(json, "guid");
    }
    return rel == null || guid == null ? null : new Link(rel, guid);
  }

  Picture picture(Fields json) {
    return new Picture(
        json.code("guid", Guid::parse, GUID),
        json.text("headline"),
        json.text("caption"),
        json.text("altText"),
        json.text("byline"),
        json.text("creditline"),
        json.objects("renditions", this::rendition));
  }

  Rendition rendition(Fields json) {
    return new Rendition(
        required(json, "name"),
        required(json, "href"),
        required(json, "mediaType"),
        json.number("width", 1, 1_000_000),
        json.number("height", 1, 1_000_000),
        json.size("bytes"),
        json.seconds("seconds"));
  }

  private static String required(Fields json, String name) {
    String text = json.text(name);
    if (text == null) {
      json.problem(name, "required", "missing: send it");
    }
    return requireNonNullElse(text, "");
  }
}
