package org.newsflow.draw;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** An image in work, with the strokes that all pictures are made of. */
final class Canvas {

  static final int W = 2400;
  static final int H = 1600;

  final Random random;
  final Noise noise;
  final Graphics2D pen;
  private final BufferedImage image = new BufferedImage(W, H, BufferedImage.TYPE_INT_RGB);
  private final int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();

  Canvas(long seed) {
    random = new Random(seed);
    noise = new Noise(random.nextLong());
    pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  BufferedImage image() {
    pen.dispose();
    return image;
  }

  double random(double from, double to) {
    return from + (to - from) * random.nextDouble();
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  // Whole rows: the same colour from left to right.

  /** From one colour above to another below, over the whole width. */
  void rows(int top, int bottom, Color above, Color below) {
    for (int y = Math.max(0, top); y < Math.min(H, bottom); y++) {
      double share = (double) (y - top) / Math.max(1, bottom - top);
      Arrays.fill(pixels, y * W, (y + 1) * W, Light.mix(above, below, share).getRGB());
    }
  }

  /** Air, thickest at this height, over what is there. */
  void haze(int top, int thickest, int bottom, Color colour, double most) {
    veil(top, thickest, Light.clear(colour, 0), Light.clear(colour, most));
    veil(thickest, bottom, Light.clear(colour, most), Light.clear(colour, 0));
  }

  /** From one transparent colour above to another below, over the whole width. */
  void veil(int top, int bottom, Color above, Color below) {
    fill(new Rectangle2D.Double(0, top, W, bottom - top), top, bottom, above, below);
  }

  // Shapes.

  void fill(Shape shape, Color colour) {
    pen.setColor(colour);
    pen.fill(shape);
  }

  /** Filled from one colour at this height to another at that one. */
  void fill(Shape shape, double top, double bottom, Color above, Color below) {
    pen.setPaint(
        new LinearGradientPaint(
            0,
            (float) top,
            0,
            (float) Math.max(bottom, top + 1),
            new float[] {0, 1},
            new Color[] {above, below}));
    pen.fill(shape);
  }

  void box(double x, double y, double width, double height, Color colour) {
    fill(new Rectangle2D.Double(x, y, width, height), colour);
  }

  void disc(double x, double y, double radius, Color colour) {
    fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour);
  }

  void oval(double x, double y, double across, double down, Color colour) {
    fill(new Ellipse2D.Double(x - across, y - down, 2 * across, 2 * down), colour);
  }

  void line(double x1, double y1, double x2, double y2, double width, Color colour) {
    stroke(new Line2D.Double(x1, y1, x2, y2), width, colour);
  }

  void stroke(Shape shape, double width, Color colour) {
    pen.setColor(colour);
    pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(shape);
  }

  /** With corners at x and y by turns. */
  static Path2D polygon(double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    path.closePath();
    return path;
  }

  /** All that lies below a line. */
  static Path2D below(DoubleUnaryOperator line, double bottom, int step) {
    Path2D path = new Path2D.Double();
    path.moveTo(-step, bottom);
    for (int x = -step; x <= W + step; x += step) {
      path.lineTo(x, line.applyAsDouble(x));
    }
    path.lineTo(W + step, bottom);
    path.closePath();
    return path;
  }

  /** A soft light that fades with distance. */
  void glow(double x, double y, double radius, Color colour, double most) {
    pen.setPaint(
        new RadialGradientPaint(
            (float) x,
            (float) y,
            (float) radius,
            new float[] {0, .25f, .6f, 1},
            new Color[] {
              Light.clear(colour, most),
              Light.clear(colour, most * .5),
              Light.clear(colour, most * .14),
              Light.clear(colour, 0)
            },
            CycleMethod.NO_CYCLE));
    pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  /** A beam of light between two lines, fading from its upper end. */
  void beam(double x, double y, double x1, double x2, double bottom, Color colour, double most) {
    fill(
        polygon(x - 6, y, x + 6, y, x2, bottom, x1, bottom),
        y,
        bottom,
        Light.clear(colour, most),
        Light.clear(colour, 0));
  }

  // What covers all.

  /** Clouds, or any other stuff that drifts: denser where the chance is, in soft forms. */
  void clouds(int top, int bottom, Color colour, double most, double stretch, double cover) {
    int scale = 8;
    int width = W / scale;
    int height = Math.max(2, (bottom - top) / scale);
    BufferedImage drift = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    int rgb = colour.getRGB() & 0xFFFFFF;
    double shift = random(0, 1000);
    for (int y = 0; y < height; y++) {
      double edge = Math.sin(Math.PI * (y + .5) / height);
      for (int x = 0; x < width; x++) {
        double dense = noise.at(shift + x / (34 * stretch), y / 15.0, 5) + cover - .5;
        int alpha = (int) (255 * most * edge * Math.clamp(dense * 2.2, 0, 1));
        drift.setRGB(x, y, (alpha << 24) | rgb);
      }
    }
    pen.drawImage(drift, 0, top, W, bottom - top, null);
  }

  /** What is above this line, mirrored below it as in water that moves a little. */
  void mirror(int line, int bottom, Color water, double dark, double waves) {
    double phase = random(0, 6);
    for (int y = line; y < Math.min(bottom, H); y++) {
      double depth = y - line;
      double share = depth / Math.max(1, bottom - line);
      double wave = noise.at(depth / (5 + 50 * share), 77, 2) * waves * (2 + depth * .09);
      int from =
          Math.clamp(
              (int) (line - 1 - depth * .9 + noise.at(depth / 9, 5, 2) * waves * 4), 0, line - 1);
      double covers = dark + (1 - dark) * share * .55;
      int shift = (int) (wave + Math.sin(phase + depth / 7) * waves);
      for (int x = 0; x < W; x++) {
        int seen = pixels[from * W + Math.clamp(x + shift, 0, W - 1)];
        pixels[y * W + x] = mix(seen, water.getRGB(), covers);
      }
    }
  }

  /** A wet floor: what is above this line shines in it. */
  void wet(int line, double most) {
    for (int y = line; y < H; y++) {
      double depth = y - line;
      double share = most * Math.min(1, depth / 60);
      int from = Math.clamp((int) (line - 1 - depth * 1.3), 0, line - 1);
      int shift = (int) (noise.at(depth / 14, 77, 2) * (6 + depth * .12));
      for (int x = 0; x < W; x++) {
        int seen = pixels[from * W + Math.clamp(x + shift, 0, W - 1)];
        pixels[y * W + x] = mix(pixels[y * W + x], seen, share);
      }
    }
  }

  private static int mix(int one, int other, double share) {
    int covers = (int) (share * 256);
    int rest = 256 - covers;
    int pair = (((one & 0xFF00FF) * rest + (other & 0xFF00FF) * covers) >>> 8) & 0xFF00FF;
    int green = (((one & 0xFF00) * rest + (other & 0xFF00) * covers) >>> 8) & 0xFF00;
    return pair | green;
  }

  /** Light spread by the lens, darker corners, and grain. */
  void finish(double grain) {
    BufferedImage small = new BufferedImage(W / 24, H / 24, BufferedImage.TYPE_INT_RGB);
    Graphics2D shrink = small.createGraphics();
    shrink.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    BufferedImage half = new BufferedImage(W / 6, H / 6, BufferedImage.TYPE_INT_RGB);
    Graphics2D first = half.createGraphics();
    first.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    first.drawImage(image, 0, 0, W / 6, H / 6, null);
    first.dispose();
    shrink.drawImage(half, 0, 0, W / 24, H / 24, null);
    shrink.dispose();
    pen.setComposite(AlphaComposite.SrcOver.derive(.13f));
    pen.drawImage(small, 0, 0, W, H, null);
    pen.setComposite(AlphaComposite.SrcOver);
    int[] across = new int[W];
    for (int x = 0; x < W; x++) {
      double away = (x - W / 2.0) / W;
      across[x] = (int) (away * away * 150);
    }
    int chance = random.nextInt() | 1;
    int last = 0;
    for (int y = 0; y < H; y++) {
      double away = (y - H / 2.0) / H;
      int down = (int) (away * away * 110);
      for (int x = 0; x < W; x++) {
        chance ^= chance << 13;
        chance ^= chance >>> 17;
        chance ^= chance << 5;
        int fresh = (chance >> 24);
        last = (last + fresh) / 2; // coarser than a pixel, as in film
        int darker = 256 - across[x] - down;
        int lighter = (int) (last * grain);
        int pixel = pixels[y * W + x];
        int red = limit((((pixel >> 16) & 0xFF) * darker / 256) + lighter);
        int green = limit((((pixel >> 8) & 0xFF) * darker / 256) + lighter);
        int blue = limit(((pixel & 0xFF) * darker / 256) + lighter);
        pixels[y * W + x] = (red << 16) | (green << 8) | blue;
      }
    }
  }

  private static int limit(int value) {
    return value < 0 ? 0 : Math.min(value, 255);
  }
}
