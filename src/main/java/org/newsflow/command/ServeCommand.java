package org.newsflow.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.FirstAdmin;
import org.newsflow.demo.DemoFile;
import org.newsflow.item.NewsflowException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: production. */
@Command(
    name = "serve",
    description = "Runs the agency's wire, with settings from a file and the environment.")
final class ServeCommand implements Callable<Integer> {

  @Option(names = "--config", paramLabel = "FILE", description = "settings, as YAML or properties")
  private @Nullable Path config;

  private final Program program;

  ServeCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() throws InterruptedException {
    Path file = config;
    if (file != null && !Files.isReadable(file)) {
      throw new NewsflowException(
          "no-config", NewsflowException.Category.CALLER, "cannot read the settings in " + file);
    }
    ConfigurableApplicationContext running =
        program.start(
            file == null
                ? Map.of()
                : Map.of("spring.config.additional-location", file.toAbsolutePath().toUri()),
            settings ->
                DemoFile.refuseIn(Path.of(settings.getProperty("newsflow.store.folder", "data"))));
    running
        .getBean(FirstAdmin.class)
        .enrol()
        .ifPresent(admin ->
            System.out.printf(
                "There was nobody yet. The first admin is %s, with the password%n%n  %s%n%n"
                    + "It is shown this once: sign in with POST /v1/session and change it.%n",
                admin.email(), admin.password()));
    System.out.println("Newsflow answers at " + Program.base(running));
    return Program.untilStopped(running);
  }
}
