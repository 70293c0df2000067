package org.newsflow.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.item.Body;
import org.newsflow.store.ChildJvm;

/** Kills the program while it writes the archive: nothing of the flow is missing afterwards. */
class ArchiveCrashIT {

  private static final int CRASHES = Integer.getInteger("newsflow.crashes", 4);

  @TempDir Path folder;

  /** Releases stories until it is killed, with an archive that puts itself on disk all the time. */
  static final class Writing {
    private Writing() {}

    static void main(String[] arguments) {
      SmallArchive small = new SmallArchive(Path.of(arguments[0]));
      for (int n = 0; ; n++) {
        small.release(small.story("en").body(Body.of("Story number " + n)));
        if (n % 50 == 10) {
          small.archive();
          small.reopen(false); // commits
        }
        System.out.println(small.flow.head());
      }
    }
  }

  @Test
  void whatWasReleasedIsFoundAfterEveryCrash() throws Exception {
    Random random = new Random(Long.getLong("newsflow.seed", System.nanoTime()));
    for (int crash = 0; crash < CRASHES; crash++) {
      Process process = ChildJvm.start(Writing.class, folder.toString());
      String last = "0";
      try (BufferedReader said = process.inputReader(StandardCharsets.US_ASCII)) {
        last = said.readLine();
        Thread.sleep(random.nextInt(1_500));
        process.toHandle().destroyForcibly();
        for (String line = last; line != null; line = said.readLine()) {
          last = line;
        }
      }
      process.waitFor();
      try (SmallArchive small = new SmallArchive(folder)) {
        long head = small.flow.head();
        assertThat(head).isGreaterThanOrEqualTo(Long.parseLong(last)).isPositive();
        Results results =
            small.search(
                SmallArchive.EVERYTHING,
                SmallArchive.query("story"),
                Order.OLDEST,
                null,
                Math.toIntExact(head));
        List<Long> found = results.hits().stream().map(Hit::position).toList();
        assertThat(found)
            .as("each once")
            .isEqualTo(LongStream.rangeClosed(1, head).boxed().toList());
      }
    }
  }
}
