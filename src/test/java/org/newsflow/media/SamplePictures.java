package org.newsflow.media;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import javax.imageio.ImageIO;

/** Pictures for tests. */
public final class SamplePictures {

  /** Words in two scripts. */
  public static final PhotoMetadata WORDS =
      new PhotoMetadata(
          "Bridge opens",
          "الجسر — people on the bridge & in the rain, 23 November 2026",
          "A bridge in the rain",
          "Sample Photographer",
          "Sample Agency",
          "© Sample Agency",
          OffsetDateTime.parse("2026-11-23T10:00:00+03:00"));

  private SamplePictures() {}

  /** Red on the left, blue on the right. */
  static BufferedImage image(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, Color.RED, width, 0, Color.BLUE));
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return image;
  }

  /** A JPEG file of this size. */
  public static byte[] jpeg(int width, int height) {
    return file(image(width, height), "jpeg");
  }

  static byte[] file(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
