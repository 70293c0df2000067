package org.newsflow.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.newsflow.draw.Lettering.Place;

/** Draws the map of Selmiria, the demo's country, with places marked. */
final class SelmiriaMap {

  private static final Color SEA = new Color(0xBFD6E0);
  private static final Color SEA_EDGE = new Color(0x8FB4C4);
  private static final Color LAND = new Color(0xF1ECDF);
  private static final Color ABROAD = new Color(0xE1DCD0);
  private static final Color RIVER = new Color(0x6FA3BC);
  private static final Color RELIEF = new Color(0xA99F8B);

  /** Where places lie. */
  private static final Map<String, double[]> PLACES =
      Map.of(
          "edrava", new double[] {1330, 330},
          "halven", new double[] {830, 560},
          "talmera", new double[] {1250, 890},
          "melur", new double[] {1180, 1090},
          "orsel", new double[] {1335, 1270},
          "velkor", new double[] {660, 980},
          "sarvela", new double[] {1830, 860},
          "karunda", new double[] {1560, 690},
          "ismer", new double[] {1640, 1010});

  private static final double[] COAST = {
    -80, 1500, 90, 1420, 230, 1445, 370, 1370, 520, 1395, 640, 1320, 790, 1345, 930, 1290, 1060,
    1330, 1150, 1235, 1250, 1215, 1330, 1250, 1420, 1225, 1520, 1265, 1570, 1370, 1700, 1400, 1830,
    1345, 1960, 1390, 2110, 1330, 2250, 1365, 2480, 1290
  };
  private static final double[] BORDER = {
    -80, 640, 130, 600, 300, 640, 460, 560, 640, 520, 800, 450, 960, 480, 1120, 430, 1290, 470,
    1450, 440, 1610, 500, 1790, 470, 1950, 540, 2130, 520, 2290, 590, 2480, 560
  };
  private static final double[] NISRA = {
    1400, -40, 1340, 120, 1385, 240, 1345, 360, 1290, 470, 1320, 600, 1250, 720, 1275, 860, 1200,
    980, 1175, 1090, 1240, 1170, 1290, 1240
  };

  /** A place with its mark: city, capital or event. */
  record Mark(String place, String label, String mark) {}

  private SelmiriaMap() {}

  /** The places that can be marked. */
  static boolean has(String place) {
    return PLACES.containsKey(place);
  }

  static BufferedImage draw(String title, List<Mark> marks, String credit, String language) {
    Canvas canvas = new Canvas(7);
    Lettering letters = new Lettering(canvas.pen, language);
    canvas.rows(0, Canvas.H, ABROAD, ABROAD);
    Area land = new Area(closed(BORDER, COAST));
    Area sea = new Area(closed(COAST, new double[] {-80, 1700, 2480, 1700}));
    canvas.fill(sea, SEA);
    canvas.fill(land, LAND);
    relief(canvas);
    canvas.pen.setClip(sea);
    for (int i = 3; i >= 1; i--) {
      canvas.stroke(smooth(COAST), i * 34, Light.clear(SEA_EDGE, .16));
    }
    canvas.pen.setClip(null);
    canvas.stroke(smooth(COAST), 5, SEA_EDGE);
    canvas.stroke(smooth(NISRA), 15, Light.clear(RIVER, .45));
    canvas.stroke(smooth(NISRA), 8, RIVER);
    Shape lake = new Ellipse2D.Double(1575, 965, 140, 84);
    canvas.fill(lake, SEA);
    canvas.stroke(lake, 4, SEA_EDGE);
    canvas.pen.setColor(Chart.QUIET);
    canvas.pen.setStroke(
        new BasicStroke(
            6, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {34, 14, 6, 14}, 0));
    canvas.pen.draw(smooth(BORDER));
    marks.stream().filter(mark -> has(mark.place)).forEach(mark -> mark(canvas, letters, mark));
    boolean right = letters.rightToLeft();
    double wide = Math.max(letters.width(title, 76, true), letters.width(credit, 40, false)) + 130;
    wide = Math.min(wide, Canvas.W - 120);
    double x = right ? Canvas.W - 60 - wide : 60;
    canvas.fill(new Rectangle2D.Double(x, 60, wide, 196), Light.clear(Chart.PAPER, .93));
    canvas.box(right ? x + wide - 14 : x, 60, 14, 196, Chart.ACCENT);
    double begin = right ? x + wide - 60 : x + 60;
    letters.line(title, begin, 154, Place.BEGINS, 76, true, Chart.INK);
    letters.line(credit, begin, 222, Place.BEGINS, 40, false, Chart.QUIET);
    return canvas.image();
  }

