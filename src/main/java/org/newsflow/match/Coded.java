package org.newsflow.match;

import java.util.ArrayList;
import java.util.List;

/** Writes queries as bytes and reads them back, equal to the last sign: a tenth of the tree. */
final class Coded {

  private static final Field[] FIELDS = Field.values();
  private static final Query.Relation[] RELATIONS = Query.Relation.values();
  private static final Moment.Unit[] UNITS = Moment.Unit.values();

  private Coded() {}

  static void write(Query query, Bytes to) {
    switch (query) {
      case Query.Everything() -> to.put('*');
      case Query.And(List<Query> parts) -> write('&', parts, to);
      case Query.Or(List<Query> parts) -> write('|', parts, to);
      case Query.Not(Query part) -> {
        to.put('-');
        write(part, to);
      }
      case Query.Boosted(Query part, double boost) -> {
        to.put('^');
        to.putDecimal(boost);
        write(part, to);
      }
      case Query.Words(Field field, String words, int nearness) -> {
        write('w', field, words, to);
        to.putNumber(nearness);
      }
      case Query.Prefix(Field field, String beginning) -> write('p', field, beginning, to);
      case Query.Value(Field field, String value) -> write('v', field, value, to);
      case Query.Between(Field field, int from, int until) -> {
        to.put('n');
        to.put(field.ordinal());
        to.putNumber(from);
        to.putNumber(until);
      }
      case Query.Dated(Query.Relation relation, Moment moment) -> {
        to.put('d');
        to.put(relation.ordinal());
        write(moment, to);
      }
    }
  }

  private static void write(char sign, List<Query> parts, Bytes to) {
    to.put(sign);
    to.putNumber(parts.size());
    parts.forEach(part -> write(part, to));
  }

  private static void write(char sign, Field field, String text, Bytes to) {
    to.put(sign);
    to.put(field.ordinal());
    to.putText(text);
  }

  private static void write(Moment moment, Bytes to) {
    switch (moment) {
      case Moment.Calendar(String text) -> {
        to.put('c');
        to.putText(text);
      }
      case Moment.Ago(int amount, Moment.Unit unit) -> {
        to.put(unit.ordinal());
        to.putNumber(amount);
      }
    }
  }

  static Query read(Bytes from) {
    int sign = from.get();
    return switch (sign) {
      case '*' -> new Query.Everything();
      case '&' -> new Query.And(parts(from));
      case '|' -> new Query.Or(parts(from));
      case '-' -> new Query.Not(read(from));
      case '^' -> {
        double boost = from.getDecimal();
        yield new Query.Boosted(read(from), boost);
      }
      case 'w' -> new Query.Words(FIELDS[from.get()], from.getText(), from.getNumber());
      case 'p' -> new Query.Prefix(FIELDS[from.get()], from.getText());
      case 'v' -> new Query.Value(FIELDS[from.get()], from.getText());
      case 'n' -> new Query.Between(FIELDS[from.get()], from.getNumber(), from.getNumber());
      case 'd' -> new Query.Dated(RELATIONS[from.get()], moment(from));
      default -> throw new IllegalStateException("no query begins with " + sign);
    };
  }

  private static List<Query> parts(Bytes from) {
    int size = from.getNumber();
    List<Query> parts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      parts.add(read(from));
    }
    return parts;
  }

  private static Moment moment(Bytes from) {
    int sign = from.get();
    return sign == 'c'
        ? new Moment.Calendar(from.getText())
        : new Moment.Ago(from.getNumber(), UNITS[sign]);
  }
}
