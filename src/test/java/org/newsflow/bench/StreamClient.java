package org.newsflow.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Many open streams, in a process of its own: one thread and one selector. It counts each stream's
 * events and keeps the time at which the beginning of each came.
 */
final class StreamClient {

  private static final int AT_ONCE = 200;
  private static final int FROM_ONE_ADDRESS = 5_000;
  private static final long PATIENCE = 60_000_000_000L;

  private final InetSocketAddress server;
  private final byte[] request;
  private final Selector selector;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 18);

  /** For each event the times at which the streams had it. */
  private final List<Arrivals> events = new ArrayList<>();

  private int open;
  private int opening;

  private static final class Arrivals {
    private final long[] times;
    private int count;

    Arrivals(int streams) {
      times = new long[streams];
    }
  }

  private StreamClient(int port, String path, String key) throws IOException {
    server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    request =
        ("GET "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                + "Authorization: Bearer "
                + key
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    selector = Selector.open();
  }

  /** Its arguments are a port, a path and a key; then it is told what to do, line by line. */
  static void main(String[] arguments) throws IOException {
    StreamClient client =
        new StreamClient(Integer.parseInt(arguments[0]), arguments[1], arguments[2]);
    BlockingQueue<String> questions = new LinkedBlockingQueue<>();
    Thread.ofPlatform().daemon().start(() -> listen(questions));
    int streams = 0;
    while (true) {
      String line = questions.poll();
      if (line == null) {
        client.turn(1); // what comes between two questions counts too
        continue;
      }
      String[] question = line.split(" ", -1);
      switch (question[0]) {
        case "open" -> {
          streams = Integer.parseInt(question[1]);
          System.out.println(client.openAll(streams));
        }
        case "await" ->
            System.out.println(client.await(Integer.parseInt(question[1]), streams, question));
        default -> {
          return;
        }
      }
    }
  }

  private static void listen(BlockingQueue<String> questions) {
    try (BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      input.lines().forEach(questions::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      questions.add("end");
    }
  }

  /** Opens streams and waits until each is answered; how many are. */
  private int openAll(int streams) throws IOException {
    long end = System.nanoTime() + PATIENCE;
    for (int begun = 0; open < streams && System.nanoTime() < end; ) {
      while (begun < streams && opening < AT_ONCE) {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.bind(new InetSocketAddress("127.0.0." + (2 + begun / FROM_ONE_ADDRESS), 0));
        Events stream = new Events(streams);
        channel.register(selector, SelectionKey.OP_CONNECT, stream);
        channel.connect(server);
        begun++;
        opening++;
      }
      turn(10);
    }
    return open;
  }

  /**
   * Waits until so many events have come over all streams since the beginning. Answers how many
   * deliveries there were of them and when the last was; with times of their release after the
   * number, how long they took instead, in nanoseconds, each event's on a place of its own.
   */
  private String await(int count, int streams, String[] question) throws IOException {
    long end = System.nanoTime() + PATIENCE;
    while ((events.size() < count || events.get(count - 1).count < streams)
        && System.nanoTime() < end) {
      turn(10);
    }
    int released = question.length - 2;
    long deliveries = 0;
    long last = 0;
    StringBuilder took = new StringBuilder();
    for (int event = 0; event < Math.min(count, events.size()); event++) {
      Arrivals arrivals = events.get(event);
      deliveries += arrivals.count;
      int place = event - (count - released);
      for (int i = 0; i < arrivals.count; i++) {
        last = Math.max(last, arrivals.times[i]);
        if (place >= 0) {
          took.append(arrivals.times[i] - Long.parseLong(question[2 + place])).append(' ');
        }
      }
    }
    return released == 0 ? deliveries + " " + last : took.toString().strip();
  }

  private void turn(int millis) throws IOException {
    selector.select(
        key -> {
          try {
            ready(key);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        millis);
  }

  private void ready(SelectionKey key) throws IOException {
    SocketChannel channel = (SocketChannel) key.channel();
    Events stream = (Events) key.attachment();
    if (key.isConnectable()) {
      channel.finishConnect();
      channel.write(ByteBuffer.wrap(request)); // a new socket has room for it
      key.interestOps(SelectionKey.OP_READ);
      return;
    }
    buffer.clear();
    if (channel.read(buffer) < 0) {
      key.cancel();
      channel.close();
      System.err.println("  a stream was ended by the server");
      return;
    }
    stream.read(buffer.array(), buffer.position(), System.nanoTime());
  }

  /** What one stream reads: HTTP's head, then chunks or bytes as they are, with events in them. */
  private final class Events {
    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};
    private static final byte[] EVENT = {'\n', 'i', 'd', ':'};

    private final int streams;
    private final StringBuilder head = new StringBuilder();
    private boolean inBody;
    private boolean chunked;
    private int left;
    private int size;
    private int matched = 1; // the first line begins as if after another
    private int seen;

    Events(int streams) {
      this.streams = streams;
    }

    void read(byte[] bytes, int end, long now) {
      int at = inBody ? 0 : head(bytes, end);
      while (at < end) {
        if (!chunked) {
          scan(bytes, at, end, now);
          return;
        }
        if (left == 0) {
          at = chunkSize(bytes, at, end);
        } else {
          int part = Math.min(left, end - at);
          scan(bytes, at, at + part, now);
          left -= part;
          at += part;
        }
      }
    }

    private int head(byte[] bytes, int end) {
      for (int at = 0; at < end; at++) {
        head.append((char) bytes[at]);
        matched = bytes[at] == HEAD_END[matched - 1] ? matched + 1 : bytes[at] == '\r' ? 2 : 1;
        if (matched == HEAD_END.length + 1) {
          if (!head.substring(0, 12).endsWith(" 200")) {
            throw new IllegalStateException("no stream: " + head);
          }
          chunked = head.indexOf("chunked") >= 0;
          inBody = true;
          matched = 1;
          open++;
          opening--;
          return at + 1;
        }
      }
      return end;
    }

    /** Reads on in the line with a chunk's size, and the line's end before it. */
    private int chunkSize(byte[] bytes, int from, int end) {
      for (int at = from; at < end; at++) {
        int digit = Character.digit(bytes[at], 16);
        if (digit >= 0) {
          size = size * 16 + digit;
        } else if (bytes[at] == '\n' && size > 0) {
          left = size;
          size = 0;
          return at + 1;
        }
      }
      return end;
    }

    private void scan(byte[] bytes, int from, int end, long now) {
      int at = from;
      while (at < end) {
        if (matched == 0) {
          at = Lines.next(bytes, at, end);
          if (at == end) {
            return;
          }
        }
        matched = bytes[at] == EVENT[matched] ? matched + 1 : bytes[at] == '\n' ? 1 : 0;
        at++;
        if (matched == EVENT.length) {
          matched = 0;
          arrived(seen++, now);
        }
      }
    }

    private void arrived(int event, long now) {
      if (event == events.size()) {
        events.add(new Arrivals(streams));
      }
      Arrivals arrivals = events.get(event);
      arrivals.times[arrivals.count++] = now;
    }
  }
}
