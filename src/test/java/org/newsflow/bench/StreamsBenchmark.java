package org.newsflow.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many deliveries a second ten thousand streams make, and what memory a stream takes. */
final class StreamsBenchmark implements Benchmark {

  private static final int STREAMS = 10_000;
  private static final int PEER_EVENTS = 30;

  /** Released one after the other without a pause. */
  private static final int BURST = 8;

  private final List<Figure> figures = new ArrayList<>();

  @Override
  public String name() {
    return "streams";
  }

  @Override
  public List<String> words() {
    return List.of(
        "10,000 open streams of one subscriber with 20 products; bursts of 8 releases of some 4 KB,",
        "from the first commit until the client, a process of its own, has read the last event on",
        "the last stream. Newsflow: the whole program with its production settings, a process of its",
        "own. Peer: nginx with nchan, one worker, nothing on disk, the same entries posted over one",
        "kept connection, from the moment before the first post is sent. Memory: what the server's",
        "process has more in RAM (and in its heap, collected) with the streams than without them.",
        "All on this machine, over loopback; the client takes its share of the processors.");
  }

  @Override
  public List<Figure> run(boolean quick, Path folder) throws Exception {
    int rounds = quick ? 3 : 7;
    try (Flow flow = new Flow(folder.resolve("flow"))) {
      flow.fill(quick ? 2_000 : 10_000); // compiles what a release takes
      List<byte[]> entries = flow.entries(PEER_EVENTS);
      try (Nchan nchan = Nchan.isInstalled() ? new Nchan(folder.resolve("nginx"), entries) : null) {
        compare(flow, nchan, rounds);
      }
    }
    return figures;
  }

  private void compare(Flow flow, @Nullable Nchan nchan, int rounds) throws IOException {
    long ourHeap = flow.heap();
    long ourMemory = flow.memory();
    long theirMemory = nchan == null ? 0 : nchan.memory();
    try (Streaming ours = new Streaming(flow, STREAMS);
        Streaming theirs = nchan == null ? null : new Streaming(nchan, STREAMS)) {
      Bench.say("streams are open");
      memory(
          "idle", flow.memory() - ourMemory, nchan == null ? null : nchan.memory() - theirMemory);
      double[] ourRates = new double[rounds];
      double[] theirRates = new double[rounds];
      burst(ours);
      for (int round = 0; round < rounds; round++) {
        ourRates[round] = burst(ours);
        theirRates[round] = theirs == null ? 0 : burst(theirs);
        Bench.say(
            "round %d of %d: %.0f/s, peer %.0f/s"
                .formatted(round + 1, rounds, ourRates[round], theirRates[round]));
      }
      figures.addFirst(
          beside(
              "deliveries",
              Samples.median(ourRates),
              "deliveries/s",
              theirs == null ? null : Samples.median(theirRates)));
      memory(
          "after the bursts",
          flow.memory() - ourMemory,
          nchan == null ? null : nchan.memory() - theirMemory);
      figures.add(
          Figure.alone("heap per stream", (flow.heap() - ourHeap) / 1024.0 / STREAMS, "KB"));
    }
  }

  private static double burst(Streaming side) throws IOException {
    long first = side.publish();
    for (int i = 1; i < BURST; i++) {
      side.publish();
    }
    return STREAMS * BURST / ((side.last() - first) / 1e9);
  }

  private void memory(String when, long ours, @Nullable Long theirs) {
    figures.add(
        beside(
            "memory per stream, " + when,
            ours / 1024.0 / STREAMS,
            "KB",
            theirs == null ? null : theirs / 1024.0 / STREAMS));
  }

  private static Figure beside(String figure, double value, String unit, @Nullable Double peer) {
    return peer == null
        ? Figure.alone(figure, value, unit)
        : Figure.beside(figure, value, unit, Nchan.NAME, peer);
  }
}
