package org.newsflow.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsflow.format.Xhtml;
import org.newsflow.item.Body;
import org.newsflow.item.Concept;
import org.newsflow.item.Embargo;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Picture;
import org.newsflow.item.Place;
import org.newsflow.item.Rendition;

/** Writes items as the desk's API has them, in the shape that {@link ItemJson} reads. */
public final class ItemView {

  /** What the API tells besides an item's own fields, and takes back without looking at it. */
  static final Set<String> TOLD =
      Set.of(
          "guid",
          "version",
          "state",
          "pubStatus",
          "etag",
          "event",
          "grade",
          "author",
          "opened",
          "editor",
          "saved",
          "check",
          "schedules",
          "killRequest",
          "flags");

  private final Map<String, Object> fields = new LinkedHashMap<>();

  private ItemView() {}

  /** The item's fields by name, in the API's order; what is empty is left out. */
  public static Map<String, Object> of(NewsItem item) {
    ItemView view = new ItemView();
    view.write(item);
    return view.fields;
  }

  private void write(NewsItem item) {
    put("language", item.language());
    put("type", item.type().code());
    put("level", item.level().code());
    put("urgency", item.urgency());
    put("headline", item.headline());
    put("subheadline", item.lines().subheadline());
    put("standfirst", item.lines().standfirst());
    plain(item.body())
        .ifPresentOrElse(
            paragraphs -> put("body", paragraphs),
            () -> put("bodyHtml", Xhtml.write(item.body(), item.language(), item.pictures())));
    put("slugline", item.lines().slugline());
    put(
        "datelines",
        item.lines().datelines().stream()
            .map(line -> object("city", line.city(), "country", line.country()))
            .toList());
    put("byline", item.lines().byline());
    put("creditline", item.lines().creditline());
    put("subjects", item.about().subjects().stream().map(Concept::code).toList());
    Concept genre = item.about().genre();
    put("genre", genre == null ? null : genre.code());
    put("keywords", item.about().keywords());
    put("places", item.about().places().stream().map(place -> place(place, item)).toList());
    put("people", concepts(item.about().people(), item));
    put("organisations", concepts(item.about().organisations(), item));
    put(
        "infoSources",
        item.infoSources().stream()
            .map(source ->
                source.role() == null
                    ? source.name()
                    : object("name", source.name(), "role", source.role()))
            .toList());
    put("edNote", item.edNote());
    Embargo embargo = item.embargo();
    if (embargo != null) {
      put("embargoed", time(embargo));
      put("embargoNote", embargo.note());
    }
    put("usageTerms", item.rights().usageTerms());
    put("copyrightHolder", item.rights().copyrightHolder());
    put("copyrightNotice", item.rights().copyrightNotice());
    put("publishable", item.publishable());
    put("test", item.test());
    put("desk", item.desk());
    put("pictures", item.pictures().stream().map(ItemView::picture).toList());
    put("renditions", item.renditions().stream().map(ItemView::rendition).toList());
    put(
        "links",
        item.links().stream()
            .map(link -> object("rel", link.rel().code(), "guid", link.guid().value()))
            .toList());
    put("signals", item.signals());
    put("sourceIds", item.sourceIds());
    put(
        "public",
        object(
            "show", item.publicUse().show().code(),
            "abridgement", item.publicUse().abridgement()));
  }

  /** An embargo's end as the API writes it. */
  static String time(Embargo embargo) {
    Instant until = embargo.until();
    return until == null ? PartsJson.UNTIL_FURTHER_NOTICE : until.toString();
  }

  /** The paragraphs, where the body has nothing else. */
  private static Optional<List<String>> plain(Body body) {
    boolean plain =
        body.blocks().stream()
            .allMatch(block ->
                block instanceof Body.Paragraph(var content)
                    && content.stream().allMatch(Body.Text.class::isInstance));
    return plain ? Optional.of(body.blocks().stream().map(Body::text).toList()) : Optional.empty();
  }

  private static Object place(Place place, NewsItem item) {
    return place.country() == null
        ? concept(place.code(), place.names(), item)
        : object("code", place.code(), "names", place.names(), "country", place.country());
  }

  private static List<Object> concepts(List<Concept> concepts, NewsItem item) {
    return concepts.stream()
        .map(concept -> concept(concept.code(), concept.names(), item))
        .toList();
  }

  /** A name in the item's own language alone is written as such. */
  private static Object concept(@Nullable String code, Map<String, String> names, NewsItem item) {
    String name = names.size() == 1 ? names.get(item.language()) : null;
    return code == null && name != null ? name : object("code", code, "names", names);
  }

  /** A picture, as it can be sent back. */
  static Map<String, Object> picture(Picture picture) {
    Guid guid = picture.guid();
    return object(
        "guid", guid == null ? null : guid.value(),
        "headline", picture.headline(),
        "caption", picture.caption(),
        "altText", picture.altText(),
        "byline", picture.byline(),
        "creditline", picture.creditline(),
        "renditions", picture.renditions().stream().map(ItemView::rendition).toList());
  }

  private static Map<String, Object> rendition(Rendition rendition) {
    return object(
        "name", rendition.name(),
        "href", rendition.href(),
        "mediaType", rendition.mediaType(),
        "width", rendition.width(),
        "height", rendition.height(),
        "bytes", rendition.bytes(),
        "seconds", rendition.seconds());
  }

  /** A JSON object of names and values by turns, without what is null or empty. */
  static Map<String, Object> object(@Nullable Object... namesAndValues) {
    ItemView view = new ItemView();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      view.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return view.fields;
  }

  private void put(String name, @Nullable Object value) {
    boolean empty =
        value == null
            || (value instanceof Collection<?> list && list.isEmpty())
            || (value instanceof Map<?, ?> map && map.isEmpty());
    if (!empty) {
      fields.put(name, value);
    }
  }
}
