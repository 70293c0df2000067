package org.newsflow.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's document as a page to read: without script, and on any screen. */
final class ApiPage {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

  private final JsonNode document;
  private final StringBuilder html = new StringBuilder(256_000);

  ApiPage(JsonNode document) {
    this.document = document;
  }

  /** A call: a method of an address. */
  private record Call(String path, String method, JsonNode address, JsonNode operation) {
    String name() {
      return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    String id() {
      return operation.path("operationId").asString();
    }

    boolean has(String tag) {
      return operation.path("tags").get(0).asString().equals(tag);
    }
  }

  /**
   * The page.
   *
   * @param style of it
   * @param source where the document itself is
   */
  String html(String style, String source) {
    JsonNode info = document.path("info");
    String title = Prose.escaped(info.path("title").asString() + " API");
    add("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>", title);
    add("</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>");
    add(style, "</style></head><body><header><h1>", title, "</h1><p>");
    add(Prose.line(info.path("summary").asString()), " <a href=\"", source, "\">OpenAPI</a></p>");
    add("</header>");
    contents();
    add("<main><section>", Prose.blocks(info.path("description").asString()), "</section>");
    schemes();
    document.path("tags").forEach(this::tag);
    add("<section><h2>What is sent</h2>");
    document.at("/components/schemas").properties().forEach(this::schema);
    add("</section></main></body></html>");
    return html.toString();
  }

  private void schemes() {
    add("<section><h2>Who calls</h2><dl>");
    document
        .at("/components/securitySchemes")
        .properties()
        .forEach(scheme -> {
          add("<dt>", Prose.escaped(scheme.getKey()), "</dt><dd>");
          add(Prose.blocks(scheme.getValue().path("description").asString()), "</dd>");
        });
    add("</dl></section>");
  }

  private void contents() {
    add("<nav aria-label=\"Calls\">");
    for (JsonNode tag : document.path("tags")) {
      String name = tag.path("name").asString();
      add("<details><summary>", Prose.escaped(name), "</summary><ul>");
      calls(name)
          .forEach(call -> {
            add("<li><a href=\"#", call.id(), "\"><code>", Prose.escaped(call.name()));
            add("</code> ", Prose.line(call.operation().path("summary").asString()), "</a></li>");
          });
      add("</ul></details>");
    }
    add("</nav>");
  }

  private Stream<Call> calls(String tag) {
    return document.path("paths").properties().stream()
        .flatMap(path ->
            path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .map(method ->
                    new Call(path.getKey(), method.getKey(), path.getValue(), method.getValue())))
        .filter(call -> call.has(tag));
  }

  private void tag(JsonNode tag) {
    String name = tag.path("name").asString();
    add("<section><h2>", Prose.escaped(name), "</h2>");
    add(Prose.blocks(tag.path("description").asString()));
    calls(name).forEach(this::call);
    add("</section>");
  }

  private void call(Call call) {
    JsonNode operation = call.operation();
    add("<article id=\"", call.id(), "\"><h3>", Prose.line(operation.path("summary").asString()));
    add("</h3><p><code>", Prose.escaped(call.name()), "</code> ", callers(operation), "</p>");
    add(Prose.blocks(operation.path("description").asString("")));
    List<JsonNode> parameters = new ArrayList<>();
    call.address().path("parameters").forEach(each -> parameters.add(resolved(each)));
    operation.path("parameters").forEach(each -> parameters.add(resolved(each)));
    if (!parameters.isEmpty()) {
      add("<h4>Parameters</h4><dl>");
      parameters.forEach(this::parameter);
      add("</dl>");
    }
    JsonNode body = operation.path("requestBody");
    if (body.isObject()) {
      add("<h4>Body</h4>");
      content(body.path("content"));
    }
    add("<h4>Answers</h4><dl>");
    operation.path("responses").properties().forEach(this::answer);
    add("</dl></article>");
  }

  /** Who may call it, by the names of the security schemes. */
  private String callers(JsonNode operation) {
    JsonNode security =
        operation.has("security") ? operation.path("security") : document.path("security");
    String names =
        security
            .valueStream()
            .flatMap(each -> each.propertyStream())
            .map(Map.Entry::getKey)
            .collect(joining(" or "));
    return names.isEmpty() ? "open to anybody" : "with a " + names;
  }

  private void parameter(JsonNode parameter) {
    String required = parameter.path("required").asBoolean(false) ? ", always" : "";
    add("<dt><code>", Prose.escaped(parameter.path("name").asString()), "</code> <small>");
    add(
        parameter.path("in").asString(),
        required,
        ", ",
        ApiSchema.type(parameter.path("schema")),
        "</small></dt><dd>");
    add(Prose.line(parameter.path("description").asString("")), "</dd>");
  }

  private void answer(Map.Entry<String, JsonNode> entry) {
    JsonNode answer = resolved(entry.getValue());
    add("<dt><code>", entry.getKey(), "</code></dt><dd>");
    add(Prose.blocks(answer.path("description").asString()));
    String headers =
        answer
            .path("headers")
            .propertyStream()
            .map(header -> "<code>" + header.getKey() + "</code>")
            .collect(joining(", "));
    add(headers.isEmpty() ? "" : "<p>Headers: " + headers + "</p>");
    content(answer.path("content"));
    add("</dd>");
  }

  /** Of a refusal its description says all but an example. */
  private void content(JsonNode content) {
    for (Map.Entry<String, JsonNode> form : content.properties()) {
      JsonNode shown = form.getValue();
      JsonNode schema = shown.path("schema");
      if (!form.getKey().equals(MediaType.APPLICATION_PROBLEM_JSON_VALUE)) {
        add("<p><code>", form.getKey(), "</code>: ", ApiSchema.type(schema), "</p>");
        add(ApiSchema.fields(schema));
      }
      if (shown.has("example")) {
        example("Example", shown.path("example"));
      }
      for (JsonNode named : shown.path("examples")) {
        example(named.path("summary").asString(), named.path("value"));
      }
    }
  }

  private void example(String title, JsonNode value) {
    String text =
        value.isString()
            ? value.asString()
            : JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value);
    add("<details><summary>", Prose.line(title), "</summary><pre>", Prose.escaped(text));
    add("</pre></details>");
  }

  private void schema(Map.Entry<String, JsonNode> entry) {
    JsonNode schema = entry.getValue();
    add("<article id=\"", entry.getKey(), "\"><h3>", entry.getKey(), "</h3>");
    add("<p>", ApiSchema.type(schema), "</p>");
    add(Prose.blocks(schema.path("description").asString("")), ApiSchema.fields(schema));
    if (schema.has("example")) {
      example("Example", schema.path("example"));
    }
    add("</article>");
  }

  /** What a reference leads to, or the node itself. */
  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
  }

  private void add(String... parts) {
    for (String part : parts) {
      html.append(part);
    }
  }
}
