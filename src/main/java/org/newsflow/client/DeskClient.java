package org.newsflow.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks to a desk as one person. Safe for many threads. When it is told to wait ({@code 429} or
 * {@code 503}), it waits as long as the desk says and tries again.
 */
public final class DeskClient {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final String base;
  private final String token;

  /**
   * A client for one person.
   *
   * @param base the desk's address, such as {@code http://localhost:8080}
   * @param token as {@code POST /v1/session} gives it
   */
  public DeskClient(String base, String token) {
    this.base = base;
    this.token = token;
  }

  /** Begins an item; the answer's body names its guid. */
  public Reply draft(Map<String, Object> fields) throws IOException, InterruptedException {
    return call("POST", "", fields, null);
  }

  /** Does something to an item, such as {@code release} or {@code kill/confirm}. */
  public Reply act(String guid, String act, Map<String, Object> fields)
      throws IOException, InterruptedException {
    return call("POST", "/" + guid + "/" + act, fields, null);
  }

  /** The working version, with its revision. */
  public Reply read(String guid) throws IOException, InterruptedException {
    return call("GET", "/" + guid, null, null);
  }

  /** Puts these fields in the place of the working version, if it has still this revision. */
  public Reply replace(String guid, Map<String, Object> fields, String etag)
      throws IOException, InterruptedException {
    return call("PUT", "/" + guid, fields, etag);
  }

  /** Sends a picture's JPEG file; the answer's body is the picture, to be put into an item. */
  public Reply picture(byte[] jpeg) throws IOException, InterruptedException {
    return answered(
        request("/v1/desk/media")
            .header("Content-Type", "image/jpeg")
            .POST(HttpRequest.BodyPublishers.ofByteArray(jpeg)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private Reply call(
      String method, String path, @Nullable Map<String, Object> fields, @Nullable String etag)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request("/v1/desk/items" + path);
    if (etag != null) {
      request.header("If-Match", etag);
    }
    if (fields == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .method(method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(fields)));
    }
    return answered(request);
  }

  private Reply answered(HttpRequest.Builder request) throws IOException, InterruptedException {
    while (true) {
      HttpResponse<byte[]> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 429 && response.statusCode() != 503) {
        return new Reply(
            response.statusCode(),
            response.headers().firstValue("ETag").orElse(null),
            body(response.body()));
      }
      long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
      Thread.sleep(Duration.ofSeconds(Math.min(seconds, PATIENCE.toSeconds())));
    }
  }

  private static JsonNode body(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (JacksonException e) {
      return JSON.missingNode();
    }
  }

  /**
   * The desk's answer.
   *
   * @param etag the working version's revision, or null
   * @param body JSON; a problem document where it is a refusal
   */
  public record Reply(int status, @Nullable String etag, JsonNode body) {

    /** Whether it was done. */
    public boolean done() {
      return status >= 200 && status < 300;
    }

    /** Why it was not done, in one line. */
    public String refusal() {
      StringBuilder text = new StringBuilder(body.path("detail").asString("refused"));
      for (JsonNode problem : body.path("problems")) {
        text.append("; ").append(problem.path("field").asString("")).append(": ");
        text.append(problem.path("message").asString(""));
      }
      return status + " " + text;
    }
  }
}
