package org.newsflow.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a value of the API may be, in words. */
final class ApiSchema {

  private record Limit(String keyword, String words) {}

  private static final List<Limit> LIMITS =
      List.of(
          new Limit("minimum", "from "),
          new Limit("maximum", "to "),
          new Limit("maxLength", "characters at most: "),
          new Limit("maxItems", "at most: "),
          new Limit("default", "else "),
          new Limit("pattern", "as "));

  private ApiSchema() {}

  /** The kind of a value, with a link to what is described elsewhere. */
  static String type(JsonNode schema) {
    List<String> words = new ArrayList<>();
    if (schema.has("$ref")) {
      String name = schema.path("$ref").asString().replaceFirst(".*/", "");
      words.add("<a href=\"#%1$s\">%1$s</a>".formatted(Prose.escaped(name)));
    }
    for (String choice : List.of("anyOf", "oneOf", "allOf")) {
      if (schema.has(choice)) {
        String conjunction = choice.equals("allOf") ? " and " : " or ";
        words.add(
            schema.path(choice).valueStream().map(ApiSchema::type).collect(joining(conjunction)));
      }
    }
    if (schema.has("enum")) {
      words.add(schema.path("enum").valueStream().map(ApiSchema::code).collect(joining(" ")));
    }
    if (schema.has("const")) {
      words.add(code(schema.path("const")));
    }
    if (schema.has("items")) {
      words.add("list of " + type(schema.path("items")));
    } else if (schema.has("type")) {
      words.add(
          Prose.escaped(schema.path("format").asString(schema.path("type").asString("text"))));
    }
    for (Limit limit : LIMITS) {
      if (schema.has(limit.keyword())) {
        words.add(limit.words() + code(schema.path(limit.keyword())));
      }
    }
    return String.join(", ", words);
  }

  private static String code(JsonNode value) {
    return "<code>" + Prose.escaped(value.asString()) + "</code>";
  }

  /** Its fields, those of its fields, and those of each form that it may have. */
  static String fields(JsonNode schema) {
    JsonNode object = schema.has("items") ? schema.path("items") : schema;
    List<String> required = object.path("required").valueStream().map(JsonNode::asString).toList();
    StringBuilder html = new StringBuilder();
    for (Map.Entry<String, JsonNode> field : object.path("properties").properties()) {
      JsonNode value = field.getValue();
      html.append("<dt><code>").append(Prose.escaped(field.getKey())).append("</code> <small>");
      html.append(required.contains(field.getKey()) ? "always, " : "").append(type(value));
      html.append("</small></dt><dd>");
      html.append(Prose.line(value.path("description").asString("")));
      html.append(fields(value)).append("</dd>");
    }
    String own = html.isEmpty() ? "" : "<dl>" + html + "</dl>";
    return own
        + Stream.of("oneOf", "anyOf")
            .flatMap(choice -> object.path(choice).valueStream())
            .map(ApiSchema::fields)
            .collect(joining());
  }
}
