package org.newsflow.match;

/**
 * The simple things for which the queries of a segment look, numbered: an item has each of them or
 * not. Words are kept as they are written, so that one number serves all languages.
 */
final class Keys {

  /** What every item has. */
  static final int ALWAYS = 0;

  /** What a key is about. */
  enum Kind {
    ALWAYS,
    /** What stands between two spaces of a query, its words side by side. */
    RUN,
    /** The words of a run, wherever in the field they stand. */
    SCATTERED,
    BEGINNING,
    VALUE,
    NUMBER
  }

  private static final Kind[] KINDS = Kind.values();
  private static final Field[] FIELDS = Field.values();

  private final Pool pool = new Pool();
  private final Bytes key = new Bytes();

  Keys() {
    begin(Kind.ALWAYS, Field.TEXT);
    pool.add(key);
  }

  int size() {
    return pool.size();
  }

  /** The number of a run, a beginning or a value, from now on at the latest. */
  int number(Kind kind, Field field, String text) {
    begin(kind, field);
    key.putText(text);
    return pool.add(key);
  }

  /** The number of a span of numbers, from now on at the latest. */
  int number(Field field, int from, int to) {
    begin(Kind.NUMBER, field);
    key.putNumber(from);
    key.putNumber(to);
    return pool.add(key);
  }

  private void begin(Kind kind, Field field) {
    key.clear();
    key.put(kind.ordinal());
    key.put(field.ordinal());
  }

  Kind kind(int key) {
    return KINDS[pool.get(key).get()];
  }

  Field field(int key) {
    return FIELDS[at(key, 1).get()];
  }

  String text(int key) {
    return at(key, 2).getText();
  }

  /** The least and the greatest number of a span. */
  int[] span(int key) {
    Bytes span = at(key, 2);
    return new int[] {span.getNumber(), span.getNumber()};
  }

  /** The number here of a key of another segment, or -1. */
  int find(Keys other, int number) {
    return pool.find(other.pool, number);
  }

  Keys trim() {
    pool.trim();
    return this;
  }

  long memory() {
    return pool.memory();
  }

  private Bytes at(int key, int offset) {
    Bytes bytes = pool.get(key);
    for (int i = 0; i < offset; i++) {
      bytes.get();
    }
    return bytes;
  }
}
