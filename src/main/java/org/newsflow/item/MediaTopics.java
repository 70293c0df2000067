package org.newsflow.item;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * IPTC's Media Topics: which subjects there are, what they are called and which is broader. Codes
 * are taken with {@code medtop:} and without; retired ones stay readable.
 */
public final class MediaTopics {

  private static final MediaTopics STANDARD = new MediaTopics(List.of()).with(load());

  private final Map<String, MediaTopic> byCode = new LinkedHashMap<>();

  private MediaTopics(Collection<MediaTopic> topics) {
    topics.forEach(topic -> byCode.put(topic.code(), topic));
  }

  /** The top level and the second. IPTC's full list is larger and can be added. */
  public static MediaTopics standard() {
    return STANDARD;
  }

  /**
   * These topics and others, such as IPTC's newest full list. Of a topic in both the other counts,
   * but names in languages that it lacks are kept.
   */
  public MediaTopics with(Collection<MediaTopic> others) {
    Map<String, MediaTopic> all = new LinkedHashMap<>(byCode);
    others.forEach(topic -> all.merge(topic.code(), topic, MediaTopics::withNamesOf));
    return new MediaTopics(all.values());
  }

  /** The topic with this code, if there is one. */
  public Optional<MediaTopic> find(String code) {
    return MediaTopic.code(code).map(byCode::get);
  }

  /** The broader topics of this one, the nearest first; none for an unknown code. */
  public List<MediaTopic> ancestors(String code) {
    List<MediaTopic> ancestors = new ArrayList<>();
    Optional<MediaTopic> next = parent(find(code));
    while (next.isPresent() && !ancestors.contains(next.get())) {
      ancestors.add(next.get());
      next = parent(next);
    }
    return ancestors;
  }

  /** The topics just below this one, without the retired. */
  public List<MediaTopic> children(String code) {
    Optional<String> parent = MediaTopic.code(code);
    return active().filter(topic -> Optional.ofNullable(topic.parent()).equals(parent)).toList();
  }

  /** The topics of the top level. */
  public List<MediaTopic> top() {
    return active().filter(topic -> topic.parent() == null).toList();
  }

  /** All topics, retired ones included. */
  public Collection<MediaTopic> all() {
    return List.copyOf(byCode.values());
  }

  private Stream<MediaTopic> active() {
    return byCode.values().stream().filter(topic -> !topic.retired());
  }

  private Optional<MediaTopic> parent(Optional<MediaTopic> topic) {
    return topic.map(MediaTopic::parent).map(byCode::get);
  }

  private static MediaTopic withNamesOf(MediaTopic old, MediaTopic other) {
    Map<String, String> names = new HashMap<>(old.names());
    names.putAll(other.names());
    return new MediaTopic(other.code(), other.parent(), other.retired(), names);
  }

  private static List<MediaTopic> load() {
    Map<String, Map<String, String>> own = new HashMap<>();
    for (String[] row : rows("mediatopics-own.tsv")) {
      own.computeIfAbsent(row[0], code -> new HashMap<>()).put(row[1], row[2]);
    }
    List<String[]> rows = rows("mediatopics.tsv");
    String[] heads = rows.getFirst();
    List<MediaTopic> topics = new ArrayList<>();
    for (String[] row : rows.subList(1, rows.size())) {
      Map<String, String> names = new HashMap<>(own.getOrDefault(row[0], Map.of()));
      for (int column = 3; column < heads.length; column++) {
        if (!row[column].isEmpty()) {
          names.put(heads[column], row[column]);
        }
      }
      topics.add(
          new MediaTopic(row[0], row[1].isEmpty() ? null : row[1], !row[2].isEmpty(), names));
    }
    return topics;
  }

  private static List<String[]> rows(String file) {
    try (InputStream in = Objects.requireNonNull(MediaTopics.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
