package org.newsflow.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.store.StoreSettings;

/**
 * Counts how often the flow tells the kernel to write to the disk: killing the program alone would
 * not show a commit that never got there, since the page cache survives it.
 */
class SyncIT {

  @TempDir Path folder;

  @BeforeAll
  static void needsStrace() throws InterruptedException {
    try {
      Process process = new ProcessBuilder("strace", "-V").start();
      process.getInputStream().readAllBytes();
      assertThat(process.waitFor()).isZero();
    } catch (IOException e) {
      if (System.getenv("CI") != null) {
        throw new AssertionError("strace is missing: apt-get install strace", e);
      }
      System.err.println("SKIPPED, though it should be run: apt-get install strace");
      abort("strace is missing");
    }
  }

  @Test
  void everyCommitIsWrittenToTheDiskBeforeItIsAcknowledged() throws Exception {
    checkSyncs(1, 60);
  }

  @Test
  void everyGroupIsWrittenToTheDiskBeforeItIsAcknowledged() throws Exception {
    checkSyncs(8, 200);
  }

  private void checkSyncs(int writers, int acts) throws Exception {
    Path trace = folder.resolve("trace");
    Load load =
        Load.start(
            List.of(
                "strace",
                "-f",
                "-y",
                "-e",
                "trace=fsync,fdatasync",
                "-e",
                "signal=none",
                "-o",
                trace.toString()),
            StoreSettings.sqlite(folder),
            writers,
            acts);
    load.end();

    long commits =
        load.lines().stream()
            .filter(line -> line.startsWith("commits "))
            .mapToLong(line -> Long.parseLong(line.split(" ", -1)[1]))
            .sum();
    long syncs;
    try (var lines = Files.lines(trace)) {
      syncs =
          lines.filter(line -> line.contains("sync(") && line.contains("newsflow.db-wal>")).count();
    }
    assertThat(load.acknowledged()).hasSize(acts);
    assertThat(commits).isPositive();
    if (writers == 1) {
      assertThat(commits).isEqualTo(acts);
    }
    assertThat(syncs).isGreaterThanOrEqualTo(commits);
  }
}
