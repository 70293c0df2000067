package org.newsflow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark found: a table for people, JSON for programs, a plot. */
record Report(Benchmark benchmark, List<Figure> figures) {

  private static final List<String> HEAD =
      List.of("figure", "Newsflow", "unit", "peer", "", "ratio");

  void publish(Path target) throws IOException {
    System.out.println();
    System.out.println(benchmark.name());
    benchmark.words().forEach(System.out::println);
    System.out.println();
    print();
    Files.write(
        target.resolve(benchmark.name() + ".json"),
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(figures));
    Path plot = target.resolve(benchmark.name() + ".svg");
    Files.writeString(plot, Plot.of(benchmark.name(), figures));
    if (!benchmark.curve().isEmpty()) {
      Files.writeString(
          target.resolve(benchmark.name() + "-sizes.svg"),
          Curve.of(benchmark.name(), benchmark.growing(), benchmark.curve()));
    }
    System.out.println();
    System.out.println("Figures and plot: " + target.resolve(benchmark.name()) + ".json, .svg");
  }

  private void print() {
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    figures.forEach(figure -> rows.add(row(figure)));
    int[] widths = new int[HEAD.size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        boolean number = column == 1 || column >= 4;
        line.append(
            ("%" + (number ? "" : "-") + widths[column] + "s  ").formatted(row.get(column)));
      }
      System.out.println(line.toString().stripTrailing());
    }
  }

  private static List<String> row(Figure figure) {
    Double peerValue = figure.peerValue();
    Double ratio = figure.ratio();
    String peer = figure.peer();
    return List.of(
        figure.figure(),
        number(figure.value()),
        figure.unit(),
        peer == null ? "" : peer,
        peerValue == null ? "" : number(peerValue),
        ratio == null ? "" : ratio(ratio));
  }

  /** Small ones with more digits, or they would say nothing. */
  static String ratio(double ratio) {
    return String.format(Locale.ROOT, ratio < 0.1 ? "%.4f" : "%.2f", ratio);
  }

  /** Three digits that tell something. */
  static String number(double value) {
    int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }
}
