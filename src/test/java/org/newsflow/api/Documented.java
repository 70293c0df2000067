package org.newsflow.api;

import static java.util.stream.Collectors.toSet;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.OpenApi31;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API as its document has it. Values are held against its schemas with every object closed, so
 * that a field that the document does not name is a fault.
 */
final class Documented {

  static final Path FILE = Path.of("docs/api/openapi.yaml");
  private static final String ADDRESS = "https://newsflow.test/openapi";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

  final String yaml;
  final JsonNode document;
  private final SchemaRegistry schemas;

  Documented() {
    try {
      yaml = Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    document =
        JsonMapper.shared()
            .valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(yaml));
    String closed = closed().toString();
    schemas =
        SchemaRegistry.withDefaultDialect(
            OpenApi31.getInstance(), registry -> registry.schemas(Map.of(ADDRESS, closed)));
  }

  /** A call of the document. */
  record Operation(String method, String path, JsonNode node) {
    @Override
    public String toString() {
      return method + " " + path;
    }

    boolean fits(String sent, String address) {
      String pattern = path.replaceAll("\\{\\w+}", "[^/]+");
      return method.equals(sent) && address.replaceFirst("\\?.*", "").matches(pattern);
    }
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .map(method ->
                    new Operation(
                        method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))
                .forEach(operations::add));
    return operations;
  }

  /** The call that a request is; one without variables comes before one with them. */
  @Nullable Operation operation(String method, String address) {
    return operations().stream()
        .filter(operation -> operation.fits(method, address))
        .min(Comparator.comparing(operation -> operation.path().contains("{")))
        .orElse(null);
  }

  /**
   * JSON pointer to the answer with this status: of its own, a shared one, or the default.
   *
   * @param operation null for an address that is none
   */
  String answer(@Nullable Operation operation, int status) {
    if (operation == null) {
      return "/components/responses/Other";
    }
    String responses = pointer(operation) + "/responses";
    String own = responses + "/" + status;
    String found = document.at(own).isMissingNode() ? responses + "/default" : own;
    JsonNode reference = document.at(found).path("$ref");
    return reference.isString() ? reference.asString().substring(1) : found;
  }

  /** JSON pointer to the schema of what is sent. */
  static String request(Operation operation) {
    return pointer(operation) + "/requestBody/content/application~1json/schema";
  }

  static String pointer(Operation operation) {
    return "/paths/%s/%s"
        .formatted(escaped(operation.path()), operation.method().toLowerCase(Locale.ROOT));
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** What is wrong with this JSON by the schema at this pointer. */
  List<String> faults(String pointer, String json) {
    if (document.at(pointer).isMissingNode()) {
      return List.of("nothing is documented at " + pointer);
    }
    Schema schema = schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer));
    return schema
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** The codes that a refusal at this pointer may have; none for what is no refusal. */
  Set<String> codes(String answer) {
    JsonNode schema = document.at(answer + "/content/application~1problem+json/schema");
    return schema.path("$ref").asString("").endsWith("/Killed")
        ? Set.of("killed")
        : schema.at("/properties/code/enum").valueStream().map(JsonNode::asString).collect(toSet());
  }

  /** Every object with its pointer. */
  void walk(BiConsumer<String, ObjectNode> visitor) {
    walk("", document, visitor);
  }

  private static void walk(String pointer, JsonNode node, BiConsumer<String, ObjectNode> visitor) {
    if (node instanceof ObjectNode object) {
      visitor.accept(pointer, object);
      object
          .properties()
          .forEach(
              field -> walk(pointer + "/" + escaped(field.getKey()), field.getValue(), visitor));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(pointer + "/" + i, node.get(i), visitor);
    }
  }

  private JsonNode closed() {
    JsonNode copy = document.deepCopy();
    Set<String> parts = new HashSet<>();
    walk(
        "",
        copy,
        (pointer, object) ->
            object
                .path("allOf")
                .forEach(part -> parts.add(part.path("$ref").asString("").substring(1))));
    walk(
        "",
        copy,
        (pointer, object) -> {
          boolean schema = object.path("properties").isObject() || object.path("allOf").isArray();
          if (schema && !parts.contains(pointer) && !pointer.contains("/example")) {
            object.put("unevaluatedProperties", false);
          }
        });
    return copy;
  }
}
