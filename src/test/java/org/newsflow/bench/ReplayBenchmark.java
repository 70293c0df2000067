package org.newsflow.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How fast one client reads the whole flow from the start. */
final class ReplayBenchmark implements Benchmark {

  private static final Pattern NEXT = Pattern.compile("\"more\":true,\"next\":\"([^\"]+)\"");

  /** So much of a page holds its head. */
  private static final int HEAD = 512;

  private final byte[] buffer = new byte[1 << 18];

  @Override
  public String name() {
    return "replay";
  }

  @Override
  public List<String> words() {
    return List.of(
        "One client reads 100,000 entries of some 4 KB (--quick: 20,000) from the start, with",
        "/v1/feed?after=…&limit=500, page after page over one connection, and takes of each page",
        "no more than the next address. Peer: the same bytes in one file, read with one request",
        "from the same Tomcat (its default servlet, which lets the kernel send the file).",
        "Rounds in turn; median of the rounds.");
  }

  /** What a reading was. */
  private record Read(long bytes, double seconds) {
    double megabytesPerSecond() {
      return bytes / 1e6 / seconds;
    }
  }

  @Override
  public List<Figure> run(boolean quick, Path folder) throws Exception {
    int entries = quick ? 20_000 : 100_000;
    int rounds = 3;
    Path files = Files.createDirectories(folder.resolve("files"));
    try (Flow flow = new Flow(folder.resolve("flow"));
        HttpClient client = HttpClient.newHttpClient()) {
      Bench.say("releasing " + entries + " stories");
      flow.fill(entries);
      String base = "http://127.0.0.1:" + flow.port();
      String start = base + "/v1/feed?after=0&limit=500";
      Bench.say("warming up");
      try (OutputStream file = Files.newOutputStream(files.resolve("all.json"))) {
        feed(client, start, flow.key(), file);
      }
      String file = base + flow.files(files) + "/all.json";
      read(client, file, flow.key(), OutputStream.nullOutputStream());
      double[] ours = new double[rounds];
      double[] theirs = new double[rounds];
      double[] perSecond = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        Read replay = feed(client, start, flow.key(), OutputStream.nullOutputStream());
        ours[round] = replay.megabytesPerSecond();
        perSecond[round] = entries / replay.seconds();
        long begin = System.nanoTime();
        Page whole = read(client, file, flow.key(), OutputStream.nullOutputStream());
        theirs[round] =
            new Read(whole.bytes(), (System.nanoTime() - begin) / 1e9).megabytesPerSecond();
        Bench.say(
            "round %d of %d: %.0f MB/s, peer %.0f MB/s"
                .formatted(round + 1, rounds, ours[round], theirs[round]));
      }
      double bytesPerEntry = Files.size(files.resolve("all.json")) / (double) entries;
      return List.of(
          Figure.beside(
              "replay",
              Samples.median(ours),
              "MB/s",
              "static file from the same Tomcat",
              Samples.median(theirs)),
          Figure.beside(
              "replay, in entries",
              Samples.median(perSecond),
              "entries/s",
              "static file from the same Tomcat",
              Samples.median(theirs) * 1e6 / bytesPerEntry));
    }
  }

  private Read feed(HttpClient client, String start, String key, OutputStream copy)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    long bytes = 0;
    String address = start;
    while (true) {
      Page page = read(client, address, key, copy);
      bytes += page.bytes();
      Matcher next = NEXT.matcher(page.head());
      if (!next.find()) {
        return new Read(bytes, (System.nanoTime() - begin) / 1e9);
      }
      address = next.group(1);
    }
  }

  private record Page(String head, long bytes) {}

  private Page read(HttpClient client, String address, String key, OutputStream copy)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(
            HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + key)
                .build(),
            HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream in = response.body()) {
      if (response.statusCode() != 200) {
        throw new IOException(address + ": " + response.statusCode());
      }
      int begun = in.readNBytes(buffer, 0, HEAD);
      String head = new String(buffer, 0, begun, StandardCharsets.UTF_8);
      long bytes = 0;
      for (int more = begun; more > 0; more = in.read(buffer)) {
        copy.write(buffer, 0, more);
        bytes += more;
      }
      return new Page(head, bytes);
    }
  }
}
