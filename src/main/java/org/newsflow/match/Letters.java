package org.newsflow.match;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What can be said of a query's words in whatever language they will be looked for. */
final class Letters {

  /** Whose letters, one after the other, are always one word. */
  private static final Set<UnicodeScript> JOINED =
      EnumSet.of(
          UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.ARABIC);

  /** Longer runs the tokenizer cuts somewhere. */
  private static final int LONGEST = 100;

  private static final Analysis ANY = Analysis.of("und");

  private Letters() {}

  /** Whether a run has any word. */
  static boolean hasWord(String run) {
    for (int i = 0; i < run.length(); i++) {
      if (isLetter(run.charAt(i)) || isDigit(run.charAt(i))) {
        return true;
      }
    }
    return !run.isEmpty() && !ANY.wanted(run).isEmpty();
  }

  /** Whether a run is one word in every language, for certain. */
  static boolean isOneWord(String run) {
    if (run.length() > LONGEST) {
      return false;
    }
    boolean letters = true;
    boolean digits = true;
    UnicodeScript script = UnicodeScript.of(run.charAt(0));
    for (int i = 0; i < run.length(); i++) {
      char character = run.charAt(i);
      letters &= isLetter(character) && UnicodeScript.of(character) == script;
      digits &= isDigit(character);
    }
    return letters || digits;
  }

  /** A run in small letters, where case is all that parts them: before it is cut into words. */
  static String small(String run) {
    char[] small = run.toCharArray();
    for (int i = 0; i < small.length; i++) {
      char lower = Character.toLowerCase(small[i]);
      if (isLetter(small[i]) && Character.toUpperCase(lower) == small[i]) {
        small[i] = lower;
      }
    }
    return new String(small);
  }

  private static boolean isLetter(char character) {
    int type = Character.getType(character);
    return (type == Character.LOWERCASE_LETTER
            || type == Character.UPPERCASE_LETTER
            || type == Character.OTHER_LETTER)
        && JOINED.contains(UnicodeScript.of(character));
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
