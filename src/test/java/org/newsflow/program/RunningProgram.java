package org.newsflow.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.newsflow.web.Http;

/** {@code ./newsflow} in a process of its own, as people start it. */
final class RunningProgram implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final Path said;
  private final Path complained;

  private RunningProgram(Process process, Path said, Path complained) {
    this.process = process;
    this.said = said;
    this.complained = complained;
  }

  /** What a command that ended by itself left behind. */
  record Ended(int status, String out, String err) {}

  /** Starts a command. */
  static RunningProgram start(List<String> settings, String... arguments) throws IOException {
    Path said = Files.createTempFile("newsflow", ".out");
    Path complained = Files.createTempFile("newsflow", ".err");
    List<String> command = new ArrayList<>(List.of("./newsflow"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(said.toFile())
            .redirectError(complained.toFile());
    builder.environment().put("NEWSFLOW_TESTING", "true");
    builder
        .environment()
        .put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m");
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      builder.environment().put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    return new RunningProgram(builder.start(), said, complained);
  }

  /** Runs a command to its end. */
  static Ended run(String... arguments) throws IOException, InterruptedException {
    try (RunningProgram program = start(List.of(), arguments)) {
      return program.ended();
    }
  }

  /** A port that was free a moment ago. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Waits until it has said this. */
  RunningProgram untilItSays(String words) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!out().contains(words)) {
      assertThat(process.isAlive()).as("it ended: " + out() + err()).isTrue();
      assertThat(System.nanoTime()).as("too slow: " + out() + err()).isLessThan(end);
      Thread.sleep(50);
    }
    return this;
  }

  String out() throws IOException {
    return Files.readString(said);
  }

  String err() throws IOException {
    return Files.readString(complained);
  }

  /** SIGTERM; how it ended. */
  Ended stop() throws IOException, InterruptedException {
    process.destroy();
    return ended();
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Waits for the end. */
  Ended ended() throws IOException, InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .as("still running: " + out() + err())
        .isTrue();
    return new Ended(process.exitValue(), out(), withoutJvm(err()));
  }

  /** The JVM repeats the options of its environment. */
  private static String withoutJvm(String err) {
    return err.replaceAll("NOTE: Picked up JDK_JAVA_OPTIONS: .*\n", "");
  }

  /** Signs in; the token. */
  static String token(Http http, String email, String password) {
    Http.Answer answer =
        http.post(
            "/v1/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.at("/token");
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    Files.deleteIfExists(said);
    Files.deleteIfExists(complained);
  }
}
