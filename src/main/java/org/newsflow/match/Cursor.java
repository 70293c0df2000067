package org.newsflow.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in the text of a query, and what can be read from there on. */
final class Cursor {

  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  int at() {
    return at;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  char peek() {
    return text.charAt(at);
  }

  char next() {
    return text.charAt(at++);
  }

  void goTo(int index) {
    at = index;
  }

  void skipGaps() {
    while (!atEnd() && Syntax.isGap(peek())) {
      at++;
    }
  }

  /** Whether, after gaps, an operator stands here. */
  boolean ahead(String operator) {
    skipGaps();
    int end = at + operator.length();
    return text.startsWith(operator, at)
        && (end == text.length() || Syntax.endsWord(text.charAt(end)));
  }

  /** Goes beyond an operator and gaps, if it stands here. */
  boolean take(String operator) {
    boolean found = ahead(operator);
    if (found) {
      at += operator.length();
      skipGaps();
    }
    return found;
  }

  /** A matcher for what begins here. */
  Matcher matcher(Pattern pattern) {
    return pattern.matcher(text).region(at, text.length());
  }

  /** The word or value that stands here, without quotation marks. */
  String word() {
    int start = at;
    while (!atEnd() && !Syntax.endsWord(peek())) {
      at++;
    }
    return text.substring(start, at);
  }

  /** What stands between the quotation mark here and its partner; null where that is missing. */
  @Nullable String quotation() {
    char opening = peek();
    int end = at + 1;
    while (end < text.length() && !Syntax.closesPhrase(opening, text.charAt(end))) {
      end++;
    }
    if (end == text.length()) {
      return null;
    }
    String phrase = text.substring(at + 1, end);
    at = end + 1;
    return GAPS.matcher(phrase).replaceAll(" ").strip();
  }
}
