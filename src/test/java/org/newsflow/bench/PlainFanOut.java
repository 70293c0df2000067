package org.newsflow.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The least that a fan-out can be, where no better peer is installed: within the benchmark's own
 * process one thread writes the same bytes to one blocking socket after the other.
 */
final class PlainFanOut implements FanOut {

  private static final int BACKLOG = 1_000;

  private final ServerSocket door;
  private final List<Socket> streams = new CopyOnWriteArrayList<>();
  private final List<byte[]> events;
  private int published;

  PlainFanOut(List<byte[]> events) throws IOException {
    this.events = events;
    door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::accept);
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = door.accept();
        socket.setTcpNoDelay(true);
        socket
            .getOutputStream()
            .write(
                "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        streams.add(socket);
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  @Override
  public String name() {
    return "plain fan-out over the JDK's sockets";
  }

  @Override
  public int port() {
    return door.getLocalPort();
  }

  @Override
  public String path() {
    return "/";
  }

  @Override
  public String key() {
    return "none";
  }

  @Override
  public long publish() throws IOException {
    byte[] event = events.get(published % events.size());
    byte[] head = ("id: " + ++published + "\ndata: ").getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[head.length + event.length + 2];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(event, 0, all, head.length, event.length);
    all[all.length - 2] = '\n';
    all[all.length - 1] = '\n';
    long now = System.nanoTime();
    for (Socket stream : streams) {
      stream.getOutputStream().write(all);
    }
    return now;
  }

  @Override
  public long memory() throws IOException {
    return ChildProcess.memory(ProcessHandle.current().pid());
  }

  @Override
  public void close() throws IOException {
    for (Socket stream : streams) {
      stream.close();
    }
    door.close();
  }
}
