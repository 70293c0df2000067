package org.newsflow.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A story of the demo, and what becomes of it.
 *
 * @param fields as the desk takes them, but for the pictures
 * @param pictures each with {@code draw}: what it is to show
 */
record Story(
    String key,
    String language,
    Map<String, Object> fields,
    List<Map<String, Object>> pictures,
    List<KeyLink> links,
    After after) {

  /** Whether it stands in for one that was killed. */
  boolean isSubstitute() {
    return links.stream().anyMatch(link -> link.rel().equals("substituteFor"));
  }

  /** A link to another story of the demo. */
  record KeyLink(String rel, String key) {}

  /** What happens after the release. */
  record After(
      @Nullable List<Next> updates,
      @Nullable Next correction,
      @Nullable Kill kill,
      @Nullable Integer embargoMinutes) {

    static final After NOTHING = new After(null, null, null, null);

    List<Next> allUpdates() {
      return updates == null ? List.of() : updates;
    }
  }

  /** A further version: so long after the release, with these fields in the place of the old. */
  record Next(
      int minutes,
      @Nullable String grade,
      @Nullable String note,
      @Nullable String publicNote,
      Map<String, Object> fields) {}

  /** The end of it. */
  record Kill(int minutes, String ground, String reason, @Nullable String publicNote) {}

  /** What is not for the desk in a story's file. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Sheet(
      String key,
      String language,
      @Nullable List<Map<String, Object>> pictures,
      @Nullable List<KeyLink> links,
      @Nullable After after) {

    Story story(Map<String, Object> all) {
      Map<String, Object> fields = new LinkedHashMap<>(all);
      fields.keySet().removeAll(List.of("key", "pictures", "links", "after"));
      return new Story(
          key,
          language,
          fields,
          pictures == null ? List.of() : pictures,
          links == null ? List.of() : links,
          after == null ? After.NOTHING : after);
    }
  }
}
