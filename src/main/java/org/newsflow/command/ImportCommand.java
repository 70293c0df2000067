package org.newsflow.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.Caller.Person;
import org.newsflow.access.People;
import org.newsflow.access.Role;
import org.newsflow.access.Sessions;
import org.newsflow.client.DeskClient;
import org.newsflow.item.NewsflowException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code import}: stories from files into a folder that nobody has open, or into a running desk.
 */
@Command(
    name = "import",
    description = "Sends stories to the desk: JSON Lines, a story in each line.",
    sortOptions = false)
final class ImportCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "files or folders")
  private List<Path> paths = List.of();

  @ArgGroup private @Nullable Place place;

  @Option(names = "--desk", paramLabel = "D", description = "the desk that files them")
  private @Nullable String desk;

  @Option(names = "--release", description = "release them; without it they stay drafts")
  private boolean release;

  /** Where the desk is. */
  static final class Place {
    @Option(
        names = "--data",
        paramLabel = "DIR",
        description = "a data folder that nobody has open (default: data/demo)")
    private @Nullable Path data;

    @ArgGroup(exclusive = false)
    private @Nullable Remote remote;
  }

  /** A desk that is running. */
  static final class Remote {
    @Option(names = "--to", required = true, paramLabel = "BASE", description = "a running desk")
    private String base = "";

    @Option(names = "--token", required = true, paramLabel = "T", description = "an editor's token")
    private String token = "";
  }

  private final Program program;

  ImportCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<StoryFile> stories = StoryFile.in(paths);
    if (stories.isEmpty()) {
      throw new NewsflowException(
          "no-stories", NewsflowException.Category.CALLER, "there is no story in " + paths);
    }
    long started = System.nanoTime();
    Remote remote = place == null ? null : place.remote;
    Importer.Summary summary =
        remote == null
            ? intoFolder(
                place == null || place.data == null ? Path.of("data/demo") : place.data, stories)
            : new Importer(new DeskClient(remote.base, remote.token), desk, release)
                .send(stories, System.err);
    double seconds = (System.nanoTime() - started) / 1e9;
    System.out.printf(
        "%,d stories %s, %,d skipped, in %.1f s (%,.0f a second)%n",
        summary.sent(),
        release ? "released" : "drafted",
        summary.skipped(),
        seconds,
        summary.sent() / seconds);
    return summary.skipped() == 0 ? 0 : 1;
  }

  /** Opens the folder's own desk for the time of the import, to this machine alone. */
  private Importer.Summary intoFolder(Path folder, List<StoryFile> stories)
      throws InterruptedException {
    try (ConfigurableApplicationContext running =
        program.start(
            Map.of(
                "newsflow.store.folder",
                folder,
                "server.port",
                0,
                "server.address",
                "127.0.0.1",
                "newsflow.access.requests-per-minute.person",
                Integer.MAX_VALUE))) {
      DeskClient client = new DeskClient(Program.base(running), token(running));
      return new Importer(client, desk, release).send(stories, System.err);
    }
  }

  /** The import signs in as an editor of its own, whom nobody else can be. */
  private static String token(ConfigurableApplicationContext running) {
    People people = running.getBean(People.class);
    Person importing =
        new Person(0, "import@localhost", "Import", Set.of(Role.EDITOR), Set.of(), Set.of());
    Person editor =
        people
            .find(importing.email())
            .orElseGet(() ->
                switch (people.enrol(importing, UUID.randomUUID().toString(), "import")) {
                  case People.Enrolment.Enrolled(Person enrolled) -> enrolled;
                  case People.Enrolment.Refused(var problems) ->
                      throw new NewsflowException(
                          "import-refused",
                          NewsflowException.Category.OURS,
                          problems.getFirst().message());
                });
    return running.getBean(Sessions.class).open(editor, "import").token();
  }
}
