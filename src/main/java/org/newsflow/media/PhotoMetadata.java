package org.newsflow.media;

import java.awt.image.BufferedImage;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is written inside a picture's file about it (IPTC Photo Metadata): the part that goes with
 * it wherever it goes. Where it was taken, by which camera and with which program are not of it.
 *
 * @param altText what it shows, for those who do not see it
 * @param credit how the supplier wants to be named
 * @param copyright the notice
 * @param created when it was taken or drawn
 */
public record PhotoMetadata(
    @Nullable String headline,
    @Nullable String caption,
    @Nullable String altText,
    @Nullable String byline,
    @Nullable String credit,
    @Nullable String copyright,
    @Nullable OffsetDateTime created) {

  /** So that all of them fit into one segment of a JPEG, however they are escaped. */
  private static final int LONGEST = 2_000;

  static final PhotoMetadata NONE = new PhotoMetadata(null, null, null, null, null, null, null);

  public PhotoMetadata {
    headline = clean(headline);
    caption = clean(caption);
    altText = clean(altText);
    byline = clean(byline);
    credit = clean(credit);
    copyright = clean(copyright);
  }

  /**
   * This JPEG with these words, and no others, inside it; the picture itself stays as it is.
   *
   * @throws IllegalArgumentException if it is no JPEG
   */
  public byte[] embedIn(byte[] jpeg) {
    return JpegFile.parse(jpeg)
        .orElseThrow(() -> new IllegalArgumentException("no JPEG"))
        .with(this);
  }

  /** This image as a JPEG file for print, with these words inside it. */
  public byte[] jpeg(BufferedImage image) {
    return embedIn(Encode.jpeg(image, Encode.PRINT));
  }

  /** What is said here, else what is said there. */
  PhotoMetadata or(PhotoMetadata other) {
    return new PhotoMetadata(
        headline == null ? other.headline : headline,
        caption == null ? other.caption : caption,
        altText == null ? other.altText : altText,
        byline == null ? other.byline : byline,
        credit == null ? other.credit : credit,
        copyright == null ? other.copyright : copyright,
        created == null ? other.created : created);
  }

  /** Without what XML cannot carry, and not longer than a segment can. */
  private static @Nullable String clean(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String clean =
        text.codePoints()
            .filter(c -> c == '\n' || !(Character.isISOControl(c) || (c & 0xFFFE) == 0xFFFE))
            .filter(c -> Character.getType(c) != Character.SURROGATE)
            .limit(LONGEST)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    return clean.isEmpty() ? null : clean;
  }
}
