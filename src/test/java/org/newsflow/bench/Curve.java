package org.newsflow.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A picture of what becomes of something as something else grows: lines on logarithmic axes. */
final class Curve {

  private static final int LEFT = 90;
  private static final int TOP = 70;
  private static final int WIDTH = 520;
  private static final int HEIGHT = 380;
  private static final int KEY = 330;
  private static final List<String> COLOURS =
      List.of("#1f5fa8", "#c2571a", "#5b8a3a", "#8a4fa0", "#777777");

  private final StringBuilder svg = new StringBuilder();
  private final double left;
  private final double right;
  private final double bottom;
  private final double top;

  /** On the line of this name: at this size it was so many microseconds. */
  record Point(String line, double size, double micros) {}

  private Curve(List<Point> points) {
    left = decade(points.stream().mapToDouble(Point::size).min().orElse(1), false);
    right =
        Math.max(left + 1, decade(points.stream().mapToDouble(Point::size).max().orElse(10), true));
    bottom = decade(points.stream().mapToDouble(Point::micros).min().orElse(1), false);
    top =
        Math.max(
            bottom + 1, decade(points.stream().mapToDouble(Point::micros).max().orElse(10), true));
  }

  /** Lines of one subject, whose names begin alike up to a comma at the end, have one colour. */
  static String of(String name, String of, List<Point> points) {
    Curve curve = new Curve(points);
    curve.text(16, 28, "start", 18, "Newsflow, benchmark " + name);
    curve.axes(of);
    curve.lines(points);
    int width = LEFT + WIDTH + KEY;
    int height = TOP + HEIGHT + 60;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" \
    viewBox="0 0 %1$d %2$d" font-family="sans-serif">
    <rect width="100%%" height="100%%" fill="white"/>
    %3$s</svg>
    """
        .formatted(width, height, curve.svg);
  }

  private void axes(String of) {
    for (int power = (int) left; power <= right; power++) {
      int x = x(Math.pow(10, power));
      line(x, TOP, x, TOP + HEIGHT, "#dddddd", 1, "");
      text(
          x,
          TOP + HEIGHT + 18,
          "middle",
          11,
          String.format(Locale.ROOT, "%,.0f", Math.pow(10, power)));
    }
    for (int power = (int) bottom; power <= top; power++) {
      int y = y(Math.pow(10, power));
      line(LEFT, y, LEFT + WIDTH, y, "#dddddd", 1, "");
      text(LEFT - 8, y + 4, "end", 11, time(power));
    }
    text(LEFT + WIDTH / 2, TOP + HEIGHT + 42, "middle", 12, of);
  }

  private static String time(int power) {
    double micros = Math.pow(10, power);
    if (power >= 6) {
      return String.format(Locale.ROOT, "%,.0f s", micros / 1e6);
    }
    return power >= 3
        ? String.format(Locale.ROOT, "%.0f ms", micros / 1e3)
        : String.format(Locale.ROOT, power < 0 ? "%.2f µs" : "%.0f µs", micros);
  }

  private void lines(List<Point> points) {
    Map<String, TreeMap<Double, Double>> lines = new LinkedHashMap<>();
    for (Point point : points) {
      lines.computeIfAbsent(point.line(), _ -> new TreeMap<>()).put(point.size(), point.micros());
    }
    Map<String, String> colours = new LinkedHashMap<>();
    int row = TOP + 10;
    for (Map.Entry<String, TreeMap<Double, Double>> each : lines.entrySet()) {
      int comma = each.getKey().lastIndexOf(',');
      String subject = comma < 0 ? each.getKey() : each.getKey().substring(0, comma);
      String colour =
          colours.computeIfAbsent(subject, _ -> COLOURS.get(colours.size() % COLOURS.size()));
      String dashes = each.getKey().endsWith("p99") ? " stroke-dasharray=\"6 4\"" : "";
      draw(each.getValue(), colour, dashes);
      line(LEFT + WIDTH + 20, row, LEFT + WIDTH + 50, row, colour, 2, dashes);
      text(LEFT + WIDTH + 58, row + 4, "start", 12, each.getKey());
      row += 22;
    }
  }

  private void draw(Map<Double, Double> line, String colour, String dashes) {
    StringBuilder path = new StringBuilder();
    line.forEach((size, micros) -> {
      path.append(path.isEmpty() ? "M" : " L").append(x(size)).append(' ').append(y(micros));
      svg.append(
          "<circle cx=\"%d\" cy=\"%d\" r=\"4\" fill=\"%s\"/>%n"
              .formatted(x(size), y(micros), colour));
    });
    svg.append(
        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s/>%n"
            .formatted(path, colour, dashes));
  }

  private static double decade(double value, boolean up) {
    double power = Math.log10(value);
    return up ? Math.ceil(power - 1e-9) : Math.floor(power + 1e-9);
  }

  private int x(double size) {
    return LEFT + (int) Math.round((Math.log10(size) - left) / (right - left) * WIDTH);
  }

  private int y(double micros) {
    return TOP + HEIGHT - (int) Math.round((Math.log10(micros) - bottom) / (top - bottom) * HEIGHT);
  }

  private void line(int x1, int y1, int x2, int y2, String colour, int width, String more) {
    svg.append(
        "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"%d\"%s/>%n"
            .formatted(x1, y1, x2, y2, colour, width, more));
  }

  private void text(int x, int y, String anchor, int size, String text) {
    svg.append(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"%d\">%s</text>%n"
            .formatted(x, y, anchor, size, text.replace("&", "&amp;").replace("<", "&lt;")));
  }
}
