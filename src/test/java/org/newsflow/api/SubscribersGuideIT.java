package org.newsflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the subscribers' guide shows does what it says. */
class SubscribersGuideIT extends OnTheAir {

  private static final Path GUIDE = Path.of("docs/subscribers.md");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private final Map<String, String> environment = new HashMap<>();

  private static List<String> snippets(String language) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(GUIDE))
        .results()
        .map(snippet -> snippet.group(1))
        .toList();
  }

  @Test
  void commandsAreGranted() throws IOException, InterruptedException {
    assumeInstalled("curl");
    Paper paper = subscriber("guide-curl", EVERYTHING, FAST);
    String guid = released("A story to be killed");
    kill(guid);
    environment.putAll(Map.of("GUID", guid, "VERSION", "3"));
    for (String commands : snippets("sh")) {
      boolean endless = commands.contains("/v1/stream");
      String strict = "curl() { command curl -f \"$@\"; }\n" + commands;
      Process shell = started(paper, "bash", "-euc", strict);
      boolean ended = shell.waitFor(endless ? 2 : 20, TimeUnit.SECONDS);
      shell.descendants().forEach(ProcessHandle::destroy);
      shell.destroy();
      assertThat(ended).as(commands + log()).isEqualTo(!endless);
      assertThat(endless || shell.exitValue() == 0).as(commands + log()).isTrue();
    }
    assertThat(log()).contains("\"entries\":[", "retry: 3000", "nfs_", "\"status\":\"removed\"");
  }

  @Test
  void theClientInPythonMissesNothingAndTakesNothingTwice()
      throws IOException, InterruptedException {
    assumeInstalled("python3");
    Path script = Files.writeString(folder.resolve("follow.py"), snippets("python").getFirst());
    Paper paper = subscriber("guide-python", EVERYTHING, "\"embargo\":true," + FAST);
    follow(paper, "usable", "canceled", "python3", script.toString());
    assertThat(log()).contains(" embargoed", " internal");

    String restored =
        "import sqlite3; copy = sqlite3.connect('copy');"
            + " copy.execute(\"UPDATE place SET flow = 'another'\"); copy.commit()";
    assertThat(started(paper, "python3", "-c", restored).waitFor()).isZero();
    Process client = started(paper, "python3", script.toString());
    try {
      String guid = released("After the restoration");
      eventually(() -> log().contains(guid + " 1 usable"));
      assertThat(log().lines()).doesNotHaveDuplicates();
    } finally {
      client.destroyForcibly().waitFor();
    }
  }

  @Test
  void theClientInJavaMissesNothingAndTakesNothingTwice() throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("Follow.java"), snippets("java").getFirst());
    Paper paper = subscriber("guide-java", EVERYTHING, "\"embargo\":true," + FAST);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String gone = follow(paper, "release", "kill", java, source.toString());
    assertThat(folder.resolve("copy").resolve(gone.replace(':', '_')))
        .content()
        .contains("\"event\":\"kill\"")
        .doesNotContain("To be killed");
  }

  /**
   * Lets a client follow while stories go out, are updated and killed; it is killed itself and
   * started again.
   *
   * @param taken what it says when it has taken a story
   * @param removed what it says when it has taken a kill
   * @return what was killed
   */
  private String follow(Paper paper, String taken, String removed, String... command)
      throws IOException, InterruptedException {
    String kept = released("Kept");
    String gone = released("To be killed");
    String embargoed = draft(story("Embargoed", "\"embargoed\":\"2099-01-01T00:00:00Z\""));
    act(201, embargoed, "release", "{}");
    act(201, draft(story("A test", "\"test\":true")), "release", "{}");
    Process client = started(paper, command);
    try {
      eventually(() -> log().contains(gone + " 1 " + taken));
      kill(gone);
      follow(kept, "update", "Kept, and updated", "{}");
      eventually(() -> log().contains(kept + " 2 ") && hasRemoved(paper, gone));
      client.destroyForcibly().waitFor();
      String meanwhile = released("Meanwhile");
      client = started(paper, command);
      eventually(() -> log().contains(meanwhile + " 1 " + taken));
    } finally {
      client.destroyForcibly().waitFor();
    }
    assertThat(log()).contains(gone + " 3 " + removed, embargoed + " 1 ");
    assertThat(log().lines()).doesNotHaveDuplicates();
    return gone;
  }

  /** Whether the newsroom knows that this subscriber has removed this item. */
  private boolean hasRemoved(Paper paper, String guid) {
    return editor()
        .get(200, ITEMS + guid + "/holders")
        .json()
        .path("holders")
        .valueStream()
        .anyMatch(holder ->
            holder.path("subscriber").asLong() == paper.id()
                && holder.path("recall").asString().equals("removed"));
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A program that says to the log what it has to say. */
  private Process started(Paper paper, String... command) throws IOException {
    ProcessBuilder program =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    program.environment().putAll(environment);
    program
        .environment()
        .putAll(Map.of("BASE", "http://localhost:" + port, "KEY", paper.key(), "COPY", "copy"));
    return program.start();
  }

  private static void assumeInstalled(String program) throws InterruptedException {
    int status;
    try {
      status =
          new ProcessBuilder(program, "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
    } catch (IOException e) {
      status = -1;
      System.err.println("SKIPPED: " + program + " is not installed");
    }
    assumeThat(status).as(program).isZero();
  }

  private void eventually(BooleanSupplier so) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!so.getAsBoolean() && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    assertThat(so.getAsBoolean()).as(log()).isTrue();
  }
}
