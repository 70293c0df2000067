package org.newsflow.media;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a picture's words as IPTC's Information Interchange Model 4.2 has them, in the Photoshop
 * resource in which JPEG files carry it. Texts are cut to the lengths that it allows; XMP has them
 * whole.
 */
final class Iim {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HHmmssxx", Locale.ROOT);

  private static final DateTimeFormatter DATE_AND_TIME =
      new DateTimeFormatterBuilder().append(DATE).append(TIME).toFormatter(Locale.ROOT);

  private final ByteArrayOutputStream records = new ByteArrayOutputStream();

  private Iim() {}

  /** The moment that date and time created name; null where they name none. */
  static @Nullable OffsetDateTime time(@Nullable String date, @Nullable String time) {
    try {
      return date == null || time == null ? null : OffsetDateTime.parse(date + time, DATE_AND_TIME);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** What goes into the segment APP13. */
  static byte[] write(PhotoMetadata words) {
    Iim iim = new Iim();
    iim.dataset(1, 90, new byte[] {0x1B, '%', 'G'}); // all that follows is UTF-8
    iim.dataset(2, 0, new byte[] {0, 4});
    OffsetDateTime created = words.created();
    if (created != null) {
      iim.text(55, DATE.format(created), 8);
      iim.text(60, TIME.format(created), 11);
    }
    iim.text(80, words.byline(), 32);
    iim.text(105, words.headline(), 256);
    iim.text(110, words.credit(), 32);
    iim.text(116, words.copyright(), 128);
    iim.text(120, words.caption(), 2_000);
    return iim.resource();
  }

  private byte[] resource() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes("8BIM".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(new byte[] {4, 4, 0, 0, 0, 0}); // the resource 0x0404, without a name
    out.write(records.size() >> 8);
    out.write(records.size());
    out.writeBytes(records.toByteArray());
    if (records.size() % 2 == 1) {
      out.write(0);
    }
    return out.toByteArray();
  }

  private void text(int number, @Nullable String text, int most) {
    if (text != null) {
      dataset(2, number, cut(text, most).getBytes(StandardCharsets.UTF_8));
    }
  }

  private void dataset(int record, int number, byte[] value) {
    records.write(0x1C);
    records.write(record);
    records.write(number);
    records.write(value.length >> 8);
    records.write(value.length);
    records.writeBytes(value);
  }

  /** As much of it as so many bytes of UTF-8 hold. */
  private static String cut(String text, int most) {
    int bytes = 0;
    int end = 0;
    while (end < text.length()) {
      int letter = text.codePointAt(end);
      bytes += letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
      if (bytes > most) {
        break;
      }
      end += Character.charCount(letter);
    }
    return text.substring(0, end);
  }
}
