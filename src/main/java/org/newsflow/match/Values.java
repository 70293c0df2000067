package org.newsflow.match;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;
import org.newsflow.item.MediaTopic;

/** Reads what stands after a field that takes exact values, numbers or dates. */
final class Values {

  /** A part of a query, or why it is none. */
  sealed interface Reading {
    record Read(Query query) implements Reading {}

    record Refused(String message) implements Reading {}
  }

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{1,8})*");
  private static final Pattern COUNTRY = Pattern.compile("[a-z]{2}");
  private static final Pattern SUBJECT = Pattern.compile("[^\\s:]+:\\S+");
  private static final Pattern NUMBER = Pattern.compile("([<>]=?|=?)(\\d)");
  private static final Pattern NUMBERS = Pattern.compile("(\\d)\\.\\.(\\d)");
  private static final Pattern MOMENT = Pattern.compile("([<>]=?|=?)(.+)");
  private static final Pattern MOMENTS = Pattern.compile("(.+?)\\.\\.(.+)");
  private static final Pattern AGO = Pattern.compile("-(\\d{1,4})([hdw])");
  private static final Pattern CALENDAR =
      Pattern.compile(
          "\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)?)?)?)?");

  private static final String DATES =
      "date: takes a day such as 2026-11-23, a month, a time, today or -7d, also compared (>=-7d)"
          + " or from..until";

  private Values() {}

  static Reading read(Field field, String text) {
    String value = withAsciiDigits(text);
    return switch (field.kind()) {
      case NUMBER -> number(field, value);
      case DATE -> date(value);
      default -> code(field, value.toLowerCase(Locale.ROOT));
    };
  }

  private static Reading code(Field field, String value) {
    return switch (field) {
      case SUBJECT -> subject(value);
      case LANGUAGE ->
          exact(
              field, value, LANGUAGE.matcher(value).matches(), "a BCP 47 tag such as ar, sr-Latn");
      case COUNTRY ->
          exact(
              field, value, COUNTRY.matcher(value).matches(), "two letters of ISO 3166 such as TR");
      case TYPE -> exact(field, value, ItemType.of(value).isPresent(), types());
      case LEVEL -> exact(field, value, Level.of(value).isPresent(), levels());
      case TEST ->
          exact(field, value, value.equals("true") || value.equals("false"), "true or false");
      default -> new Reading.Read(new Query.Value(field, value));
    };
  }

  private static Reading subject(String value) {
    String code = subjectCode(value);
    return exact(
        Field.SUBJECT,
        code,
        SUBJECT.matcher(code).matches(),
        "a Media Topic's code such as 04000000");
  }

  /** A subject's code with its scheme: eight digits alone are a Media Topic. */
  static String subjectCode(String code) {
    return MediaTopic.code(code).orElse(code);
  }

  private static Reading exact(Field field, String value, boolean known, String expected) {
    return known
        ? new Reading.Read(new Query.Value(field, value))
        : new Reading.Refused(field.code() + ": takes " + expected);
  }

  private static String types() {
    return Arrays.stream(ItemType.values()).map(ItemType::code).collect(Collectors.joining(", "));
  }

  private static String levels() {
    return Arrays.stream(Level.values()).map(Level::code).collect(Collectors.joining(", "));
  }

  private static Reading number(Field field, String value) {
    Matcher range = NUMBERS.matcher(value);
    if (range.matches()) {
      return between(field, digit(range.group(1)), digit(range.group(2)));
    }
    Matcher compared = NUMBER.matcher(value);
    if (!compared.matches()) {
      return between(field, 1, 0);
    }
    int number = digit(compared.group(2));
    return switch (Query.Relation.of(compared.group(1))) {
      case BEFORE -> between(field, 1, number - 1);
      case UNTIL -> between(field, 1, number);
      case WITHIN -> between(field, number, number);
      case FROM -> between(field, number, field.most());
      case AFTER -> between(field, number + 1, field.most());
    };
  }

  private static Reading between(Field field, int from, int to) {
    return 1 <= from && from <= to && to <= field.most()
        ? new Reading.Read(new Query.Between(field, from, to))
        : new Reading.Refused(
            "%s: takes 1 to %d, as 3, <=3 or 2..4".formatted(field.code(), field.most()));
  }

  private static int digit(String digit) {
    return digit.charAt(0) - '0';
  }

  private static Reading date(String value) {
    Matcher range = MOMENTS.matcher(value);
    if (range.matches()) {
      Optional<Moment> from = moment(range.group(1));
      Optional<Moment> until = moment(range.group(2));
      return from.isEmpty() || until.isEmpty()
          ? new Reading.Refused(DATES)
          : new Reading.Read(
              new Query.And(
                  List.of(
                      new Query.Dated(Query.Relation.FROM, from.get()),
                      new Query.Dated(Query.Relation.UNTIL, until.get()))));
    }
    Matcher compared = MOMENT.matcher(value);
    if (!compared.matches()) {
      return new Reading.Refused(DATES);
    }
    Query.Relation relation = Query.Relation.of(compared.group(1));
    Optional<Moment> moment = moment(compared.group(2));
    if (moment.isEmpty()) {
      return new Reading.Refused(DATES);
    }
    if (relation == Query.Relation.WITHIN
        && moment.get() instanceof Moment.Ago(int hours, Moment.Unit unit)
        && unit == Moment.Unit.HOURS) {
      return new Reading.Refused("hours ago are a moment: write date:>=-" + hours + "h");
    }
    return new Reading.Read(new Query.Dated(relation, moment.get()));
  }

  private static Optional<Moment> moment(String text) {
    if (text.equals("today")) {
      return Optional.of(new Moment.Ago(0, Moment.Unit.DAYS));
    }
    Matcher ago = AGO.matcher(text);
    if (ago.matches()) {
      Moment.Unit unit =
          switch (ago.group(2)) {
            case "h" -> Moment.Unit.HOURS;
            case "d" -> Moment.Unit.DAYS;
            default -> Moment.Unit.WEEKS;
          };
      return Optional.of(new Moment.Ago(Integer.parseInt(ago.group(1)), unit));
    }
    try {
      return CALENDAR.matcher(text).matches()
          ? Optional.of(new Moment.Calendar(text))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String withAsciiDigits(String text) {
    StringBuilder ascii = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> ascii.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
    return ascii.toString();
  }
}
