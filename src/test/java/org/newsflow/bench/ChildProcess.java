package org.newsflow.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own that answers each line it is asked with a line. It ends with its input. */
final class ChildProcess implements AutoCloseable {

  private final Process process;
  private final BufferedWriter questions;
  private final BufferedReader answers;

  /** Starts the class with the JVM's options of {@code ./newsflow}. */
  ChildProcess(Class<?> main, String... arguments) throws IOException {
    this(main.getName(), System.getProperty("java.class.path"), arguments);
  }

  /** Starts a class that this process does not know. */
  ChildProcess(String main, String classpath, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                classpath,
                main));
    command.addAll(List.of(arguments));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    questions = process.outputWriter();
    answers = process.inputReader();
  }

  /** Sends a line and waits for the answer. */
  String ask(String question) throws IOException {
    questions.write(question);
    questions.newLine();
    questions.flush();
    return answer();
  }

  /** The next line that it says. */
  String answer() throws IOException {
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("the child process has ended");
    }
    return answer;
  }

  long memory() throws IOException {
    return memory(process.pid());
  }

  /** Bytes of a process's memory that are in RAM, as Linux counts them. */
  static long memory(long pid) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) << 10;
      }
    }
    throw new IOException("no VmRSS of process " + pid);
  }

  @Override
  public void close() throws IOException {
    questions.close();
    try {
      if (!process.waitFor(Duration.ofSeconds(30))) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
