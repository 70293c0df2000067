package org.newsflow.api;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The API's document by itself: valid, whole, and true in its examples. */
class OpenApiTest {

  private static final Documented DOCUMENTED = new Documented();
  private static final Pattern CODE = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");

  @Test
  void anotherReaderTakesTheDocument() {
    SwaggerParseResult read = new OpenAPIV3Parser().readContents(DOCUMENTED.yaml);

    assertThat(read.getMessages()).isEmpty();
    assertThat(read.getOpenAPI().getOpenapi()).startsWith("3.1");
    assertThat(read.getOpenAPI().getPaths()).hasSameSizeAs(paths());
  }

  private static List<String> paths() {
    return List.copyOf(DOCUMENTED.document.path("paths").propertyNames());
  }

  @Test
  void everyReferenceLeadsSomewhereAndEveryPartIsUsed() {
    Set<String> targets = new HashSet<>();
    DOCUMENTED.walk((pointer, object) -> {
      String target = object.path("$ref").asString("");
      if (!target.isEmpty()) {
        assertThat(DOCUMENTED.document.at(target.substring(1)).isMissingNode())
            .as(pointer + " refers to " + target)
            .isFalse();
        targets.add(target.substring(1));
      }
    });
    for (String kind : List.of("schemas", "responses", "parameters", "headers")) {
      for (String name : DOCUMENTED.document.at("/components/" + kind).propertyNames()) {
        assertThat(targets).contains("/components/" + kind + "/" + name);
      }
    }
  }

  @Test
  void everyExampleIsValid() {
    List<String> checked = new ArrayList<>();
    DOCUMENTED.walk((pointer, object) -> {
      boolean header = pointer.matches("/components/headers/[^/]+");
      if (header || (pointer.matches(".*/content/[^/]*") && object.has("schema"))) {
        object
            .path("examples")
            .properties()
            .forEach(
                example -> check(pointer + "/schema", example.getValue().path("value"), checked));
        check(pointer + "/schema", object.path("example"), checked);
      } else if (pointer.matches("/components/schemas/\\w+")) {
        check(pointer, object.path("example"), checked);
        object.path("examples").forEach(example -> check(pointer, example, checked));
      }
    });
    assertThat(checked).hasSizeGreaterThan(30);
  }

  private static void check(String schema, JsonNode example, List<String> checked) {
    if (!example.isMissingNode()) {
      assertThat(DOCUMENTED.faults(schema, example.toString())).as(schema).isEmpty();
      checked.add(schema);
    }
  }

  @Test
  void theCheckFindsFaults() {
    assertThat(DOCUMENTED.faults("/components/schemas/Placed", "{\"position\":1}")).isNotEmpty();
    assertThat(
            DOCUMENTED.faults("/components/schemas/Placed", "{\"position\":1,\"version\":\"1\"}"))
        .isNotEmpty();
    assertThat(
            DOCUMENTED.faults(
                "/components/schemas/Placed", "{\"position\":1,\"version\":1,\"more\":1}"))
        .isNotEmpty();
    assertThat(DOCUMENTED.faults("/components/schemas/Time", "\"yesterday\"")).isNotEmpty();
    assertThat(DOCUMENTED.faults("/components/schemas/Draft", "{\"language\":\"en\",\"x\":1}"))
        .isNotEmpty();
  }

  @Test
  void everyCodeOfARefusalIsExplained() {
    DOCUMENTED.walk((pointer, object) -> {
      if (object.at("/content/application~1problem+json").isObject()) {
        Set<String> explained =
            CODE.matcher(object.path("description").asString())
                .results()
                .map(code -> code.group(1))
                .collect(java.util.stream.Collectors.toSet());
        assertThat(DOCUMENTED.codes(pointer))
            .as(pointer)
            .isNotEmpty()
            .allMatch(explained::contains);
      }
    });
  }

  @Test
  void everyCallSaysWhoMayCallItAndWhatIsUsual() {
    Set<String> names = new HashSet<>();
    for (Documented.Operation operation : DOCUMENTED.operations()) {
      JsonNode node = operation.node();
      assertThat(names.add(node.path("operationId").asString())).as("%s", operation).isTrue();
      assertThat(node.path("summary").asString()).as("%s", operation).isNotBlank();
      assertThat(node.path("tags").size()).as("%s", operation).isEqualTo(1);
      assertThat(node.path("responses").propertyNames()).as("%s", operation).contains("default");
      boolean open = node.has("security") && node.path("security").isEmpty();
      assertThat(node.path("responses").has("401") && node.path("responses").has("403"))
          .as("%s", operation)
          .isEqualTo(!open);
      String variables =
          Pattern.compile("\\{(\\w+)}")
              .matcher(operation.path())
              .results()
              .map(found -> found.group(1))
              .collect(joining(","));
      String documented =
          DOCUMENTED
              .document
              .at("/paths/" + Documented.escaped(operation.path()) + "/parameters")
              .valueStream()
              .map(each ->
                  each.has("$ref")
                      ? DOCUMENTED.document.at(each.path("$ref").asString().substring(1))
                      : each)
              .map(each -> each.path("name").asString())
              .collect(joining(","));
      assertThat(documented).as("%s", operation).isEqualTo(variables);
    }
  }
}
