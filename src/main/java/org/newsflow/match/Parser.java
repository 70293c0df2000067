package org.newsflow.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a query, from left to right, one method for each rule of the grammar. A fault
 * in a value is noted and reading goes on; a fault in the structure ends it.
 */
final class Parser {

  static final int LONGEST = 32_768;
  static final int MOST_TERMS = 1_024;
  static final int MOST_WORDS = 256;
  static final int DEEPEST = 50;
  static final int FARTHEST = 50;

  private static final int MOST_PROBLEMS = 20;
  private static final Pattern FIELD = Pattern.compile("([A-Za-z]+):");
  private static final Pattern BOOST = Pattern.compile("\\^(\\d{1,3}(?:\\.\\d{1,2})?)");
  private static final Pattern NEARNESS = Pattern.compile("~(\\d{1,9})");
  private static final Query NOTHING = new Query.Everything();

  private final String text;
  private final Cursor here;
  private final boolean stored;
  private final List<QueryProblem> problems = new ArrayList<>();
  private final IdentityHashMap<Query, Integer> places = new IdentityHashMap<>();
  private int depth;
  private int terms;
  private boolean broken;

  /** The field whose list is being read. */
  private @Nullable Field list;

  Parser(String text, boolean stored) {
    this.text = text;
    this.here = new Cursor(text);
    this.stored = stored;
  }

  Parsed parse() {
    if (text.length() > LONGEST) {
      here.goTo(LONGEST);
      stop("too-long", "a query has at most " + LONGEST + " characters, this one " + text.length());
      return new Parsed.Invalid(problems);
    }
    here.skipGaps();
    if (here.atEnd()) {
      stop("empty", "there is nothing to look for; write * for everything");
      return new Parsed.Invalid(problems);
    }
    Query query = alternatives();
    if (!here.atEnd()) {
      stop(
          "unopened-parenthesis", "this parenthesis has no partner: take it out or open it before");
    }
    if (problems.isEmpty()) {
      Anchor.missing(query)
          .ifPresent(part ->
              note(
                  places.getOrDefault(part, 0),
                  "only-excludes",
                  "this says only what is not wanted: name what is, or write * AND before it"));
    }
    problems.sort(Comparator.comparingInt(QueryProblem::column));
    return problems.isEmpty() ? new Parsed.Valid(query) : new Parsed.Invalid(problems);
  }

  /** {@code a OR b}. */
  private Query alternatives() {
    int start = here.at();
    List<Query> parts = new ArrayList<>();
    do {
      parts.add(all());
    } while (here.take("OR"));
    return parts.size() == 1 ? parts.getFirst() : placed(start, new Query.Or(parts));
  }

  /** {@code a AND b}, {@code a b}. */
  private Query all() {
    int start = here.at();
    List<Query> parts = new ArrayList<>();
    do {
      here.skipGaps();
      int place = here.at();
      Query part = required();
      parts.add(part);
      if (parts.stream().filter(this::isOneValue).count() == 2 && isOneValue(part)) {
        note(place, "never", "an item has only one of these: write OR between them");
      }
    } while (here.take("AND") || another());
    return parts.size() == 1 ? parts.getFirst() : placed(start, new Query.And(parts));
  }

  private boolean isOneValue(Query part) {
    return list != null
        && list.kind() == Field.Kind.CODE
        && (part instanceof Query.Value || part instanceof Query.Or);
  }

  private boolean another() {
    return !here.atEnd() && here.peek() != ')' && !here.ahead("OR");
  }

  /** {@code NOT a}, {@code -a}, {@code +a}. */
  private Query required() {
    here.skipGaps();
    int start = here.at();
    boolean not = here.take("NOT");
    boolean sign = !not && !here.atEnd() && "+-".indexOf(here.peek()) >= 0;
    if (!not && !sign) {
      return boosted();
    }
    if (sign) {
      not = here.next() == '-';
      if (here.atEnd() || Syntax.isGap(here.peek())) {
        here.goTo(start);
        return stop("missing-operand", "+ and - stand directly before what they are for");
      }
    }
    if (tooDeep(start)) {
      return NOTHING;
    }
    Query part = required();
    depth--;
    return not ? placed(start, new Query.Not(part)) : part;
  }

  /** {@code a^2}. */
  private Query boosted() {
    int start = here.at();
    Query part = operand();
    if (here.atEnd() || here.peek() != '^') {
      return part;
    }
    Matcher boost = here.matcher(BOOST);
    if (!boost.lookingAt() || !wordEnds(boost.end())) {
      return stop("boost", "after ^ stands a number from 0.01 to 100");
    }
    double value = Double.parseDouble(boost.group(1));
    if (value == 0 || value > 100) {
      note(here.at(), "boost", "after ^ stands a number from 0.01 to 100");
      value = 1;
    }
    here.goTo(boost.end());
    return placed(start, new Query.Boosted(part, value));
  }

  /** Whether nothing follows that belongs to what ends here. */
  private boolean wordEnds(int index) {
    return index >= text.length() || Syntax.isGap(text.charAt(index)) || text.charAt(index) == ')';
  }

  private Query operand() {
    if (broken) {
      return NOTHING;
    }
    if (here.atEnd() || here.peek() == ')' || here.ahead("AND") || here.ahead("OR")) {
      return stop("missing-operand", "a word, phrase, field or parenthesis is missing here");
    }
    if (here.peek() == '(') {
      return group();
    }
    Matcher field = here.matcher(FIELD);
    return field.lookingAt()
        ? field(field.group(1), field.end())
        : term(list == null ? Field.TEXT : list);
  }

