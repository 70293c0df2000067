package org.newsflow.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Newsflow, in a process of its own: each event is a release. */
final class Flow implements FanOut {

  private final ChildProcess server;
  private final int port;
  private final String key;

  Flow(Path folder) throws IOException {
    server = new ChildProcess(Server.class, folder.toString());
    String[] first = server.answer().split(" ", 2);
    port = Integer.parseInt(first[0]);
    key = first[1];
  }

  @Override
  public String name() {
    return "Newsflow";
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String path() {
    return "/v1/stream";
  }

  @Override
  public String key() {
    return key;
  }

  /** From the end of the commit: what is not on disk yet must not be seen. */
  @Override
  public long publish() throws IOException {
    return Long.parseLong(server.ask("release"));
  }

  @Override
  public long memory() throws IOException {
    return server.memory();
  }

  /** Bytes of the heap in use after a collection. */
  long heap() throws IOException {
    return Long.parseLong(server.ask("heap"));
  }

  /** Releases so many stories. */
  void fill(int stories) throws IOException {
    server.ask("fill " + stories);
  }

  /** Serves a folder's files from the same Tomcat; the path of the folder. */
  String files(Path folder) throws IOException {
    return server.ask("files " + folder);
  }

  /** Ends the program in good order; it answers no more. */
  void stop() throws IOException {
    server.ask("stop");
  }

  /** The first so many entries as the feed gives them: what a peer has to send. */
  List<byte[]> entries(int count) throws IOException, InterruptedException {
    fill(count);
    try (HttpClient client = HttpClient.newHttpClient()) {
      List<byte[]> entries = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String page =
            client
                .send(
                    HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/v1/feed?limit=1&after=" + i))
                        .header("Authorization", "Bearer " + key)
                        .build(),
                    HttpResponse.BodyHandlers.ofString())
                .body();
        int begin = page.indexOf("\"entries\":[") + "\"entries\":[".length();
        entries.add(
            page.substring(begin, page.lastIndexOf("],\"recalls\":"))
                .getBytes(StandardCharsets.UTF_8));
      }
      return entries;
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
