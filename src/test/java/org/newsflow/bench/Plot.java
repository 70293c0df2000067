package org.newsflow.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A picture of figures beside their peers': bars, one panel with an axis of its own per unit. */
final class Plot {

  private static final int LABELS = 300;
  private static final int BARS = 480;
  private static final int WIDTH = LABELS + BARS + 140;
  private static final int ROW = 46;
  private static final String OURS = "#1f5fa8";
  private static final String PEERS = "#b9bfc7";

  private final StringBuilder svg = new StringBuilder();
  private int y = 56;

  private Plot() {}

  static String of(String name, List<Figure> figures) {
    Plot plot = new Plot();
    Map<String, List<Figure>> panels = new LinkedHashMap<>();
    figures.forEach(
        figure -> panels.computeIfAbsent(figure.unit(), unit -> new ArrayList<>()).add(figure));
    plot.text(16, 28, "start", 18, "Newsflow, benchmark " + name);
    plot.key(figures);
    panels.forEach(plot::panel);
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" \
    viewBox="0 0 %1$d %2$d" font-family="sans-serif">
    <rect width="100%%" height="100%%" fill="white"/>
    %3$s</svg>
    """
        .formatted(WIDTH, plot.y, plot.svg);
  }

  private void key(List<Figure> figures) {
    bar(LABELS, y - 12, 14, OURS);
    text(LABELS + 20, y, "start", 13, "Newsflow");
    List<String> peers =
        figures.stream()
            .flatMap(figure -> figure.peer() == null ? null : Stream.of(figure.peer()))
            .distinct()
            .toList();
    if (!peers.isEmpty()) {
      bar(LABELS + 110, y - 12, 14, PEERS);
      text(LABELS + 130, y, "start", 13, String.join(", ", peers));
    }
    y += 24;
  }

  private void panel(String unit, List<Figure> figures) {
    double most = 0;
    for (Figure figure : figures) {
      Double peer = figure.peerValue();
      most = Math.max(most, Math.max(figure.value(), peer == null ? 0 : peer));
    }
    double step = step(most);
    int top = y;
    int bottom = y + figures.size() * ROW + 6;
    for (int tick = 0; tick * step <= most * 1.001; tick++) {
      int x = LABELS + width(tick * step, most);
      svg.append(
          "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#dddddd\"/>%n"
              .formatted(x, top, x, bottom));
      text(x, bottom + 14, "middle", 11, Report.number(tick * step).replaceAll("\\.0+$", ""));
    }
    for (Figure figure : figures) {
      row(figure, most);
    }
    text(LABELS + BARS / 2, bottom + 32, "middle", 12, unit);
    y = bottom + 56;
  }

  private void row(Figure figure, double most) {
    text(LABELS - 10, y + 26, "end", 13, figure.figure());
    bar(LABELS, y + 6, width(figure.value(), most), OURS);
    text(
        LABELS + width(figure.value(), most) + 6,
        y + 18,
        "start",
        12,
        Report.number(figure.value()));
    Double peer = figure.peerValue();
    Double ratio = figure.ratio();
    if (peer != null && ratio != null) {
      bar(LABELS, y + 22, width(peer, most), PEERS);
      text(LABELS + width(peer, most) + 6, y + 34, "start", 12, Report.number(peer));
      text(WIDTH - 10, y + 26, "end", 13, "× " + Report.ratio(ratio));
    }
    y += ROW;
  }

  /** The distance of an axis' ticks: 1, 2 or 5 times a power of ten, some five of them. */
  private static double step(double most) {
    double power = Math.pow(10, Math.floor(Math.log10(most / 4)));
    double times = most / 4 / power;
    return power * (times < 2 ? 1 : times < 5 ? 2 : 5);
  }

  private static int width(double value, double most) {
    return (int) Math.round(value / most * BARS);
  }

  private void bar(int x, int y, int width, String colour) {
    svg.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"14\" fill=\"%s\"/>%n"
            .formatted(x, y, width, colour));
  }

  private void text(int x, int y, String anchor, int size, String text) {
    svg.append(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"%d\">%s</text>%n"
            .formatted(x, y, anchor, size, text.replace("&", "&amp;").replace("<", "&lt;")));
  }
}
