package org.newsflow.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.newsflow.media.MediaBackup;
import org.newsflow.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code backup}: a whole copy of an embedded store, while the program runs or not. */
@Command(
    name = "backup",
    description = "Copies the whole store of a data folder, also while the program runs.")
final class BackupCommand implements Callable<Integer> {

  @Option(names = "--data", paramLabel = "DIR", required = true, description = "the data folder")
  private Path data = Path.of("");

  @Option(names = "--to", paramLabel = "DIR", required = true, description = "a new folder")
  private Path to = Path.of("");

  @Override
  public Integer call() throws IOException {
    long started = System.nanoTime();
    Path copy = Backup.take(data, to);
    int pictures = MediaBackup.copy(data, to);
    System.out.printf(
        "%s: %,d bytes in %.1f s, and %,d files of pictures%n",
        copy, Files.size(copy), (System.nanoTime() - started) / 1e9, pictures);
    return 0;
  }
}
