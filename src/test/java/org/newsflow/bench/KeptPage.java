package org.newsflow.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A page that is kept, asked for from Newsflow and from nginx in turn.
 *
 * @param nginx none where it is not installed
 * @param millis how long a round is for each
 */
record KeptPage(
    ChildProcess client, int port, String path, @Nullable Nginx nginx, int rounds, int millis) {

  /** Requests a second that neither server has trouble with: 400 million a day. */
  private static final long STEADY = 5_000;

  private record Reading(double rate, double p50, double p99) {}

  private record Times(List<Reading> ours, List<Reading> theirs) {

    Figure figure(String name, String unit, ToDoubleFunction<Reading> value) {
      double median = median(ours, value);
      return theirs.isEmpty()
          ? Figure.alone(name, median, unit)
          : Figure.beside(name, median, unit, Nginx.NAME, median(theirs, value));
    }

    private static double median(List<Reading> readings, ToDoubleFunction<Reading> value) {
      return Samples.median(readings.stream().mapToDouble(value).toArray());
    }
  }

  /** As many requests as readers can make, and then a steady number. */
  List<Figure> figures(String size) throws IOException {
    Bench.say("warming up");
    read(port, path, 5 * millis, 0);
    Times most = times(0);
    Bench.say("now %,d requests a second".formatted(STEADY));
    Times steady = times(STEADY);
    String at = "kept story at %,d requests/s, ".formatted(STEADY);
    return List.of(
        most.figure("kept story, " + size + ", requests", "requests/s", Reading::rate),
        most.figure("kept story, p50", "ms", Reading::p50),
        most.figure("kept story, p99", "ms", Reading::p99),
        steady.figure(at + "p50", "ms", Reading::p50),
        steady.figure(at + "p99", "ms", Reading::p99));
  }

  private Times times(long perSecond) throws IOException {
    Times times = new Times(new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < rounds; round++) {
      times.ours.add(read(port, path, millis, perSecond));
      if (nginx != null) {
        times.theirs.add(read(nginx.port(), "/page.html", millis, perSecond));
      }
      Bench.say(
          "round %d of %d: %s, peer %s"
              .formatted(
                  round + 1,
                  rounds,
                  times.ours.getLast(),
                  nginx == null ? "none" : times.theirs.getLast()));
    }
    return times;
  }

  private Reading read(int port, String path, int millis, long perSecond) throws IOException {
    String[] told =
        client.ask("%d %s %d %d".formatted(port, path, millis, perSecond)).split(" ", 3);
    return new Reading(
        Double.parseDouble(told[0]),
        Double.parseDouble(told[1]) / 1e3,
        Double.parseDouble(told[2]) / 1e3);
  }
}
