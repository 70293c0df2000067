package org.newsflow.program;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A subscriber's stream, read as it comes, until it ends. */
final class Stream implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final StringBuilder text = new StringBuilder();
  private final Thread reading;

  final HttpResponse<InputStream> response;

  Stream(String base, String key, String query) throws IOException, InterruptedException {
    response =
        client.send(
            HttpRequest.newBuilder(URI.create(base + "/v1/stream" + query))
                .header("Authorization", "Bearer " + key)
                .build(),
            HttpResponse.BodyHandlers.ofInputStream());
    reading = Thread.ofVirtual().start(this::read);
  }

  private void read() {
    try (InputStream in = response.body()) {
      byte[] bytes = new byte[8192];
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        // One char for a byte: only whole events are decoded.
        synchronized (text) {
          text.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
        }
      }
    } catch (IOException e) {
      // The server is gone: what has come counts.
    }
  }

  /** What has come so far. */
  String text() {
    synchronized (text) {
      return new String(
          text.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
  }

  /** Waits until this has come. */
  String until(String words) throws InterruptedException {
    for (int i = 0; i < 600 && !text().contains(words); i++) {
      Thread.sleep(50);
    }
    return text();
  }

  /** Whether so many entries came, within half a minute. */
  boolean untilThereAre(int entries) throws InterruptedException {
    for (int i = 0; i < 600 && entries().size() < entries; i++) {
      Thread.sleep(50);
    }
    return entries().size() >= entries;
  }

  /** The entries that have come whole. */
  List<JsonNode> entries() {
    List<JsonNode> entries = new ArrayList<>();
    String whole = text();
    int end = whole.lastIndexOf("\n\n");
    for (String event : (end < 0 ? "" : whole.substring(0, end)).split("\n\n", -1)) {
      if (event.startsWith("id: ")) {
        entries.add(JsonMapper.shared().readTree(event.substring(event.indexOf("\ndata: ") + 7)));
      }
    }
    return entries;
  }

  /** Waits until it has ended. */
  void untilItEnds() throws InterruptedException {
    reading.join();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
