package org.newsflow.draw;

import static java.util.stream.Collectors.joining;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.List;
import org.newsflow.draw.Lettering.Place;

/** Draws figures as bars or as a line, in the agency's style and in the direction of a language. */
final class Chart {

  static final Color PAPER = new Color(0xF7F5F0);
  static final Color INK = new Color(0x1D2733);
  static final Color QUIET = new Color(0x66717D);
  static final Color ACCENT = new Color(0xB5382F);
  private static final Color STEEL = new Color(0x2F5F7F);
  private static final Color RULE = new Color(0xD9D6CE);
  private static final double LEFT = 150;
  private static final double RIGHT = Canvas.W - 150;
  private static final double FOOT = Canvas.H - 130;

  /** A figure with its name. */
  record Figure(String label, double value) {}

  private final Canvas canvas = new Canvas(0);
  private final Lettering letters;
  private final List<Figure> figures;
  private final int decimals;

  private Chart(String language, List<Figure> figures) {
    this.letters = new Lettering(canvas.pen, language);
    this.figures = figures;
    this.decimals = figures.stream().mapToInt(figure -> decimals(figure.value)).max().orElse(0);
  }

  private String number(double value, int decimals) {
    return letters.number(value, decimals, figures.stream().map(Figure::label).collect(joining()));
  }

  private static int decimals(double value) {
    return Math.clamp(BigDecimal.valueOf(value).stripTrailingZeros().scale(), 0, 3);
  }

  static BufferedImage bars(
      String title, String unit, List<Figure> figures, String credit, String language) {
    Chart chart = new Chart(language, figures);
    double top = chart.frame(title, unit, credit);
    chart.bars(top);
    return chart.canvas.image();
  }

  static BufferedImage line(
      String title, String unit, List<Figure> figures, String credit, String language) {
    Chart chart = new Chart(language, figures);
    double top = chart.frame(title, unit, credit);
    chart.line(top);
    return chart.canvas.image();
  }

  /** Title, unit and credit; where the figures may begin. */
  private double frame(String title, String unit, String credit) {
    return frame(canvas, letters, title, unit, credit);
  }

  static double frame(Canvas canvas, Lettering letters, String title, String unit, String credit) {
    canvas.rows(0, Canvas.H, PAPER, PAPER);
    double begin = letters.rightToLeft() ? RIGHT : LEFT;
    canvas.box(letters.rightToLeft() ? RIGHT - 130 : LEFT, 104, 130, 14, ACCENT);
    double y = letters.lines(title, begin, 218, RIGHT - LEFT, 84, true, INK);
    if (!unit.isEmpty()) {
      y += 76;
      letters.line(unit, begin, y, Place.BEGINS, 52, false, QUIET);
    }
    canvas.line(LEFT, Canvas.H - 112, RIGHT, Canvas.H - 112, 2.5, RULE);
    letters.line(credit, begin, Canvas.H - 56, Place.BEGINS, 40, false, QUIET);
    return y + 66;
  }

