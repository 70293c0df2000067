package org.newsflow.format;

import java.text.Normalizer;
import java.util.List;
import org.newsflow.item.Problem;

/**
 * The hygiene of every text that comes in: Unicode's form NFC, line feeds for line ends, and no
 * characters that break the formats it goes out in. Zero-width non-joiners and bidirectional marks
 * are part of the spelling of Persian, Sorani and Arabic and stay.
 */
public final class Text {

  private Text() {}

  /**
   * The text in the wire's form. What cannot be mended is added to the problems, under the field's
   * name.
   */
  public static String clean(String field, String raw, List<Problem> problems) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < raw.length()
          && Character.isLowSurrogate(raw.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        problems.add(
            new Problem(
                field,
                "half-character",
                "half of a character (a lone surrogate, U+%04X) at place %d: type it again"
                    .formatted((int) c, i + 1)));
        return raw;
      } else if (forbidden(c)) {
        problems.add(
            new Problem(
                field,
                "control-character",
                "a control character (U+%04X) at place %d: delete it".formatted((int) c, i + 1)));
        return raw;
      }
    }
    String lines = raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
    return Normalizer.normalize(lines, Normalizer.Form.NFC);
  }

  /** Control characters but tab and line ends, and U+FFFE and U+FFFF, which XML forbids. */
  private static boolean forbidden(char c) {
    return c < ' ' ? c != '\t' && c != '\n' && c != '\r' : (c >= 0x7F && c < 0xA0) || c >= 0xFFFE;
  }
}
