package org.newsflow.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.program.RunningProgram.Ended;
import org.newsflow.web.Http;

/** A copy that is taken while the program releases, and put back. */
class RestoreIT {

  /** The hash of nothing, which is a file like any other. */
  private static final String PICTURE =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @TempDir private Path temporary;

  @Test
  void oldCursorsAreRefusedAfterARestoreAndTheWayOutIsTold() throws Exception {
    Path backup = temporary.resolve("backup");
    try (Agency agency = Agency.begin(temporary)) {
      String editor = agency.enrol("editor@example.org", "editor");
      Http reader = agency.http.with(agency.subscribe());
      for (int i = 0; i < 5; i++) {
        agency.release(editor, "Before the copy " + i);
      }
      Thread releasing =
          Thread.ofVirtual()
              .start(() -> {
                for (int i = 0; !Thread.interrupted() && i < 10_000; i++) {
                  try {
                    agency.release(editor, "During the copy " + i);
                  } catch (RuntimeException e) {
                    return; // interrupted
                  }
                }
              });
      Path picture = agency.folder.resolve("media").resolve(PICTURE.substring(0, 2));
      Files.createDirectories(picture);
      Files.write(picture.resolve(PICTURE), new byte[0]);
      Ended taken = run("backup", "--data", agency.folder, "--to", backup);
      assertThat(taken.status()).as(taken.err()).isZero();
      assertThat(taken.out()).contains("bytes in");
      releasing.interrupt();
      releasing.join();
      for (int i = 0; i < 5; i++) {
        agency.release(editor, "After the copy " + i);
      }
      Http.Answer before = reader.get("/v1/feed?after=0&limit=500");
      String flow = before.at("/flow");
      Ended open = run("restore", "--from", backup, "--data", agency.folder);
      refused(open, "is open already");
      agency.program.stop();
      Files.delete(picture.resolve(PICTURE));

      Ended restored = run("restore", "--from", backup, "--data", agency.folder);
      assertThat(restored.status()).as(restored.err()).isZero();
      assertThat(restored.out()).contains("before-restore-");
      assertThat(picture.resolve(PICTURE)).exists();
      agency.again();
      Http.Answer after = reader.get("/v1/feed?after=0&limit=500");
      assertThat(after.status()).as("people and keys are back: " + after.body()).isEqualTo(200);
      assertThat(after.at("/flow")).isNotEqualTo(flow);
      assertThat(after.json().path("entries").size()).isGreaterThanOrEqualTo(5);
      wayOut(reader.get("/v1/feed?after=1&flow=" + flow));
      wayOut(reader.get("/v1/feed?after=100000"));
      wayOut(reader.get("/v1/stream?after=1&flow=" + flow));
      String again = agency.http.with(agency.key).get("/v1/feed?after=0").at("/flow");
      agency.program.stop();
      agency.again();
      assertThat(reader.get("/v1/feed?after=0").at("/flow")).as("new once").isEqualTo(again);
    }
  }

  @Test
  void whatCannotBeCopiedIsRefusedInOneLine() throws Exception {
    Path none = temporary.resolve("none");
    refused(run("backup", "--data", none, "--to", temporary.resolve("copy")), "no store in");
    refused(run("restore", "--from", none, "--data", temporary.resolve("data")), "no backup in");
    Path there = Files.createDirectory(temporary.resolve("there"));
    Files.writeString(there.resolve("newsflow.db"), "no database at all");
    refused(run("backup", "--data", there, "--to", there), "is there already");
    refused(run("backup", "--data", there, "--to", temporary.resolve("copy")), "cannot copy");
    refused(run("restore", "--from", there, "--data", temporary.resolve("data")), "is no backup");
    assertThat(RunningProgram.run("backup").status()).isEqualTo(2);
  }

  private static Ended run(String command, String one, Path first, String other, Path second)
      throws Exception {
    return RunningProgram.run(command, one, first.toString(), other, second.toString());
  }

  private static void wayOut(Http.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(409);
    assertThat(answer.at("/code")).isEqualTo("cursor-lost");
    assertThat(answer.at("/detail")).contains("since=TIME", "after=0");
  }

  private static void refused(Ended ended, String why) {
    assertThat(ended.status()).as(ended.out() + ended.err()).isEqualTo(1);
    assertThat(ended.err().strip()).startsWith("newsflow: ").contains(why).hasLineCount(1);
  }
}
