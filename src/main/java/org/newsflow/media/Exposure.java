package org.newsflow.media;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Problem;

/** Reads a file from outside as a picture: measured first, and decoded only when it is bearable. */
sealed interface Exposure {

  /** What is wider or larger is made smaller while it is read, so that it fits into memory. */
  int WIDEST = 6_000;

  /** As {@link #WIDEST}: width by height. */
  long LARGEST = 24_000_000;

  /**
   * It is a picture.
   *
   * @param image upright, in plain RGB
   * @param asItIs the file, where it may go on as it came
   */
  record Usable(BufferedImage image, PhotoMetadata words, Optional<JpegFile> asItIs)
      implements Exposure {}

  /** It is none, or none that can be taken. */
  record Unusable(Problem problem) implements Exposure {}

  static Exposure of(byte[] file, long maxPixels) {
    Optional<byte[]> png = PngFile.parse(file);
    if (png.isPresent()) {
      return decode(png.get(), "png", 1, PhotoMetadata.NONE, Optional.empty(), maxPixels);
    }
    Optional<JpegFile> jpeg = JpegFile.parse(file);
    if (jpeg.isEmpty()) {
      return unusable(
          "not-a-picture", "the body is no whole JPEG or PNG file: send one, in one piece");
    }
    Metadata written = written(file);
    ExifIFD0Directory exif = written.getFirstDirectoryOfType(ExifIFD0Directory.class);
    Integer turned = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
    int orientation = turned == null || turned < 1 || turned > 8 ? 1 : turned;
    PhotoMetadata words =
        jpeg.get()
            .xmp()
            .map(Xmp::read)
            .orElse(PhotoMetadata.NONE)
            .or(iim(written.getFirstDirectoryOfType(IptcDirectory.class)))
            .or(exif(exif));
    return decode(
        jpeg.get().with(PhotoMetadata.NONE),
        "jpeg",
        orientation,
        words,
        orientation == 1 ? jpeg : Optional.empty(),
        maxPixels);
  }

  private static Exposure decode(
      byte[] file,
      String format,
      int orientation,
      PhotoMetadata words,
      Optional<JpegFile> asItIs,
      long maxPixels) {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, /* seekForwardOnly= */ true, /* ignoreMetadata= */ true);
      int width = reader.getWidth(0);
      long pixels = (long) width * reader.getHeight(0);
      if (pixels > maxPixels) {
        return unusable(
            "too-many-pixels",
            "the picture has %,d pixels: send one with at most %,d".formatted(pixels, maxPixels));
      }
      ImageReadParam how = reader.getDefaultReadParam();
      int every =
          Math.max(
              Math.ceilDiv(width, WIDEST), (int) Math.ceil(Math.sqrt((double) pixels / LARGEST)));
      how.setSourceSubsampling(every, every, 0, 0);
      BufferedImage image = Scale.upright(reader.read(0, how), orientation);
      return new Usable(image, words, every == 1 ? asItIs : Optional.empty());
    } catch (IOException | RuntimeException e) {
      // A decoder that stumbles over a broken file throws whatever it likes.
      return unusable(
          "not-decodable", "the picture cannot be decoded: send it whole, in RGB or grey");
    } finally {
      reader.dispose();
    }
  }

  private static Exposure unusable(String rule, String message) {
    return new Unusable(new Problem(null, rule, message));
  }

  private static Metadata written(byte[] jpeg) {
    try {
      return JpegMetadataReader.readMetadata(
          new ByteArrayInputStream(jpeg), List.of(new IptcReader(), new ExifReader()));
    } catch (JpegProcessingException | IOException | RuntimeException e) {
      return new Metadata(); // what cannot be read was not written
    }
  }

  private static PhotoMetadata iim(@Nullable IptcDirectory iim) {
    if (iim == null) {
      return PhotoMetadata.NONE;
    }
    return new PhotoMetadata(
        text(iim, IptcDirectory.TAG_HEADLINE),
        text(iim, IptcDirectory.TAG_CAPTION),
        null,
        text(iim, IptcDirectory.TAG_BY_LINE),
        text(iim, IptcDirectory.TAG_CREDIT),
        text(iim, IptcDirectory.TAG_COPYRIGHT_NOTICE),
        Iim.time(
            text(iim, IptcDirectory.TAG_DATE_CREATED), text(iim, IptcDirectory.TAG_TIME_CREATED)));
  }

  private static PhotoMetadata exif(@Nullable ExifIFD0Directory exif) {
    return exif == null
        ? PhotoMetadata.NONE
        : new PhotoMetadata(
            null,
            text(exif, ExifIFD0Directory.TAG_IMAGE_DESCRIPTION),
            null,
            text(exif, ExifIFD0Directory.TAG_ARTIST),
            null,
            text(exif, ExifIFD0Directory.TAG_COPYRIGHT),
            null);
  }

  private static @Nullable String text(Directory directory, int tag) {
    return directory.containsTag(tag) ? directory.getString(tag) : null;
  }
}
