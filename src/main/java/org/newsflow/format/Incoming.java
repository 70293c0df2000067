package org.newsflow.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Problem;

/** What all readers do first with bytes and values from outside. */
final class Incoming {

  private static final int LARGEST = 4 << 20;
  private static final int LAST_YEAR = 9999;
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");

  private Incoming() {}

  /** The document as characters; null, with a problem, if it is too large or not UTF-8. */
  static @Nullable String text(byte[] document, List<Problem> problems) {
    if (document.length > LARGEST) {
      problems.add(
          new Problem(null, "too-large", "larger than %,d bytes: send less".formatted(LARGEST)));
      return null;
    }
    ByteBuffer bytes = ByteBuffer.wrap(document);
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(bytes)
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      problems.add(
          new Problem(
              null, "not-utf-8", "not UTF-8 at byte %d: send UTF-8".formatted(bytes.position())));
      return null;
    }
  }

  /** The moment that this text names; null, with a problem, if it names none. */
  static @Nullable Instant time(String field, String text, List<Problem> problems) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text.strip());
      int year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
      if (year >= 1 && year <= LAST_YEAR) {
        return time.toInstant();
      }
    } catch (DateTimeException e) {
      // Told below.
    }
    problems.add(
        new Problem(
            field,
            "not-a-time",
            "not a date and time with an offset: write it as 2026-11-23T10:00:00Z"));
    return null;
  }

  /** Adds a problem if this text has not the form of a language's tag. */
  static void checkLanguage(String field, String text, List<Problem> problems) {
    if (!LANGUAGE.matcher(text).matches()) {
      problems.add(
          new Problem(field, "not-a-language", "not a language: write a BCP 47 tag, such as tr"));
    }
  }

  /** The whole number in this text; null, with a problem, if it is none or out of bounds. */
  static @Nullable Integer number(
      String field, String text, int least, int most, List<Problem> problems) {
    if (text.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    problems.add(
        new Problem(
            field,
            "not-a-number",
            "not a whole number from %d to %d: write digits only".formatted(least, most)));
    return null;
  }
}
