package org.newsflow.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Makes pictures smaller, turns them upright and puts them on white. */
final class Scale {

  private Scale() {}

  /** No wider than this; what is narrower stays as it is. */
  static BufferedImage toWidth(BufferedImage image, int width) {
    BufferedImage smaller = image;
    // By halves, so that every pixel counts.
    while (smaller.getWidth() >= 2 * width) {
      smaller = draw(smaller, (smaller.getWidth() + 1) / 2);
    }
    return smaller.getWidth() <= width ? smaller : draw(smaller, width);
  }

  private static BufferedImage draw(BufferedImage image, int width) {
    double share = (double) width / image.getWidth();
    int height = Math.max(1, Math.toIntExact(Math.round(image.getHeight() * share)));
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return drawn;
  }

  /**
   * In plain RGB, on white where it is transparent, and upright.
   *
   * @param orientation as Exif has it: 1 for upright, to 8
   */
  static BufferedImage upright(BufferedImage image, int orientation) {
    int w = image.getWidth();
    int h = image.getHeight();
    boolean turned = orientation >= 5;
    BufferedImage upright =
        new BufferedImage(turned ? h : w, turned ? w : h, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = upright.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
    // What becomes of (x, y), column by column.
    pen.drawImage(
        image,
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
          case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
          default -> new AffineTransform();
        },
        null);
    pen.dispose();
    return upright;
  }
}
