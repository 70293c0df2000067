package org.newsflow.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.program.RunningProgram.Ended;

/** Stories from files. */
class ImportIT {

  private static final String SOME_BAD =
      """
      {"id":"a","lang":"en","headline":"A brief without place, subject or byline","body":["One."],"kind":"brief"}
      {"id":"b","lang":"en","headline":"Malformed

      {"id":"c","lang":"xx","headline":"No such language","body":["One."]}
      {"id":"d","lang":"en","headline":"","body":["One."]}
      {"id":"e","lang":"en","headline":"Half a character \\ud83d","body":["One."]}
      {"id":"f","lang":"en","headline":"Bytes \u00ff that are no text","body":["One."]}
      {"id":"g","lang":"tr","headline":"Son dakika","body":[],"kind":"flash"}
      """;

  @TempDir private Path temporary;

  /** As Latin-1, so that the one odd byte is no UTF-8. */
  private Path someBad() throws Exception {
    Path folder = Files.createDirectories(temporary.resolve("stories"));
    Files.writeString(folder.resolve("README.md"), "# no story");
    Path file = folder.resolve("some.jsonl");
    Files.write(file, SOME_BAD.getBytes(StandardCharsets.ISO_8859_1));
    return folder;
  }

  private static void eachBadOneIsNamed(Ended ended, Path folder) {
    assertThat(ended.status()).as(ended.out() + ended.err()).isEqualTo(1);
    for (int line : new int[] {2, 4, 5, 6, 7}) {
      assertThat(ended.err()).containsOnlyOnce("skipped " + folder + "/some.jsonl:" + line + ": ");
    }
    assertThat(ended.err().strip()).hasLineCount(5);
    assertThat(ended.out()).contains("2 stories released, 5 skipped, in ");
  }

  @Test
  void eachBadStoryIsNamedAndSkipped() throws Exception {
    Path folder = someBad();
    Path data = temporary.resolve("data");
    Ended ended =
        RunningProgram.run("import", folder.toString(), "--data", data.toString(), "--release");
    eachBadOneIsNamed(ended, folder);
  }

  @Test
  void runningDeskTakesStoriesToo() throws Exception {
    Path folder = someBad();
    try (Agency agency = Agency.begin(temporary)) {
      String editor = agency.enrol("editor@example.org", "editor");
      String key = agency.subscribe();
      String base = "http://localhost:" + agency.port;
      eachBadOneIsNamed(
          RunningProgram.run(
              "import", folder.toString(), "--to", base, "--token", editor, "--release"),
          folder);
      assertThat(
              agency.http.with(key).get("/v1/feed?after=0").at("/entries/0/item/headlines/0/value"))
          .isEqualTo("A brief without place, subject or byline");
      Ended stranger =
          RunningProgram.run("import", folder.toString(), "--to", base, "--token", "nft_wrong");
      assertThat(stranger.status()).isEqualTo(1);
      assertThat(stranger.err()).contains("401");
    }
  }

  @Test
  void everyRealStoryIsReleased() throws Exception {
    Path news = Path.of(System.getProperty("newsflow.shared", "../shared")).resolve("demo-news");
    if (!Files.isDirectory(news)) {
      System.err.println("SKIPPED: there are no real stories in " + news.toAbsolutePath());
    }
    assumeTrue(Files.isDirectory(news));
    Path data = temporary.resolve("data");
    Ended ended =
        RunningProgram.run("import", news.toString(), "--data", data.toString(), "--release");
    assertThat(ended.status()).as(ended.out() + ended.err()).isZero();
    assertThat(ended.out()).contains("2,568 stories released, 0 skipped");
    System.err.println("real stories: " + ended.out().strip());
  }
}
