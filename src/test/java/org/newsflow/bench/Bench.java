package org.newsflow.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code ./newsflow bench [NAME] [--quick]}: runs one benchmark or all. Each ends with a table and
 * leaves its figures in {@code target/bench/NAME.json} and a plot beside them.
 */
final class Bench {

  private static final List<Benchmark> ALL =
      List.of(
          new ReleaseBenchmark(),
          new LatencyBenchmark(),
          new StreamsBenchmark(),
          new ReplayBenchmark(),
          new PageBenchmark(),
          new MatchBenchmark(),
          new SearchBenchmark());

  private Bench() {}

  static void main(String[] arguments) throws Exception {
    List<String> names = new ArrayList<>(List.of(arguments));
    boolean quick = names.remove("--quick");
    List<String> known = ALL.stream().map(Benchmark::name).toList();
    if (names.size() > 1 || !known.containsAll(names)) {
      System.err.println("Usage: ./newsflow bench [" + String.join("|", known) + "] [--quick]");
      System.exit(2);
    }
    Path target = Path.of(System.getProperty("newsflow.home", ".")).resolve("target/bench");
    int status = 1;
    try {
      for (Benchmark benchmark : ALL) {
        if (names.isEmpty() || names.contains(benchmark.name())) {
          run(benchmark, quick, Files.createDirectories(target));
        }
      }
      status = 0;
    } catch (Exception e) {
      e.printStackTrace();
    }
    System.exit(status);
  }

  private static void run(Benchmark benchmark, boolean quick, Path target) throws Exception {
    Path folder = Files.createTempDirectory("newsflow-bench");
    try {
      List<Figure> figures = benchmark.run(quick, folder);
      new Report(benchmark, figures).publish(target);
    } finally {
      delete(folder);
    }
  }

  /** Tells people who wait how far it has come. */
  static void say(String progress) {
    System.err.println("  " + progress);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Bench::remove);
    }
  }

  private static void remove(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
