package org.newsflow.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * An object of JSON from outside. It knows its path, so that what is wrong in it is told by name,
 * and which of its fields were asked for, so that a misspelt one is not lost in silence.
 */
final class Fields {

  private static final int LAST_YEAR = 9999;
  private static final int MOST_UNKNOWN = 20;
  private static final int MOST_ELEMENTS = 5_000;

  private final JsonNode node;
  private final String path;
  private final List<Problem> problems;
  private final Set<String> known = new HashSet<>();

  /**
   * These fields.
   *
   * @param path empty for the whole document
   * @param problems where whatever is wrong is added
   */
  Fields(JsonNode node, String path, List<Problem> problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
    if (!node.isObject()) {
      problem(null, "not-an-object", "not a JSON object: send {…}");
    }
  }

  /** Whether there is anything under this name but null. */
  boolean has(String name) {
    JsonNode value = value(name);
    return !value.isMissingNode() && !value.isNull();
  }

  /** Whether the name is there, be it with null. */
  boolean names(String name) {
    return !value(name).isMissingNode();
  }

  /** The text under this name, without blanks around it; null where there is none. */
  @Nullable String text(String name) {
    return has(name) ? text(value(name), path(name)) : null;
  }

  /** The value for which the text under this name is the code. */
  <T> @Nullable T code(
      String name, Function<String, Optional<T>> of, List<T> all, Function<T, String> code) {
    return code(name, of, "send " + all.stream().map(code).collect(Collectors.joining(", ")));
  }

  /** The value for which the text under this name is the code. */
  <T> @Nullable T code(String name, Function<String, Optional<T>> of, String remedy) {
    String text = text(name);
    Optional<T> value = text == null ? Optional.empty() : of.apply(text);
    if (text != null && value.isEmpty()) {
      problem(name, "unknown-code", "\"%s\" is none: %s".formatted(shortened(text), remedy));
    }
    return value.orElse(null);
  }

  /** Whether this name has exactly this text. */
  boolean isText(String name, String text) {
    return value(name).isString() && text.equals(value(name).stringValue());
  }

  /** Whether this name has {@code true}. */
  boolean isTrue(String name) {
    return value(name).isBoolean() && value(name).booleanValue();
  }

  /** Whether this name has {@code false}. */
  boolean isFalse(String name) {
    return value(name).isBoolean() && !value(name).booleanValue();
  }

  /** True or false. */
  boolean flag(String name, boolean otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    if (!value(name).isBoolean()) {
      problem(name, "not-true-or-false", "neither true nor false: send one, without quotes");
    }
    return value(name).asBoolean(otherwise);
  }

  /** A whole number. */
  @Nullable Integer number(String name, int least, int most) {
    JsonNode value = value(name);
    if (has(name)
        && !(value.isIntegralNumber()
            && value.canConvertToInt()
            && value.intValue() >= least
            && value.intValue() <= most)) {
      problem(name, "not-a-number", "not a whole number from %d to %d".formatted(least, most));
      return null;
    }
    return has(name) ? value.intValue() : null;
  }

  /** How many bytes. */
  @Nullable Long size(String name) {
    JsonNode value = value(name);
    if (has(name)
        && !(value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0)) {
      problem(name, "not-a-number", "not a number of bytes");
      return null;
    }
    return has(name) ? value.longValue() : null;
  }

  /** How many seconds. */
  @Nullable Double seconds(String name) {
    JsonNode value = value(name);
    if (has(name) && !(value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() < 1e9)) {
      problem(name, "not-a-number", "not a number of seconds");
      return null;
    }
    return has(name) ? value.doubleValue() : null;
  }

  /** A moment, with its offset from UTC. */
  @Nullable Instant time(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      int year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
      if (year >= 1 && year <= LAST_YEAR) {
        return time.toInstant();
      }
    } catch (DateTimeException e) {
      // Told below.
    }
    problem(
        name, "not-a-time", "not a date and time with an offset: write it as 2026-11-23T10:00:00Z");
    return null;
  }

  /** The texts of a list. */
  List<String> texts(String name) {
    return list(name, this::text);
  }

  /** What the texts of a list stand for. */
  <T> List<T> texts(String name, Function<String, @Nullable T> read) {
    return list(
        name,
        (element, at) -> {
          String text = text(element, at);
          return text == null ? null : read.apply(text);
        });
  }

  /** The objects of a list. */
  <T> List<T> objects(String name, Function<Fields, @Nullable T> read) {
    return list(name, (element, at) -> within(element, at, read));
  }

  /** The elements of a list, each a text or an object. */
  <T> List<T> textsOrObjects(
      String name, Function<String, T> ofText, Function<Fields, @Nullable T> ofObject) {
    return list(
        name,
        (element, at) -> {
          if (element.isObject()) {
            return within(element, at, ofObject);
          }
          String text = text(element, at);
          return text == null ? null : ofText.apply(text);
        });
  }

  /** The object under this name. */
  <T> @Nullable T object(String name, Function<Fields, @Nullable T> read) {
    return has(name) ? within(value(name), path(name), read) : null;
  }

  /** Every name of this object with its text. */
  Map<String, String> map() {
    Map<String, String> map = new LinkedHashMap<>();
    for (String name : node.propertyNames()) {
      String text = text(name);
      if (text != null) {
        map.put(name, text);
      }
    }
    return map;
  }

  /** Adds a problem with the field of this name. */
  void problem(@Nullable String name, String rule, String message) {
    problems.add(new Problem(name == null ? emptyToNull(path) : path(name), rule, message));
  }

  /** Adds a problem for each name that nobody asked for. */
  void refuseOthers() {
    refuseOthers(Set.of());
  }

  /** The same; these may stand there though nobody asked. */
  void refuseOthers(Set<String> allowed) {
    node.propertyNames().stream()
        .filter(name -> !known.contains(name) && !allowed.contains(name))
        .limit(MOST_UNKNOWN)
        .forEach(name ->
            problem(
                shortened(name),
                "unknown-field",
                "there is no such field: take it out or mend its name"));
  }

  private <T> List<T> list(String name, BiFunction<JsonNode, String, @Nullable T> read) {
    List<T> found = new ArrayList<>();
    if (has(name)) {
      JsonNode list = value(name);
      if (!list.isArray()) {
        problem(name, "not-a-list", "not a list: send […]");
      } else if (list.size() > MOST_ELEMENTS) {
        problem(name, "too-many", "more than %,d: send fewer".formatted(MOST_ELEMENTS));
        return found;
      }
      for (int i = 0; list.isArray() && i < list.size(); i++) {
        T element = read.apply(list.get(i), "%s[%d]".formatted(path(name), i));
        if (element != null) {
          found.add(element);
        }
      }
    }
    return found;
  }

  private <T> @Nullable T within(JsonNode element, String at, Function<Fields, @Nullable T> read) {
    Fields fields = new Fields(element, at, problems);
    T value = element.isObject() ? read.apply(fields) : null;
    fields.refuseOthers();
    return value;
  }

  private @Nullable String text(JsonNode value, String at) {
    if (!value.isString()) {
      problems.add(new Problem(at, "not-a-text", "not a text: send it in quotes"));
      return null;
    }
    return emptyToNull(Objects.requireNonNull(value.stringValue()).strip());
  }

  /** So much of a text as an error message may repeat, without what would break a log line. */
  static String shortened(String text) {
    String plain = text.replaceAll("[\\p{Cc}\\p{Cs}]", "?");
    return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
  }

  private JsonNode value(String name) {
    known.add(name);
    JsonNode value = node.get(name);
    return value == null ? MissingNode.getInstance() : value;
  }

  private String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
