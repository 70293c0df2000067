package org.newsflow.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A fan-out with so many streams open. */
final class Streaming implements AutoCloseable {

  private final FanOut fanOut;
  private final int streams;
  private final ChildProcess client;
  private int published;

  Streaming(FanOut fanOut, int streams) throws IOException {
    this.fanOut = fanOut;
    this.streams = streams;
    this.client =
        new ChildProcess(
            StreamClient.class, Integer.toString(fanOut.port()), fanOut.path(), fanOut.key());
    int open = Integer.parseInt(client.ask("open " + streams));
    if (open < streams) {
      client.close();
      throw new IOException(
          "only %d of %d streams of %s opened: see ulimit -n"
              .formatted(open, streams, fanOut.name()));
    }
  }

  /** Publishes an event; the time from which its way is measured. */
  long publish() throws IOException {
    published++;
    return fanOut.publish();
  }

  /** Waits until every stream has all events; the time at which the last had the last. */
  long last() throws IOException {
    String[] answer = client.ask("await " + published).split(" ", 2);
    check(Long.parseLong(answer[0]), (long) published * streams);
    return Long.parseLong(answer[1]);
  }

  /** Waits likewise; how long the newest events took to each stream, in nanoseconds. */
  double[] took(long[] published) throws IOException {
    String times =
        Arrays.stream(published).mapToObj(Long::toString).collect(Collectors.joining(" "));
    String answer = client.ask("await " + this.published + " " + times);
    double[] took = Arrays.stream(answer.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    check(took.length, (long) published.length * streams);
    return took;
  }

  private void check(long deliveries, long wanted) throws IOException {
    if (deliveries != wanted) {
      throw new IOException(
          "%s made %d deliveries of %d".formatted(fanOut.name(), deliveries, wanted));
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
