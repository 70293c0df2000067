package org.newsflow.match;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a query as text, with as few parentheses as its meaning needs. */
final class Printer {

  private Printer() {}

  static String text(Query query) {
    return switch (query) {
      case Query.Everything() -> "*";
      case Query.Or(List<Query> parts) -> join(parts, " OR ", 1);
      case Query.And(List<Query> parts) -> join(parts, " AND ", 2);
      case Query.Not(Query part) -> "NOT " + within(part, 2);
      case Query.Boosted(Query part, double boost) ->
          within(part, 4) + "^" + BigDecimal.valueOf(boost).stripTrailingZeros().toPlainString();
      case Query.Words(Field field, String words, int nearness) ->
          prefix(field) + words(words, nearness);
      case Query.Prefix(Field field, String beginning) -> prefix(field) + beginning + "*";
      case Query.Value(Field field, String value) ->
          prefix(field) + (Syntax.isPlain(value) ? value : '"' + value + '"');
      case Query.Between(Field field, int from, int to) -> prefix(field) + range(field, from, to);
      case Query.Dated(Query.Relation relation, Moment moment) ->
          prefix(Field.DATE)
              + (relation == Query.Relation.WITHIN ? "" : relation.sign())
              + moment.text();
    };
  }

  private static String join(List<Query> parts, String sign, int binding) {
    return parts.stream().map(part -> within(part, binding)).collect(Collectors.joining(sign));
  }

  /** The text of a part, in parentheses where it binds less than what is around it. */
  private static String within(Query part, int binding) {
    return binding(part) < binding ? "(" + text(part) + ")" : text(part);
  }

  private static int binding(Query query) {
    return switch (query) {
      case Query.Or or -> 0;
      case Query.And and -> 1;
      case Query.Not not -> 2;
      case Query.Boosted boosted -> 3;
      default -> 4;
    };
  }

  private static String prefix(Field field) {
    return field == Field.TEXT ? "" : field.code() + ":";
  }

  private static String words(String text, int nearness) {
    boolean bare = nearness == 0 && Syntax.isPlain(text) && text.indexOf(':') < 0;
    return (bare ? text : '"' + text + '"') + (nearness > 0 ? "~" + nearness : "");
  }

  private static String range(Field field, int from, int to) {
    if (from == to) {
      return String.valueOf(from);
    }
    if (from == 1) {
      return "<=" + to;
    }
    return to == field.most() ? ">=" + from : from + ".." + to;
  }
}
