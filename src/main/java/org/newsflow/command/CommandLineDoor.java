package org.newsflow.command;

import java.net.BindException;
import org.newsflow.item.NewsflowException;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The front door: finds the command that the arguments name and runs it. */
public final class CommandLineDoor {

  private CommandLineDoor() {}

  @Command(
      name = "newsflow",
      description = "A news flow system: an agency's wire, from the desk to the subscriber.",
      subcommands = HelpCommand.class)
  private static final class Newsflow {}

  /**
   * Runs the command.
   *
   * @param program the Spring application to start
   * @return the exit status: 0 done, 1 failed, 2 wrong arguments
   */
  public static int run(Class<?> program, String[] args) {
    Program runs = new Program(program);
    return new CommandLine(new Newsflow())
        .addSubcommand(new DemoCommand(runs))
        .addSubcommand(new ServeCommand(runs))
        .addSubcommand(new ImportCommand(runs))
        .addSubcommand(new BackupCommand())
        .addSubcommand(new RestoreCommand())
        .setExecutionExceptionHandler((fault, command, arguments) -> {
          command.getErr().println("newsflow: " + told(fault));
          return 1;
        })
        .execute(args);
  }

  /** What went wrong, in one line where it is something that people can mend. */
  private static String told(Exception fault) throws Exception {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException taken) {
        return "the port %d is in use: give another with --port, or server.port in the settings"
            .formatted(taken.getPort());
      }
      if (cause instanceof NewsflowException || cause instanceof BindException) {
        return String.valueOf(cause.getMessage());
      }
    }
    throw fault;
  }
}
