package org.newsflow.abridge;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text's quotation marks, paragraph by paragraph, and knows whether a quotation is open.
 *
 * <p>The same mark opens in one country and closes in the next ({@code “} in English and German,
 * {@code ”} in English and in much of Arabic), so what stands around a mark decides: a mark with a
 * gap before it opens, one with a gap after it closes. Only where that does not tell (French spaces
 * both sides) the state does.
 */
final class Quotation {

  /** Marks that open and close each other. */
  private enum Family {
    DOUBLE("\"“”„‟＂"),
    GUILLEMETS("«»"),
    ANGLES("‹›"),
    SINGLE("'‘’‚‛");

    private final String marks;

    Family(String marks) {
      this.marks = marks;
    }

    /** Only these nest within themselves. */
    boolean nests() {
      return this == GUILLEMETS || this == ANGLES;
    }
  }

  private static final List<Family> FAMILIES = List.of(Family.values());

  private static final String MARKS =
      FAMILIES.stream().map(family -> family.marks).collect(Collectors.joining());

  /** A quotation of so many words is a statement; a shorter one may be a title or a nickname. */
  private static final int WORDS_OF_A_STATEMENT = 5;

  /** How far to look past other marks for a mark's neighbour. */
  private static final int NEAR = 8;

  private static final String SENTENCE_ENDS = ".!?…؟۔";

  /** How many quotations are open, by family. */
  private final int[] depth = new int[FAMILIES.size()];

  /**
   * A paragraph as read.
   *
   * @param states whether it quotes a statement that is not part of a sentence of its own
   * @param outside its words outside quotations
   */
  record Passage(boolean states, String outside) {}

  /** Whether a quotation is open after these paragraphs. */
  static boolean isOpenAfter(List<String> paragraphs) {
    Quotation quotation = new Quotation();
    paragraphs.forEach(quotation::read);
    return quotation.isOpen();
  }

  /** Whether a quotation is open after what was read. */
  boolean isOpen() {
    for (int open : depth) {
      if (open > 0) {
        return true;
      }
    }
    return false;
  }

  /** Reads the next paragraph. */
  Passage read(String text) {
    if (text.chars().noneMatch(character -> family((char) character) != null)) {
      return new Passage(/* states= */ false, isOpen() ? "" : text);
    }
    StringBuilder outside = new StringBuilder();
    StringBuilder quoted = new StringBuilder();
    boolean bare = false;
    int longest = 0;
    int bareWords = 0;
    for (int i = 0; i < text.length(); i++) {
      Family family = family(text.charAt(i));
      boolean wasOpen = isOpen();
      if (family != null) {
        mark(family, text, i);
      }
      if (!wasOpen && isOpen()) {
        bare = startsSentence(outside);
      }
      (isOpen() ? quoted : outside).append(family == null ? text.charAt(i) : ' ');
      if ((wasOpen && !isOpen()) || i == text.length() - 1) {
        int words = bare ? words(quoted) : 0;
        longest = Math.max(longest, words);
        bareWords += words;
        quoted.setLength(0);
      }
    }
    boolean states =
        longest >= WORDS_OF_A_STATEMENT || (bareWords > 0 && bareWords >= words(outside));
    return new Passage(states, outside.toString());
  }

  private void mark(Family family, String text, int at) {
    boolean gapBefore = opens(text, at);
    boolean gapAfter = closes(text, at);
    int open = depth[family.ordinal()];
    if (family == Family.SINGLE && isApostrophe(text, at, gapBefore, gapAfter)) {
      return;
    }
    boolean opening = gapBefore == gapAfter ? open == 0 : gapBefore;
    if (!opening) {
      depth[family.ordinal()] = Math.max(0, open - 1);
    } else if (open == 0 || (family.nests() && !text.substring(0, at).isBlank())) {
      // At a paragraph's start the mark says again that the quotation goes on.
      depth[family.ordinal()] = open + 1;
    }
  }

  private static boolean isApostrophe(String text, int at, boolean gapBefore, boolean gapAfter) {
    boolean withinWord = !gapBefore && !gapAfter;
    boolean beforeYear = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    return withinWord || (gapBefore && !gapAfter && (text.charAt(at) == '’' || beforeYear));
  }

  /** Whether what stands before the mark lets it open. */
  private static boolean opens(String text, int at) {
    int i = at - 1;
    while (i >= 0 && i > at - NEAR && isTransparent(text.charAt(i))) {
      i--;
    }
    if (i < 0) {
      return true;
    }
    char before = text.charAt(i);
    return Character.isWhitespace(before)
        || Character.isSpaceChar(before)
        || before == ':'
        || before == '/'
        || isOpeningOrDash(before);
  }

  /** Whether what stands after the mark lets it close. */
  private static boolean closes(String text, int at) {
    int i = at + 1;
    while (i < text.length() && i < at + NEAR && isTransparent(text.charAt(i))) {
      i++;
    }
    return i == text.length()
        || !(Character.isLetterOrDigit(text.charAt(i))
            || Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK
            || Character.isSurrogate(text.charAt(i))
            || isOpeningOrDash(text.charAt(i)));
  }

  private static boolean isOpeningOrDash(char character) {
    int type = Character.getType(character);
    return type == Character.START_PUNCTUATION || type == Character.DASH_PUNCTUATION;
  }

  /** Other marks, and marks of direction, do not part a mark from its neighbour. */
  private static boolean isTransparent(char character) {
    return family(character) != null || Character.getType(character) == Character.FORMAT;
  }

  private static @Nullable Family family(char character) {
    return MARKS.indexOf(character) < 0
        ? null
        : FAMILIES.stream()
            .filter(family -> family.marks.indexOf(character) >= 0)
            .findFirst()
            .orElseThrow();
  }

  /** A quotation within a sentence has its speaker there; one that starts a sentence may not. */
  private static boolean startsSentence(CharSequence before) {
    String said = before.toString().strip();
    return said.isEmpty() || SENTENCE_ENDS.indexOf(said.charAt(said.length() - 1)) >= 0;
  }

  private static int words(CharSequence text) {
    String words = text.toString().strip();
    return words.isEmpty() ? 0 : words.split("\\s+").length;
  }
}
