package org.newsflow.media;

import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes pictures as files. */
final class Encode {

  static final float PRINT = 0.92f;
  static final float SCREEN = 0.82f;
  private static final float WEBP = 0.78f;

  private static final Logger log = LoggerFactory.getLogger(Encode.class);

  /** libwebp is native code, which there is not for every machine. */
  private static final boolean HAS_WEBP = hasWebp();

  private Encode() {}

  /** As JPEG, the larger the better. */
  static byte[] jpeg(BufferedImage image, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(quality);
    how.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
    return write(image, writer, how);
  }

  /** As WebP; nothing on a machine for which there is no encoder. */
  static Optional<byte[]> webp(BufferedImage image) {
    return HAS_WEBP ? Optional.of(encode(image)) : Optional.empty();
  }

  private static byte[] encode(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/webp").next();
    WebPWriteParam how = new WebPWriteParam(Locale.ROOT);
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionType("Lossy");
    how.setCompressionQuality(WEBP);
    return write(image, writer, how);
  }

  private static byte[] write(BufferedImage image, ImageWriter writer, ImageWriteParam how) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), how);
    } catch (IOException e) {
      throw new MediaException("picture-not-written", "cannot write a picture", e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static boolean hasWebp() {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByMIMEType("image/webp");
    try {
      return writers.hasNext()
          && encode(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)).length > 0;
    } catch (LinkageError | RuntimeException e) {
      log.info(
          "pictures have no WebP renditions: there is no encoder for this machine ({})", "" + e);
      return false;
    }
  }
}
