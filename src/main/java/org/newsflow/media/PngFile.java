package org.newsflow.media;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a PNG file apart into its chunks (ISO/IEC 15948) and leaves those that make the picture:
 * texts and profiles come compressed, and nobody knows how large they are.
 */
final class PngFile {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final int FRAME = 12;

  private PngFile() {}

  /** The picture alone; nothing if it is no PNG. */
  static Optional<byte[]> parse(byte[] file) {
    if (file.length < SIGNATURE.length
        || !Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
      return Optional.empty();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    out.writeBytes(SIGNATURE);
    int at = SIGNATURE.length;
    while (at + FRAME <= file.length) {
      long length =
          (file[at] & 0xFFL) << 24
              | (file[at + 1] & 0xFF) << 16
              | (file[at + 2] & 0xFF) << 8
              | (file[at + 3] & 0xFF);
      if (length > file.length - at - FRAME) {
        return Optional.empty();
      }
      int whole = (int) length + FRAME;
      if (KEPT.contains(new String(file, at + 4, 4, StandardCharsets.US_ASCII))) {
        out.write(file, at, whole);
      }
      at += whole;
    }
    return Optional.of(out.toByteArray());
  }
}
