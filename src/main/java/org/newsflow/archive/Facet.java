package org.newsflow.archive;

import java.util.Locale;
import java.util.Map;

/** By what hits are counted. */
public enum Facet {
  LANGUAGE,
  /** Of the reader's own products alone. */
  PRODUCT,
  /** Media Topics, with all that are broader. */
  SUBJECT,
  TYPE,
  /** By code, or by name where a place has none; with its names in all languages. */
  PLACE,
  URGENCY,
  /** In the agency's time zone. */
  DAY;

  /** The name in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * How many hits have a value.
   *
   * @param names of the value for people, by BCP 47 tag; empty where it has none
   */
  public record Count(String value, Map<String, String> names, long count) {}
}