  private void bars(double top) {
    double most = figures.stream().mapToDouble(Figure::value).max().orElse(1);
    double room = (FOOT - 40 - top) / figures.size();
    double thick = Math.min(150, room * .62);
    double size = Math.clamp(room * .34, 38, 60);
    double names =
        figures.stream()
            .mapToDouble(figure -> letters.width(figure.label, size, false))
            .max()
            .orElse(0);
    names = Math.min(names, 900);
    double values =
        figures.stream()
            .mapToDouble(figure -> letters.width(number(figure.value, decimals), size, true))
            .max()
            .orElse(0);
    double full = RIGHT - LEFT - names - values - 90;
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      double y = top + i * room + (room - thick) / 2;
      double text = y + thick / 2 + size * .36;
      double length = Math.max(6, full * figure.value / most);
      Color colour = figure.value == most ? ACCENT : STEEL;
      if (letters.rightToLeft()) {
        letters.line(figure.label, RIGHT, text, Place.RIGHT, size, false, INK);
        canvas.fill(
            new RoundRectangle2D.Double(RIGHT - names - 40 - length, y, length, thick, 8, 8),
            colour);
        letters.line(
            number(figure.value, decimals),
            RIGHT - names - 70 - length,
            text,
            Place.RIGHT,
            size,
            true,
            INK);
      } else {
        letters.line(figure.label, LEFT + names, text, Place.RIGHT, size, false, INK);
        canvas.fill(new RoundRectangle2D.Double(LEFT + names + 40, y, length, thick, 8, 8), colour);
        letters.line(
            number(figure.value, decimals),
            LEFT + names + 70 + length,
            text,
            Place.LEFT,
            size,
            true,
            INK);
      }
    }
    double axis = letters.rightToLeft() ? RIGHT - names - 40 : LEFT + names + 40;
    canvas.line(axis, top, axis, FOOT - 40, 4, INK);
  }

  private void line(double top) {
    double least = figures.stream().mapToDouble(Figure::value).min().orElse(0);
    double most = figures.stream().mapToDouble(Figure::value).max().orElse(1);
    double step = step((most - least) / 4);
    double low = Math.floor(least / step) * step;
    if (low < (most - least) * .8 && low > 0 && least / most < .35) {
      low = 0;
    }
    double high = Math.ceil(most / step) * step;
    int grid = Math.clamp(BigDecimal.valueOf(step).stripTrailingZeros().scale(), 0, 3);
    double foot = FOOT - 110;
    double head = top + 50;
    double margin = letters.width(number(high, grid), 44, false) + 40;
    double from = letters.rightToLeft() ? LEFT + 60 : LEFT + margin + 30;
    double to = letters.rightToLeft() ? RIGHT - margin - 30 : RIGHT - 60;
    for (double value = low; value <= high + step / 2; value += step) {
      double y = foot - (value - low) / (high - low) * (foot - head);
      canvas.line(LEFT, y, RIGHT, y, value == low ? 4 : 2, value == low ? INK : RULE);
      letters.line(
          number(value, grid),
          letters.rightToLeft() ? RIGHT : LEFT,
          y - 14,
          letters.rightToLeft() ? Place.RIGHT : Place.LEFT,
          44,
          false,
          QUIET);
    }
    int count = figures.size();
    double[] xs = new double[count];
    double[] ys = new double[count];
    Path2D line = new Path2D.Double();
    for (int i = 0; i < count; i++) {
      double share = count == 1 ? .5 : (double) i / (count - 1);
      xs[i] = letters.rightToLeft() ? to - share * (to - from) : from + share * (to - from);
      ys[i] = foot - (figures.get(i).value - low) / (high - low) * (foot - head);
      if (i == 0) {
        line.moveTo(xs[i], ys[i]);
      } else {
        line.lineTo(xs[i], ys[i]);
      }
    }
    Path2D area = new Path2D.Double(line);
    area.lineTo(xs[count - 1], foot);
    area.lineTo(xs[0], foot);
    area.closePath();
    canvas.fill(area, head, foot, Light.clear(STEEL, .28), Light.clear(STEEL, .03));
    canvas.stroke(line, 10, STEEL);
    double wide =
        figures.stream()
            .mapToDouble(figure -> letters.width(figure.label, 44, false))
            .max()
            .orElse(0);
    int every = (int) Math.max(1, Math.ceil((wide + 24) * (count - 1) / (to - from)));
    for (int i = 0; i < count; i++) {
      canvas.disc(xs[i], ys[i], 13, PAPER);
      canvas.disc(xs[i], ys[i], 9, STEEL);
      if ((count - 1 - i) % every == 0) {
        letters.line(figures.get(i).label, xs[i], foot + 66, Place.CENTRED, 44, false, INK);
      }
    }
    int last = count - 1;
    canvas.disc(xs[last], ys[last], 20, ACCENT);
    String value = number(figures.get(last).value, decimals);
    double half = letters.width(value, 62, true) / 2;
    canvas.fill(
        new Rectangle2D.Double(
            Math.clamp(xs[last], LEFT + half, RIGHT - half) - half - 10,
            ys[last] - 110,
            half * 2 + 20,
            74),
        Light.clear(PAPER, .8));
    letters.line(
        value,
        Math.clamp(xs[last], LEFT + half, RIGHT - half),
        ys[last] - 50,
        Place.CENTRED,
        62,
        true,
        ACCENT);
  }

  /** A step that people count in. */
  private static double step(double raw) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(raw, 1e-9))));
    double share = raw / power;
    return power * (share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10);
  }
}
