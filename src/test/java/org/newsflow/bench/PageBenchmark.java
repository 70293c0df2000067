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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How fast a page is that is kept, and what a long past costs one that is made anew. */
final class PageBenchmark implements Benchmark {

  private static final Pattern STORY = Pattern.compile("href=\"(/en/[a-z-]+/[^\"/]+/\\d+)\"");
  private static final int FEW = 1_000;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final List<Figure> figures = new ArrayList<>();

  @Override
  public String name() {
    return "page";
  }

  @Override
  public List<String> words() {
    return List.of(
        "Kept: eight readers, in a process of their own, ask for one story's page over a kept",
        "connection each, compressed, one request after the other. Newsflow: the whole program with",
        "its production settings. Peer: nginx, a worker for each processor, the same compressed",
        "bytes in a file, about the same headers. Rounds in turn; medians of the rounds. First each",
        "reader asks again at once; then all together make 5,000 requests a second.",
        "Anew: the front page after each release, which makes it old, from the end of the commit",
        "to the last byte: with 1,000,000 entries in the flow (--quick: 100,000) and, in turn, with",
        "1,000 in another. The long flow's past is 1,000 stories again and again.");
  }

  @Override
  public List<Figure> run(boolean quick, Path folder) throws Exception {
    int many = quick ? 100_000 : 1_000_000;
    try (Flow small = new Flow(folder.resolve("small"))) {
      small.fill(FEW);
      kept(small, quick, folder.resolve("nginx"));
      Bench.say("making a flow of " + many + " entries");
      long begin = System.nanoTime();
      // Both are begun in the same way, or the one would be compiled when the other is not.
      try (Flow large = Past.flow(folder.resolve("large"), many);
          Flow few = Past.flow(folder.resolve("few"), FEW)) {
        Bench.say("it took %.0f s".formatted((System.nanoTime() - begin) / 1e9));
        anew(large, few, many, quick ? 60 : 250);
      }
    }
    return figures;
  }

  private void kept(Flow flow, boolean quick, Path folder) throws Exception {
    Matcher story = STORY.matcher(new String(front(flow), StandardCharsets.UTF_8));
    if (!story.find()) {
      throw new IOException("no story on the front page");
    }
    String path = story.group(1);
    HttpResponse<byte[]> page = get(flow, path, "gzip");
    String size = "%.1f KB".formatted(page.body().length / 1024.0);
    try (ChildProcess client = new ChildProcess(PageClient.class);
        Nginx nginx =
            Nginx.isInstalled() ? new Nginx(folder, page.body(), page.headers().map()) : null) {
      figures.addAll(
          new KeptPage(client, flow.port(), path, nginx, quick ? 3 : 7, quick ? 2_000 : 3_000)
              .figures(size));
    }
  }

  private void anew(Flow large, Flow small, int many, int rounds) throws Exception {
    Bench.say("warming up");
    for (int round = 0; round < rounds; round++) {
      anew(large);
      anew(small);
    }
    double[] ours = new double[rounds];
    double[] theirs = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      boolean first = round % 2 == 0;
      double early = anew(first ? large : small);
      double late = anew(first ? small : large);
      ours[round] = first ? early : late;
      theirs[round] = first ? late : early;
    }
    String peer = "Newsflow with %,d entries".formatted(FEW);
    for (int percent : new int[] {50, 90}) {
      figures.add(
          Figure.beside(
              "front made anew, %,d entries, p%d".formatted(many, percent),
              Samples.percentile(percent, ours),
              "ms, made anew",
              peer,
              Samples.percentile(percent, theirs)));
    }
  }

  /** Releases a story, which makes every page old; how many milliseconds the front page takes. */
  private static double anew(Flow flow) throws IOException, InterruptedException {
    flow.publish();
    long begin = System.nanoTime();
    front(flow);
    return (System.nanoTime() - begin) / 1e6;
  }

  /** The front page in English. */
  static byte[] front(Flow flow) throws IOException, InterruptedException {
    return get(flow, "/en", "identity").body();
  }

  private static HttpResponse<byte[]> get(Flow flow, String path, String encoding)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + flow.port() + path))
                .header("Accept-Encoding", encoding)
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(path + ": " + response.statusCode());
    }
    return response;
  }
}
