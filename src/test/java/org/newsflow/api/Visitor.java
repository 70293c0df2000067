package org.newsflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.newsflow.web.Http;
import org.newsflow.web.Http.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A caller of the program, whose every request that is granted and every answer must be as
 * documented.
 */
public record Visitor(Http http) {

  static final Documented DOCUMENTED = new Documented();

  /** The answers that came: JSON pointer to the answer, of a refusal with its code. */
  static final Set<String> SEEN = new ConcurrentSkipListSet<>();

  public Answer get(int status, String path, String... headers) {
    return send(status, "GET", path, null, headers);
  }

  public Answer post(int status, String path, @Nullable String json) {
    return send(status, "POST", path, json);
  }

  /** Sends a picture's file to the desk. */
  public Answer upload(int status, byte[] file, String type) {
    String path = "/v1/desk/media";
    Answer answer = http.send("POST", path, BodyPublishers.ofByteArray(file), "Content-Type", type);
    String what = "%s: %d %s".formatted(path, answer.status(), answer.body());
    assertThat(answer.status()).as(what).isEqualTo(status);
    check(answer, DOCUMENTED.operation("POST", path), what);
    return answer;
  }

  public Answer put(int status, String path, String json, String... headers) {
    return send(status, "PUT", path, json, headers);
  }

  Answer delete(int status, String path, String... headers) {
    return send(status, "DELETE", path, null, headers);
  }

  public Answer send(
      int status, String method, String path, @Nullable String json, String... more) {
    List<String> headers = new ArrayList<>(List.of(more));
    if (json != null && !headers.contains("Content-Type")) {
      headers.addAll(List.of("Content-Type", "application/json"));
    }
    Answer answer =
        http.send(
            method,
            path,
            json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json),
            headers.toArray(String[]::new));
    String what = "%s %s: %d %s".formatted(method, path, answer.status(), answer.body());
    assertThat(answer.status()).as(what).isEqualTo(status);
    Documented.Operation operation = DOCUMENTED.operation(method, path);
    if (operation != null && json != null && status < 300) {
      assertThat(DOCUMENTED.faults(Documented.request(operation), json)).as(what).isEmpty();
    }
    check(answer, operation, what);
    return answer;
  }

  private static void check(Answer answer, Documented.@Nullable Operation operation, String what) {
    String pointer = DOCUMENTED.answer(operation, answer.status());
    JsonNode documented = DOCUMENTED.document.at(pointer);
    SEEN.add(pointer);
    for (var header : documented.path("headers").properties()) {
      JsonNode shared = header.getValue().path("$ref");
      JsonNode node =
          shared.isString()
              ? DOCUMENTED.document.at(shared.asString().substring(1))
              : header.getValue();
      if (node.path("required").asBoolean(true)) {
        assertThat(answer.header(header.getKey())).as(header.getKey() + " of " + what).isNotEmpty();
      }
    }
    if (answer.body().isEmpty()) {
      assertThat(documented.has("content")).as(what).isFalse();
      return;
    }
    String type = answer.header("Content-Type").replaceFirst(";.*", "");
    boolean json = type.endsWith("json");
    String value = json ? answer.body() : JsonMapper.shared().writeValueAsString(answer.body());
    String schema = pointer + "/content/" + Documented.escaped(type) + "/schema";
    assertThat(DOCUMENTED.faults(schema, value)).as(what).isEmpty();
    if (type.equals("application/problem+json")) {
      SEEN.add(pointer + " " + answer.at("/code"));
    }
  }
}
