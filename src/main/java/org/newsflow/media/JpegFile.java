package org.newsflow.media;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A JPEG file taken apart into its segments (ITU-T T.81, annex B), so that what is written in it
 * can be exchanged while the picture stays as it is.
 */
final class JpegFile {

  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP13 = 0xED;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int COMMENT = 0xFE;

  /** A picture that is built up in more steps is made to keep machines busy. */
  private static final int MOST_SCANS = 64;

  private final List<Segment> segments;

  private JpegFile(List<Segment> segments) {
    this.segments = segments;
  }

  /**
   * A piece of the file.
   *
   * @param content with its length before it and, after a scan's header, the scan's data
   */
  private record Segment(int marker, byte[] content) {

    boolean begins(String name) {
      byte[] wanted = name.getBytes(StandardCharsets.ISO_8859_1);
      return content.length >= 2 + wanted.length
          && Arrays.equals(content, 2, 2 + wanted.length, wanted, 0, wanted.length);
    }

    /** Whether the picture cannot be shown, or not in its colours, without it. */
    boolean isOfThePicture() {
      return switch (marker) {
        case APP0 -> begins("JFIF\0");
        case APP2 -> begins("ICC_PROFILE\0");
        case APP14 -> begins("Adobe");
        default -> marker != COMMENT && (marker < APP0 || marker > APP15);
      };
    }
  }

  /** The segments, up to the end of the picture: what hangs on behind it is left out. */
  static Optional<JpegFile> parse(byte[] file) {
    if (file.length < 4 || octet(file, 0) != 0xFF || octet(file, 1) != SOI) {
      return Optional.empty();
    }
    List<Segment> segments = new ArrayList<>();
    int scans = 0;
    int at = 2;
    while (at + 4 <= file.length && octet(file, at) == 0xFF) {
      int marker = octet(file, at + 1);
      if (marker == 0xFF) { // fill
        at++;
        continue;
      }
      if (marker == EOI) {
        break;
      }
      int end = at + 2 + (octet(file, at + 2) << 8 | octet(file, at + 3));
      if (end < at + 4 || end > file.length) {
        return Optional.empty();
      }
      if (marker == SOS) {
        end = endOfScan(file, end);
        scans++;
      }
      segments.add(new Segment(marker, Arrays.copyOfRange(file, at + 2, end)));
      at = end;
    }
    return scans == 0 || scans > MOST_SCANS
        ? Optional.empty()
        : Optional.of(new JpegFile(segments));
  }

  /** Data goes on over stuffed zeros and restart markers. */
  private static int endOfScan(byte[] file, int from) {
    int at = from;
    while (at + 1 < file.length) {
      int next = octet(file, at + 1);
      boolean ofTheData = next == 0 || (next >= 0xD0 && next <= 0xD7);
      if (octet(file, at) == 0xFF && !ofTheData && next != 0xFF) {
        return at;
      }
      at++;
    }
    return file.length;
  }

  /** The XMP packet, where there is one. */
  Optional<byte[]> xmp() {
    return segments.stream()
        .filter(segment -> segment.marker == APP1 && segment.begins(Xmp.NAME))
        .map(segment ->
            Arrays.copyOfRange(segment.content, 2 + Xmp.NAME.length(), segment.content.length))
        .findFirst();
  }

  /** The same picture with these words inside it, and nothing else that was written in it. */
  byte[] with(PhotoMetadata words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0xFF);
    out.write(SOI);
    List<Segment> kept = segments.stream().filter(Segment::isOfThePicture).toList();
    boolean jfif = !kept.isEmpty() && kept.getFirst().marker == APP0; // it comes first
    kept.stream().limit(jfif ? 1 : 0).forEach(segment -> write(segment, out));
    if (!words.equals(PhotoMetadata.NONE)) {
      write(segment(APP1, Xmp.write(words)), out);
      write(segment(APP13, Iim.write(words)), out);
    }
    kept.stream().skip(jfif ? 1 : 0).forEach(segment -> write(segment, out));
    out.write(0xFF);
    out.write(EOI);
    return out.toByteArray();
  }

  private static Segment segment(int marker, byte[] data) {
    int length = data.length + 2;
    byte[] content = new byte[length];
    content[0] = (byte) (length >> 8);
    content[1] = (byte) length;
    System.arraycopy(data, 0, content, 2, data.length);
    return new Segment(marker, content);
  }

  private static void write(Segment segment, ByteArrayOutputStream out) {
    out.write(0xFF);
    out.write(segment.marker);
    out.writeBytes(segment.content);
  }

  private static int octet(byte[] file, int at) {
    return file[at] & 0xFF;
  }
}