  /** {@code (a b)}. */
  private Query group() {
    int start = here.at();
    if (tooDeep(start)) {
      return NOTHING;
    }
    here.next();
    Query query = alternatives();
    if (broken) {
      return NOTHING;
    }
    if (here.atEnd()) {
      here.goTo(start);
      return stop("unclosed-parenthesis", "this parenthesis is not closed");
    }
    here.next();
    depth--;
    return query;
  }

  /** {@code headline:a}, {@code language:(ar OR tr)}. */
  private Query field(String name, int end) {
    Optional<Field> field = Field.of(name);
    if (list != null) {
      return field.isEmpty()
          ? term(list)
          : stop("nested-field", "a list of " + list.code() + " holds no other field");
    }
    if (field.isEmpty()) {
      String known = String.join(", ", Field.codes());
      note(
          here.at(),
          "unknown-field",
          "no field is called %s; there are %s. Words with a colon stand in quotation marks"
              .formatted(name, known));
    }
    here.goTo(end);
    if (here.atEnd() || Syntax.isGap(here.peek()) || here.peek() == ')') {
      return stop("missing-value", "a value stands directly after " + name + ":");
    }
    list = field.orElse(Field.TEXT);
    Query query = here.peek() == '(' ? group() : term(list);
    list = null;
    return query;
  }

  /** A word, a phrase or a value. */
  private Query term(Field field) {
    int start = here.at();
    if (++terms > MOST_TERMS) {
      return stop("too-many-terms", "a query has at most " + MOST_TERMS + " words and values");
    }
    boolean quoted = Syntax.opensPhrase(here.peek());
    String value = quoted ? quotation() : here.word();
    int nearness = nearness(quoted && field.kind() == Field.Kind.WORDS);
    if (broken) {
      return NOTHING;
    }
    if (value.chars().filter(character -> character == ' ').count() >= MOST_WORDS) {
      return note(start, "too-long", "a phrase has at most " + MOST_WORDS + " words");
    }
    boolean starred = !quoted && value.indexOf('*') >= 0;
    if (starred && field == Field.TEXT && (value.equals("*") || value.equals("*:*"))) {
      return placed(start, new Query.Everything());
    }
    if (!starred && !Syntax.isFindable(value)) {
      return note(start, "nothing-to-find", "there is no letter or digit in this");
    }
    if (!quoted && Syntax.isFalseMinus(value.charAt(0))) {
      return note(start, "false-minus", "to exclude, write NOT or put the sign - before the word");
    }
    if (starred) {
      return prefix(field, value, start);
    }
    if (field.kind() != Field.Kind.WORDS) {
      return value(field, value, start);
    }
    return placed(
        start,
        !quoted && field.hasCodes() && value.indexOf(':') >= 0 && Syntax.isPlain(value)
            ? new Query.Value(field, value.toLowerCase(Locale.ROOT))
            : new Query.Words(field, value, nearness));
  }

  /** {@code econom*}. */
  private Query prefix(Field field, String value, int start) {
    String beginning = value.substring(0, value.length() - 1);
    if (field.kind() != Field.Kind.WORDS) {
      return note(start, "wildcard", field.code() + ": takes whole values, without *");
    }
    if (value.startsWith("*")) {
      return note(
          start, "leading-wildcard", "* stands at the end of a word, never at its beginning");
    }
    if (!value.endsWith("*") || !Syntax.isBeginning(beginning)) {
      return note(
          start,
          "wildcard",
          "* stands once, after at least two letters or digits and nothing else");
    }
    return placed(start, new Query.Prefix(field, beginning));
  }

  private Query value(Field field, String value, int start) {
    return switch (Values.read(field, value)) {
      case Values.Reading.Refused(String message) -> note(start, "value", message);
      case Values.Reading.Read(Query query) ->
          stored && query.dependsOnNow()
              ? note(
                  start,
                  "relative-date",
                  "a stored query meets each item when it is new: this date would mean nothing")
              : placed(start, query);
    };
  }

  private String quotation() {
    String phrase = here.quotation();
    if (phrase == null) {
      stop("unclosed-quotation", "this quotation mark is not closed");
      return "";
    }
    return phrase;
  }

  /** {@code ~5} after a phrase; 0 where there is none. */
  private int nearness(boolean phrase) {
    if (here.atEnd() || here.peek() != '~') {
      return 0;
    }
    Matcher places = here.matcher(NEARNESS);
    if (!phrase || !places.lookingAt()) {
      stop("nearness", "~ and a number stand after a phrase in quotation marks");
      return 0;
    }
    int nearness = Integer.parseInt(places.group(1));
    if (nearness < 1 || nearness > FARTHEST) {
      note(here.at(), "nearness", "after ~ stands a number from 1 to " + FARTHEST);
    }
    here.goTo(places.end());
    return nearness;
  }

  private boolean tooDeep(int start) {
    if (++depth > DEEPEST) {
      here.goTo(start);
      stop("too-deep", "parentheses and exclusions stand at most " + DEEPEST + " deep");
    }
    return broken;
  }

  private Query placed(int start, Query query) {
    places.put(query, start);
    return query;
  }

  /** Notes what is wrong with a part, and goes on as if it were not there. */
  private Query note(int index, String rule, String message) {
    if (!broken && problems.size() < MOST_PROBLEMS) {
      problems.add(QueryProblem.at(text, index, rule, message));
    }
    return NOTHING;
  }

  /** Notes what is wrong here, and ends the reading. */
  private Query stop(String rule, String message) {
    note(here.at(), rule, message);
    broken = true;
    here.goTo(text.length());
    return NOTHING;
  }
}
