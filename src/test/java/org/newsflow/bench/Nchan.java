package org.newsflow.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** nginx with the module nchan, one worker: the same bytes are posted to it and sent to all. */
final class Nchan implements FanOut {

  static final String NAME = "nginx with nchan";

  private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
  private static final Path MODULE = Path.of("/usr/lib/nginx/modules/ngx_nchan_module.so");

  private final Process process;
  private final int port;
  private final Socket publisher;
  private final List<byte[]> events;
  private int published;

  Nchan(Path folder, List<byte[]> events) throws IOException {
    this.events = events;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Files.createDirectories(folder);
    Path settings = folder.resolve("nginx.conf");
    Files.writeString(
        settings,
        """
        load_module %s;
        %s
        daemon off;
        worker_processes 1;
        worker_rlimit_nofile 20000;
        pid %3$s/nginx.pid;
        error_log %3$s/error.log;
        events { worker_connections 15000; }
        http {
          access_log off;
          client_body_buffer_size 1m;
          client_body_temp_path %3$s/body;
          proxy_temp_path %3$s/proxy;
          fastcgi_temp_path %3$s/fastcgi;
          uwsgi_temp_path %3$s/uwsgi;
          scgi_temp_path %3$s/scgi;
          nchan_shared_memory_size 256m;
          server {
            listen 127.0.0.1:%4$d backlog=4096;
            location = /publish {
              nchan_publisher;
              nchan_channel_id wire;
              nchan_message_buffer_length 100;
            }
            location = /stream {
              nchan_subscriber eventsource;
              nchan_channel_id wire;
              nchan_subscriber_first_message newest;
            }
          }
        }
        """
            .formatted(
                MODULE,
                System.getProperty("user.name").equals("root") ? "user root;" : "",
                folder.toAbsolutePath(),
                port));
    process =
        new ProcessBuilder(PROGRAM.toString(), "-c", settings.toAbsolutePath().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    publisher = connected();
  }

  /** Debian's packages nginx and libnginx-mod-nchan. */
  static boolean isInstalled() {
    boolean installed = Files.isExecutable(PROGRAM) && Files.exists(MODULE);
    if (!installed) {
      System.err.println(
          "  NO PEER: nginx with nchan is not installed (apt-get install nginx"
              + " libnginx-mod-nchan)");
    }
    return installed;
  }

  private Socket connected() throws IOException {
    for (int attempt = 0; ; attempt++) {
      try {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
      } catch (IOException e) {
        if (attempt == 50 || !process.isAlive()) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(100));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String path() {
    return "/stream";
  }

  @Override
  public String key() {
    return "none";
  }

  /** From the moment before the request is sent; nothing goes to a disk. */
  @Override
  public long publish() throws IOException {
    byte[] event = events.get(published++ % events.size());
    byte[] head =
        ("POST /publish HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                + event.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] request = new byte[head.length + event.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(event, 0, request, head.length, event.length);
    OutputStream out = publisher.getOutputStream();
    long now = System.nanoTime();
    out.write(request);
    answered(publisher.getInputStream());
    return now;
  }

  /** Reads the answer, which has a length. */
  private static void answered(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("nginx ended the connection: " + head);
      }
      head.append((char) next);
    }
    if (!head.toString().startsWith("HTTP/1.1 20")) {
      throw new IOException("not published: " + head);
    }
    String length = head.toString().replaceAll("(?is).*content-length: (\\d+).*", "$1");
    in.readNBytes(Integer.parseInt(length));
  }

  @Override
  public long memory() throws IOException {
    long all = ChildProcess.memory(process.pid());
    try (Stream<ProcessHandle> workers = process.descendants()) {
      for (ProcessHandle worker : workers.toList()) {
        all += ChildProcess.memory(worker.pid());
      }
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    publisher.close();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
