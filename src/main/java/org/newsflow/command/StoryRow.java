package org.newsflow.command;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Level;

/**
 * A row of JSON Lines that tells a story: its text, and where it is from.
 *
 * @param lang BCP 47 tag
 * @param body paragraphs
 * @param kind {@code story}, {@code brief}, {@code interview} or {@code flash}
 * @param date when the source published it, or null
 * @param source whom to name
 * @param licence SPDX
 * @param category a label of the source
 * @param topics labels of the source
 * @param sib200 labels of the SIB-200 collection
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoryRow(
    @Nullable String id,
    @Nullable String lang,
    @Nullable String headline,
    @Nullable String date,
    @Nullable List<String> body,
    @Nullable String kind,
    @Nullable String source,
    @Nullable String url,
    @Nullable String licence,
    @Nullable String category,
    @Nullable List<String> topics,
    @Nullable List<String> sib200) {

  /** Media Topics by the beginnings of the words with which sources label their stories. */
  private static final Map<String, String> TOPICS =
      Map.ofEntries(
          Map.entry("politic", "medtop:11000000"),
          Map.entry("sport", "medtop:15000000"),
          Map.entry("health", "medtop:07000000"),
          Map.entry("disease", "medtop:07000000"),
          Map.entry("scien", "medtop:13000000"),
          Map.entry("disaster", "medtop:03000000"),
          Map.entry("accident", "medtop:03000000"),
          Map.entry("crime", "medtop:02000000"),
          Map.entry("law", "medtop:02000000"),
          Map.entry("environment", "medtop:06000000"),
          Map.entry("weather", "medtop:17000000"),
          Map.entry("econom", "medtop:04000000"),
          Map.entry("business", "medtop:04000000"),
          Map.entry("armed", "medtop:16000000"),
          Map.entry("culture", "medtop:01000000"),
          Map.entry("entertain", "medtop:01000000"));

  /** The draft that the desk takes. */
  Map<String, Object> draft(@Nullable String desk) {
    Map<String, Object> draft = new LinkedHashMap<>();
    put(draft, "language", lang);
    draft.put("type", "text");
    put(draft, "headline", headline);
    put(draft, "body", body);
    draft.put("level", ("flash".equals(kind) ? Level.FLASH : Level.ROUTINE).code());
    put(draft, "desk", desk);
    put(draft, "creditline", source);
    if (source != null) {
      draft.put("infoSources", List.of(source));
    }
    put(draft, "usageTerms", licence);
    put(draft, "edNote", url == null ? null : date == null ? url : date + " " + url);
    put(draft, "subjects", subjects());
    if (id != null) {
      draft.put("sourceIds", Map.of("import", id));
    }
    return draft;
  }

  private @Nullable List<String> subjects() {
    List<String> labels = new ArrayList<>();
    Stream.of(topics, sib200).filter(Objects::nonNull).forEach(labels::addAll);
    if (category != null) {
      labels.add(category);
    }
    List<String> subjects =
        labels.stream()
            .map(label -> label.toLowerCase(Locale.ROOT))
            .flatMap(label -> TOPICS.keySet().stream().filter(label::startsWith).map(TOPICS::get))
            .distinct()
            .toList();
    return subjects.isEmpty() ? null : subjects;
  }

  private static void put(Map<String, Object> draft, String field, @Nullable Object value) {
    if (value != null) {
      draft.put(field, value);
    }
  }
}
