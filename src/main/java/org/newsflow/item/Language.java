package org.newsflow.item;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The languages that an agency may file in, by BCP 47 tag, with the direction that follows from the
 * script.
 */
public enum Language {
  TURKISH("tr"),
  ENGLISH("en"),
  BOSNIAN("bs"),
  CROATIAN("hr"),
  SERBIAN_LATIN("sr-Latn"),
  SERBIAN_CYRILLIC("sr-Cyrl"),
  RUSSIAN("ru"),
  FRENCH("fr"),
  ARABIC("ar"),
  KURMANJI("kmr"),
  SORANI("ckb"),
  ALBANIAN("sq"),
  PERSIAN("fa"),
  MACEDONIAN("mk"),
  INDONESIAN("id"),
  SPANISH("es");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag. */
  public String tag() {
    return tag;
  }

  /** Whether it is written from right to left. */
  public boolean rightToLeft() {
    return this == ARABIC || this == SORANI || this == PERSIAN;
  }

  /** {@code rtl} or {@code ltr}, as HTML's {@code dir} wants it. */
  public String direction() {
    return rightToLeft() ? "rtl" : "ltr";
  }

  /** The language with exactly this tag, if there is one. */
  public static Optional<Language> of(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }

  /** All tags, in the order of this table. */
  public static List<String> tags() {
    return Arrays.stream(values()).map(Language::tag).toList();
  }
}
