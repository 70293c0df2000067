package org.newsflow.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * An object of a JSON document from outside. It knows its path, so that what is wrong in it can be
 * told by name.
 *
 * @param path empty for the document itself
 * @param problems where whatever is wrong is added
 */
record JsonObject(JsonNode node, String path, List<Problem> problems) {

  /** The longest line of text; bodies have a limit of their own. */
  static final int LINE = 10_000;

  private static final int MOST_ELEMENTS = 1_000;

  /** A name that is twice in an object may mean one thing to one reader and another to the next. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(40)
                          .maxTokenCount(200_000)
                          .maxNumberLength(100)
                          .maxNameLength(1_000)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** The object that this document is; null, with a problem, if it is none. */
  static @Nullable JsonObject of(String document, List<Problem> problems) {
    try {
      JsonNode node = MAPPER.readTree(document);
      if (node.isObject()) {
        return new JsonObject(node, "", problems);
      }
      problems.add(new Problem(null, "not-an-object", "not a JSON object: send one item as {…}"));
    } catch (StreamConstraintsException e) {
      problems.add(new Problem(null, "too-complex", "too deep or too large" + where(e)));
    } catch (JacksonException e) {
      problems.add(
          new Problem(
              null, "not-json", "not JSON, or the same name twice in one object" + where(e)));
    }
    return null;
  }

  private static String where(JacksonException fault) {
    TokenStreamLocation location = fault.getLocation();
    return location == null
        ? ": mend it"
        : ": mend it at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }

  /** Whether there is anything under this name. */
  boolean has(String name) {
    return !value(name).isMissingNode();
  }

  /** The line of text under this name, clean; null where there is none or a blank one. */
  @Nullable String text(String name) {
    return text(name, LINE);
  }

  @Nullable String text(String name, int longest) {
    JsonNode value = value(name);
    if (value.isMissingNode()) {
      return null;
    }
    if (!value.isString()) {
      problem(name, "not-a-text", "not a text: put it in quotation marks");
      return null;
    }
    if (value.stringValue().length() > longest) {
      problem(name, "too-large", "longer than %,d characters: send less".formatted(longest));
      return null;
    }
    String text = Text.clean(pathOf(name), value.stringValue(), problems);
    return text.isBlank() ? null : text;
  }

  /** The text under this name, or another if there is none. */
  String text(String name, String otherwise) {
    String text = text(name);
    return text == null ? otherwise : text;
  }

  /** The moment under this name; null where there is none. An empty one is a problem. */
  @Nullable Instant time(String name) {
    return has(name) ? Incoming.time(pathOf(name), value(name).stringValue(""), problems) : null;
  }

  /** The whole number under this name; null where there is none. */
  @Nullable Long number(String name, long least, long most) {
    JsonNode value = value(name);
    if (value.isMissingNode()) {
      return null;
    }
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      long number = value.longValue();
      if (number >= least && number <= most) {
        return number;
      }
    }
    problem(name, "not-a-number", "not a whole number from %d to %d".formatted(least, most));
    return null;
  }

  @Nullable Integer integer(String name, int least, int most) {
    Long number = number(name, least, most);
    return number == null ? null : number.intValue();
  }

  /** The number under this name, zero or more; null where there is none. */
  @Nullable Double decimal(String name) {
    JsonNode value = value(name);
    if (value.isMissingNode()) {
      return null;
    }
    double number = value.doubleValue(Double.NaN);
    if (number >= 0 && Double.isFinite(number)) {
      return number;
    }
    problem(name, "not-a-number", "not a number from zero up");
    return null;
  }

  /** The objects in the list under this name, none if there is no list. */
  List<JsonObject> objects(String name) {
    JsonNode list = value(name);
    List<JsonObject> objects = new ArrayList<>();
    if (list.isMissingNode()) {
      return objects;
    }
    if (!list.isArray()) {
      problem(name, "not-a-list", "not a list: put it in square brackets");
    } else if (list.size() > MOST_ELEMENTS) {
      problem(name, "too-large", "more than %,d elements: send less".formatted(MOST_ELEMENTS));
    } else {
      for (int i = 0; i < list.size(); i++) {
        JsonObject element = element(list.get(i), pathOf(name) + "[" + i + "]");
        if (element != null) {
          objects.add(element);
        }
      }
    }
    return objects;
  }

  /** The object under this name; null where there is none. */
  @Nullable JsonObject object(String name) {
    return has(name) ? element(value(name), pathOf(name)) : null;
  }

  private @Nullable JsonObject element(JsonNode value, String itsPath) {
    if (value.isObject()) {
      return new JsonObject(value, itsPath, problems);
    }
    problems.add(new Problem(itsPath, "not-an-object", "not an object: write it as {…}"));
    return null;
  }

  void problem(String name, String rule, String message) {
    problems.add(new Problem(pathOf(name), rule, message));
  }

  String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** What stands under this name; null in JSON is the same as nothing. */
  private JsonNode value(String name) {
    JsonNode value = node.path(name);
    return value.isNull() ? MissingNode.getInstance() : value;
  }
}
