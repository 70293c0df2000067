package org.newsflow.command;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.newsflow.demo.DemoAgency;
import org.newsflow.demo.DemoFile;
import org.newsflow.demo.DemoRecord;
import org.newsflow.store.Store;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: an agency that is not real, in one process, behaving like a live one. */
@Command(
    name = "demo",
    description = "Runs a demo agency on this machine alone: its people, subscribers and stories.")
final class DemoCommand implements Callable<Integer> {

  /** Whoever tries the demo may try it hard. */
  private static final int GENEROUS = 600_000;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "0 for any (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data/demo",
      description = "where it is kept (default: ${DEFAULT-VALUE})")
  private Path folder = Path.of("data/demo");

  @Option(names = "--fresh", description = "begin anew: what the demo had is thrown away")
  private boolean fresh;

  private final Program program;

  DemoCommand(Program program) {
    this.program = program;
  }

  /** Addresses in items name the port, so it must be known before anything is released. */
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (fresh && Files.exists(folder)) {
      DemoFile.requireIn(folder);
      Store.requireClosed(folder);
      DemoFile.discard(folder);
    }
    Map<String, Object> settings = new HashMap<>(DemoRecord.agencySettings());
    int open = port == 0 ? freePort() : port;
    settings.put("server.port", open);
    settings.put("newsflow.web.base", "http://localhost:" + open);
    settings.put("server.address", "127.0.0.1");
    settings.put("newsflow.store.folder", folder);
    settings.put("newsflow.demo.enabled", true);
    settings.put("newsflow.access.requests-per-minute.person", GENEROUS);
    ConfigurableApplicationContext running = program.start(settings);
    String base = Program.base(running);
    DemoAgency agency = running.getBean(DemoAgency.class);
    System.out.println(agency.open(base, folder));
    return Program.untilStopped(running);
  }
}
