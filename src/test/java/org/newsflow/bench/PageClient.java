package org.newsflow.bench;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Readers of one page, in a process of its own: a thread and a kept connection each, one request
 * after the other. Told a port, a path, milliseconds and how many requests all are to make a
 * second, 0 for as many as they can, it answers with requests a second and the p50 and p99 of a
 * request in microseconds. A request that is due while the one before is not answered yet is late
 * from that time on: so a server does not gain by holding its readers up.
 */
final class PageClient {

  private static final int READERS = 8;

  private final int port;
  private final byte[] request;
  private final long end;

  /** Nanoseconds from a reader's one request to the next; 0 for none. */
  private final long between;

  private PageClient(int port, String path, long millis, long perSecond) {
    this.port = port;
    this.request =
        ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    this.end = System.nanoTime() + millis * 1_000_000;
    this.between = perSecond == 0 ? 0 : READERS * 1_000_000_000L / perSecond;
  }

  static void main(String[] arguments) throws Exception {
    try (BufferedReader questions =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
      for (String line = questions.readLine(); line != null; line = questions.readLine()) {
        System.out.println(answer(line.split(" ", 4), readers));
      }
    }
  }

  private static String answer(String[] question, ExecutorService readers)
      throws ExecutionException, InterruptedException {
    PageClient client =
        new PageClient(
            Integer.parseInt(question[0]),
            question[1],
            Long.parseLong(question[2]),
            Long.parseLong(question[3]));
    long begin = System.nanoTime();
    List<CompletableFuture<double[]>> readings = new ArrayList<>();
    for (int reader = 0; reader < READERS; reader++) {
      readings.add(CompletableFuture.supplyAsync(client::read, readers));
    }
    List<double[]> taken = new ArrayList<>();
    for (CompletableFuture<double[]> reading : readings) {
      taken.add(reading.get());
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    double[] all = taken.stream().flatMapToDouble(Arrays::stream).toArray();
    return String.format(
        Locale.ROOT,
        "%f %f %f",
        all.length / seconds,
        Samples.percentile(50, all) / 1e3,
        Samples.percentile(99, all) / 1e3);
  }

  /** How long each request took, in nanoseconds. */
  private double[] read() {
    double[] took = new double[1 << 16];
    int count = 0;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      DataInputStream in = new DataInputStream(socket.getInputStream());
      out.write(request);
      byte[] answer = new byte[first(in)];
      byte[] before = new byte[0];
      long due = System.nanoTime() + (long) (Math.random() * between);
      for (long begin = due; begin < end; begin = begin(due)) {
        out.write(request);
        in.readFully(answer); // all are as long as the first
        // The whole of each would cost more to look at than to serve: one in a thousand.
        if (count % 1_000 == 0) {
          int body = body(answer);
          byte[] page = Arrays.copyOfRange(answer, body, answer.length);
          if (before.length > 0 && !Arrays.equals(before, page)) {
            throw new IOException("another page than before");
          }
          before = page;
        }
        if (answer[9] != '2') {
          throw new IOException(new String(answer, StandardCharsets.ISO_8859_1));
        }
        long now = System.nanoTime();
        if (count == took.length) {
          took = Arrays.copyOf(took, 2 * count);
        }
        took[count++] = now - begin;
        due = between == 0 ? now : due + between;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.copyOf(took, count);
  }

  /** Waits until a request is due; from when on it counts. */
  private static long begin(long due) {
    long now = System.nanoTime();
    if (now >= due) {
      return due;
    }
    while (now < due) {
      LockSupport.parkNanos(due - now);
      now = System.nanoTime();
    }
    return now; // that the clock woke it late is not the server's fault
  }

  /** Where the body begins: gzip's first two bytes after the head. */
  private static int body(byte[] answer) throws IOException {
    int body = new String(answer, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
    if ((answer[body] & 0xff) != 0x1f || (answer[body + 1] & 0xff) != 0x8b) {
      throw new IOException("not compressed");
    }
    return body;
  }

  /** Reads an answer that has a length; how long it is, head and all. */
  private static int first(DataInputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readUnsignedByte());
    }
    String told = head.toString().toLowerCase(Locale.ROOT);
    if (!told.startsWith("http/1.1 200") || !told.contains("content-encoding: gzip")) {
      throw new IOException("no compressed page: " + head);
    }
    int length = Integer.parseInt(told.replaceAll("(?s).*content-length: (\\d+).*", "$1"));
    in.readFully(new byte[length]);
    return head.length() + length;
  }
}