  private static void relief(Canvas canvas) {
    Random random = new Random(3);
    for (int i = 0; i < 170; i++) {
      double along = random.nextDouble();
      double x = 40 + along * 1900;
      double y =
          560 + 60 * Math.sin(along * 7) + random.nextGaussian() * 58 - (along > .5 ? 40 : 0);
      if (Math.abs(x - 1290) < 90) {
        continue;
      }
      double size = 20 + 34 * random.nextDouble() * (x < 1250 ? 1.2 : .7);
      canvas.fill(
          Canvas.polygon(x - size, y, x, y - size * 1.05, x + size, y), Light.clear(RELIEF, .30));
      canvas.fill(
          Canvas.polygon(x, y - size * 1.05, x + size, y, x + size * .15, y),
          Light.clear(RELIEF, .45));
    }
  }

  private static void mark(Canvas canvas, Lettering letters, Mark mark) {
    double[] at = PLACES.getOrDefault(mark.place, new double[] {0, 0});
    double size = 52;
    boolean event = mark.mark.equals("event");
    if (event) {
      canvas.disc(at[0], at[1], 64, Light.clear(Chart.ACCENT, .16));
      canvas.disc(at[0], at[1], 42, Light.clear(Chart.ACCENT, .30));
      canvas.disc(at[0], at[1], 20, Chart.ACCENT);
      canvas.disc(at[0], at[1], 8, Color.WHITE);
    } else if (mark.mark.equals("capital")) {
      canvas.box(at[0] - 18, at[1] - 18, 36, 36, Chart.INK);
      canvas.box(at[0] - 7, at[1] - 7, 14, 14, Color.WHITE);
    } else {
      canvas.disc(at[0], at[1], 17, Chart.INK);
      canvas.disc(at[0], at[1], 8, Color.WHITE);
    }
    boolean bold = event || mark.mark.equals("capital");
    double gap = event ? 78 : 36;
    double width = letters.width(mark.label, size, bold);
    boolean leftwards = letters.rightToLeft();
    double from = leftwards ? at[0] - gap - width : at[0] + gap;
    for (int dx = -3; dx <= 3; dx += 3) {
      for (int dy = -3; dy <= 3; dy += 3) {
        letters.line(
            mark.label,
            from + dx,
            at[1] + size * .35 + dy,
            Place.LEFT,
            size,
            bold,
            Light.clear(Chart.PAPER, .85));
      }
    }
    letters.line(
        mark.label,
        from,
        at[1] + size * .35,
        Place.LEFT,
        size,
        bold,
        event ? Chart.ACCENT : Chart.INK);
  }

  /** A line through these points without corners. */
  private static Path2D smooth(double[] points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    append(points, path);
    return path;
  }

  private static void append(double[] points, Path2D path) {
    for (int i = 2; i + 3 < points.length; i += 2) {
      path.quadTo(
          points[i],
          points[i + 1],
          (points[i] + points[i + 2]) / 2,
          (points[i + 1] + points[i + 3]) / 2);
    }
    path.lineTo(points[points.length - 2], points[points.length - 1]);
  }

  /** What lies between two lines from left to right. */
  private static Path2D closed(double[] above, double[] below) {
    Path2D path = smooth(above);
    double[] back = new double[below.length];
    for (int i = 0; i < below.length; i += 2) {
      back[i] = below[below.length - 2 - i];
      back[i + 1] = below[below.length - 1 - i];
    }
    path.lineTo(back[0], back[1]);
    append(back, path);
    path.closePath();
    return path;
  }
}
