package org.newsflow.match;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What of an item a query can ask for. */
public enum Field {
  /** Where words are looked for that name no field: all that an item says in words. */
  TEXT(Kind.WORDS),
  /** The headline and its second line. */
  HEADLINE(Kind.WORDS),
  SLUG(Kind.WORDS),
  KEYWORD(Kind.WORDS),
  /** Where the news happened, by name in any language or by code. */
  PLACE(Kind.WORDS),
  PERSON(Kind.WORDS),
  ORGANISATION(Kind.WORDS),
  /** Whom the story quotes. */
  INFOSOURCE(Kind.WORDS),
  /** A Media Topic, with all that is narrower. */
  SUBJECT(Kind.CODES),
  /** ISO 3166-1 alpha-2 codes of the places. */
  COUNTRY(Kind.CODES),
  /** A BCP 47 tag or the beginning of one: {@code sr} is in both scripts. */
  LANGUAGE(Kind.CODE),
  TYPE(Kind.CODE),
  LEVEL(Kind.CODE),
  /** By code, with or without its scheme, or by name. */
  GENRE(Kind.CODE),
  PROVIDER(Kind.CODE),
  DESK(Kind.CODE),
  TEST(Kind.CODE),
  /** 1 (most) to 9. */
  URGENCY(Kind.NUMBER),
  /** The priority of IPTC 7901, 1 (most) to 6. */
  PRIORITY(Kind.NUMBER),
  /** When this version was created. */
  DATE(Kind.DATE);

  /** What a field holds, and so how it is asked. */
  public enum Kind {
    /** Text, analysed by the item's language. */
    WORDS,
    /** Exact values, of which an item may have several. */
    CODES,
    /** An exact value, of which an item has one. */
    CODE,
    NUMBER,
    DATE
  }

  private final Kind kind;

  Field(Kind kind) {
    this.kind = kind;
  }

  /** What it holds. */
  public Kind kind() {
    return kind;
  }

  /** Whether what the words name has a code besides. */
  public boolean hasCodes() {
    return this == PLACE || this == PERSON || this == ORGANISATION;
  }

  /** The highest number that the field can hold. */
  int most() {
    return this == URGENCY ? 9 : 6;
  }

  /** The name as queries write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field with this name in small or large letters; {@link #TEXT} has none. */
  static Optional<Field> of(String name) {
    return Arrays.stream(values())
        .filter(field -> field != TEXT && field.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  /** The names that a query can use. */
  public static List<String> codes() {
    return Arrays.stream(values()).filter(field -> field != TEXT).map(Field::code).toList();
  }
}
