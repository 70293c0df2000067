package org.newsflow.archive;

import org.newsflow.match.Analysis;
import org.newsflow.match.Field;

/**
 * Which text of an entry is searched: all of it, or its abridgement. Each has fields of its own, so
 * that a search of the one can neither find, count nor rank by a word of the other.
 */
enum Side {
  WHOLE(""),
  PUBLIC("public.");

  private final String prefix;

  Side(String prefix) {
    this.prefix = prefix;
  }

  /** The field that every document of this side has. */
  String marker() {
    return prefix + "is";
  }

  /** A field of words, as one language's analysis takes them apart. */
  String words(Field field, Analysis analysis) {
    return prefix + field.code() + '@' + analysis.name();
  }

  /** A field of exact values. */
  String values(Field field) {
    return prefix + field.code() + ".value";
  }

  /** A field of numbers. */
  String number(Field field) {
    return prefix + field.code() + ".number";
  }

  /** A field to count by. */
  String facet(Facet facet) {
    return prefix + facet.code() + ".facet";
  }
}
