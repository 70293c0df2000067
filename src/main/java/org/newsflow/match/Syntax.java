package org.newsflow.match;

import java.util.Set;

/** The signs of the grammar. */
final class Syntax {

  static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

  /** What people may write before a word instead of the minus sign or NOT, without meaning it. */
  private static final String FALSE_MINUS = "!–—−";

  private Syntax() {}

  /** Whether a character parts words: white space, control characters, marks of direction. */
  static boolean isGap(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || (character >= 0x200e && character <= 0x200f)
        || (character >= 0x202a && character <= 0x202e)
        || (character >= 0x2066 && character <= 0x2069)
        || character == 0xfeff;
  }

  static boolean opensPhrase(char character) {
    return "\"“”„«»".indexOf(character) >= 0;
  }

  /** Whether a phrase ends here; one that begins with typographic quotes ends with any. */
  static boolean closesPhrase(char opening, char character) {
    return opening == '"' ? character == '"' : opensPhrase(character);
  }

  /** Whether a word ends here. */
  static boolean endsWord(char character) {
    return isGap(character) || opensPhrase(character) || "()^~".indexOf(character) >= 0;
  }

  static boolean isFalseMinus(char character) {
    return FALSE_MINUS.indexOf(character) >= 0;
  }

  /** Whether there is anything in it that can be looked for. */
  static boolean isFindable(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether a text reads as one word or value without quotation marks. */
  static boolean isPlain(String text) {
    return !OPERATORS.contains(text)
        && text.indexOf('*') < 0
        && "+-".indexOf(text.charAt(0)) < 0
        && !isFalseMinus(text.charAt(0))
        && text.chars().noneMatch(character -> endsWord((char) character));
  }

  /** Whether a text can be the beginning of a word: letters, digits and what belongs to them. */
  static boolean isBeginning(String text) {
    long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
    return letters >= 2
        && text.codePoints()
            .allMatch(character ->
                Character.isLetterOrDigit(character)
                    || Character.getType(character) == Character.NON_SPACING_MARK
                    || Character.getType(character) == Character.COMBINING_SPACING_MARK
                    || character == 0x200c);
  }
}
