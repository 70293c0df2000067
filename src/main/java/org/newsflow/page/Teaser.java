package org.newsflow.page;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;

/** Makes of a story's first lines what can stand alone under a headline. */
final class Teaser {

  private static final Pattern CUT = Pattern.compile("\\s+(\\.\\.+|…)$");
  private static final Pattern COLON = Pattern.compile("\\s*:$");

  /** Keeps the two dots of a cut text on the line of its last word. */
  private static final String DOTS = "\u00a0..";

  private Teaser() {}

  /** The lines as they are read alone: what they would have announced does not follow here. */
  static String of(String lines, String language) {
    String text = lines.strip();
    if (!COLON.matcher(text).find()) {
      return tied(text);
    }
    BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language));
    sentences.setText(text);
    sentences.last();
    int last = sentences.previous();
    return last > 0 ? text.substring(0, last).strip() : COLON.matcher(text).replaceFirst(DOTS);
  }

  /** The same lines; the two dots that mark a cut never stand on a line of their own. */
  static String tied(String lines) {
    return CUT.matcher(lines.strip()).replaceFirst("\u00a0$1");
  }
}
