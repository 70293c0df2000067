package org.newsflow.leak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection that is read for as long as it is wanted. */
final class Tap implements AutoCloseable {

  private final Socket socket;
  private final ByteArrayOutputStream read = new ByteArrayOutputStream();

  private boolean ended;

  private Tap(Socket socket) {
    this.socket = socket;
  }

  /** Sends this request by HTTP/1.0, whose answers come in one piece: no chunk cuts a word. */
  static Tap open(int port, String request, String... headers) {
    try {
      Socket socket = new Socket("localhost", port);
      String head = request + " HTTP/1.0\r\nHost: localhost\r\n" + String.join("", headers);
      socket.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new Tap(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the other side has closed it. */
  boolean isEnded() {
    return ended;
  }

  /** All that has come until now and comes within this time. */
  String read(Duration time) {
    return readUntil("\0", time);
  }

  /** The same, or until this has come. */
  String readUntil(String wanted, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    byte[] buffer = new byte[65_536];
    try {
      while (true) {
        long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left <= 0) {
          break;
        }
        socket.setSoTimeout((int) left);
        int count = socket.getInputStream().read(buffer);
        if (count < 0) {
          ended = true;
          break;
        }
        read.write(buffer, 0, count);
        if (new String(buffer, 0, count, StandardCharsets.UTF_8).contains(wanted)) {
          break;
        }
      }
    } catch (SocketTimeoutException e) {
      // That was all.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
