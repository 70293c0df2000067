package org.newsflow.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsflow.media.MediaBackup;
import org.newsflow.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code restore}: puts a backup into a data folder. */
@Command(
    name = "restore",
    description = {
      "Puts a backup into a data folder that nobody has open.",
      "The flow has a new id from then on: readers are told that their cursors are void."
    })
final class RestoreCommand implements Callable<Integer> {

  @Option(names = "--from", paramLabel = "DIR", required = true, description = "the backup")
  private Path from = Path.of("");

  @Option(names = "--data", paramLabel = "DIR", required = true, description = "the data folder")
  private Path data = Path.of("");

  @Override
  public Integer call() throws IOException {
    @Nullable Path old = Backup.putBack(from, data);
    MediaBackup.copy(from, data);
    System.out.println("restored into " + data);
    if (old != null) {
      System.out.println("what was there before is in " + old);
    }
    return 0;
  }
}
