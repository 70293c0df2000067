package org.newsflow.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** nginx with one compressed page in a file, a worker for each processor. */
final class Nginx implements AutoCloseable {

  static final String NAME = "nginx, static file";

  private static final Path PROGRAM = Path.of("/usr/sbin/nginx");

  /** What nginx says by itself. */
  private static final List<String> OWN =
      List.of(
          "date",
          "server",
          "connection",
          "keep-alive",
          "content-type",
          "content-length",
          "content-encoding",
          "etag",
          "vary");

  private final Process process;
  private final int port;

  /**
   * Serves a page at {@code /page.html}.
   *
   * @param headers what its peer says, which this one says too
   */
  Nginx(Path folder, byte[] gzip, Map<String, List<String>> headers) throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Files.createDirectories(folder);
    Files.write(folder.resolve("page.html.gz"), gzip);
    Path settings = folder.resolve("nginx.conf");
    Files.writeString(
        settings,
        """
        %s
        daemon off;
        worker_processes auto;
        pid %2$s/nginx.pid;
        error_log %2$s/error.log;
        events { worker_connections 768; }
        http {
          access_log off;
          sendfile on;
          tcp_nopush on;
          keepalive_requests 1000000000;
          open_file_cache max=100 inactive=60s;
          client_body_temp_path %2$s/body;
          proxy_temp_path %2$s/proxy;
          fastcgi_temp_path %2$s/fastcgi;
          uwsgi_temp_path %2$s/uwsgi;
          scgi_temp_path %2$s/scgi;
          server {
            listen 127.0.0.1:%3$d;
            root %2$s;
            types { text/html html; }
            charset utf-8;
            gzip_static always;
            gzip_vary on;
            %4$s
          }
        }
        """
            .formatted(
                System.getProperty("user.name").equals("root") ? "user root;" : "",
                folder.toAbsolutePath(),
                port,
                headers.entrySet().stream()
                    .filter(header -> !OWN.contains(header.getKey()))
                    .map(header ->
                        "add_header %s \"%s\";"
                            .formatted(header.getKey(), header.getValue().getFirst()))
                    .collect(Collectors.joining("\n    "))));
    process =
        new ProcessBuilder(PROGRAM.toString(), "-c", settings.toAbsolutePath().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    awaitIt();
  }

  /** Debian's package nginx. */
  static boolean isInstalled() {
    boolean installed = Files.isExecutable(PROGRAM);
    if (!installed) {
      System.err.println("  NO PEER: nginx is not installed (apt-get install nginx)");
    }
    return installed;
  }

  private void awaitIt() throws IOException {
    for (int attempt = 0; ; attempt++) {
      try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
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

  int port() {
    return port;
  }

  @Override
  public void close() {
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
