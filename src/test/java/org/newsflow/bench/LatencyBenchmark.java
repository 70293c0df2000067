package org.newsflow.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long a release takes from its commit to all who have a stream open. */
final class LatencyBenchmark implements Benchmark {

  private static final int STREAMS = 1_000;
  private static final int PEER_EVENTS = 30;
  private static final long PACE_MILLIS = 100;

  @Override
  public String name() {
    return "latency";
  }

  @Override
  public List<String> words() {
    return List.of(
        "1,000 open streams of one subscriber with 20 products; ten releases of some 4 KB a second",
        "in rounds. Newsflow: from the end of the commit until the client, a process of its own,",
        "has read the event's beginning, for each stream. Peer: the same entries, posted to nginx",
        "with nchan (one worker, nothing on disk) over one kept connection, from the moment before",
        "the post is sent; where nginx is not installed, one thread in the benchmark's process that",
        "writes them to one blocking socket after the other. All on this machine, over loopback.");
  }

  @Override
  public List<Figure> run(boolean quick, Path folder) throws Exception {
    int rounds = quick ? 3 : 6;
    int each = quick ? 30 : 100;
    try (Flow flow = new Flow(folder.resolve("flow"))) {
      List<byte[]> entries = flow.entries(PEER_EVENTS);
      try (FanOut peer =
              Nchan.isInstalled()
                  ? new Nchan(folder.resolve("nginx"), entries)
                  : new PlainFanOut(entries);
          Streaming ours = new Streaming(flow, STREAMS);
          Streaming theirs = new Streaming(peer, STREAMS)) {
        Bench.say("warming up");
        for (Streaming side : List.of(ours, theirs)) {
          trickle(side, quick ? 50 : 300, 20);
        }
        List<double[]> ourTimes = new ArrayList<>();
        List<double[]> theirTimes = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
          ourTimes.add(trickle(ours, each, PACE_MILLIS));
          theirTimes.add(trickle(theirs, each, PACE_MILLIS));
          Bench.say(
              "round %d of %d: p50 %.1f ms, peer %.1f ms"
                  .formatted(
                      round + 1,
                      rounds,
                      Samples.percentile(50, ourTimes.getLast()),
                      Samples.percentile(50, theirTimes.getLast())));
        }
        List<Figure> figures = new ArrayList<>();
        for (double percent : new double[] {50, 99}) {
          figures.add(
              Figure.beside(
                  "commit to delivery, p%.0f".formatted(percent),
                  median(percent, ourTimes),
                  "ms",
                  peer.name(),
                  median(percent, theirTimes)));
        }
        return figures;
      }
    }
  }

  private static double median(double percent, List<double[]> rounds) {
    return Samples.median(
        rounds.stream().mapToDouble(times -> Samples.percentile(percent, times)).toArray());
  }

  /** Publishes at a steady pace; how long each event took to each stream, in milliseconds. */
  private static double[] trickle(Streaming side, int events, long pace)
      throws IOException, InterruptedException {
    long[] published = new long[events];
    long start = System.nanoTime();
    for (int i = 0; i < events; i++) {
      long wait = i * pace - (System.nanoTime() - start) / 1_000_000;
      Thread.sleep(Math.max(0, wait));
      published[i] = side.publish();
    }
    return Arrays.stream(side.took(published)).map(nanos -> nanos / 1e6).toArray();
  }
}
