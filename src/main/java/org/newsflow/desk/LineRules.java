package org.newsflow.desk;

import static org.newsflow.desk.Rule.refuse;
import static org.newsflow.desk.Rule.warn;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.newsflow.desk.Rule.Breach;

/** The rules for the lines around a story. */
final class LineRules {

  private static final Pattern SLUGLINE =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[-/._ ][\\p{L}\\p{M}\\p{N}]+)*");
  private static final int LONGEST_SLUGLINE = 64;

  private LineRules() {}

  static List<Rule> all(int headlineCharacters) {
    return List.of(
        refuse(
            "headline-missing", "headline", c -> c.item().headline().isBlank(), "write a headline"),
        refuse(
            "headline-length",
            "headline",
            c -> c.item().headline().length() > headlineCharacters,
            "shorten it to %d characters".formatted(headlineCharacters)),
        refuse(
            "headline-lines",
            "headline",
            c -> c.item().headline().indexOf('\n') >= 0,
            "write it in one line"),
        new Rule("slugline-form", false, LineRules::sluglineForm),
        warn(
            "slugline-changed",
            "slugline",
            c -> c.before() != null && c.changed().contains("slugline"),
            "it groups the items of a running story: was it meant to change?"),
        // Chronologies, briefs and what comes from elsewhere are filed from nowhere in particular.
        warn(
            "dateline-missing",
            "datelines",
            c -> isReport(c) && c.item().lines().datelines().isEmpty(),
            "say where the report is filed from"),
        warn(
            "byline-missing",
            "byline",
            c -> isReport(c) && c.item().lines().byline() == null,
            "nobody is named as the writer"),
        warn(
            "creditline-missing",
            "creditline",
            c -> c.isStory() && c.item().lines().creditline() == null,
            "nobody is told whom to credit"));
  }

  /** A story that somebody files from somewhere: no flash, no word to editors. */
  private static boolean isReport(Candidate candidate) {
    return candidate.isText() && candidate.isStory() && !candidate.isFlash();
  }

  private static Stream<Breach> sluglineForm(Candidate candidate) {
    String slugline = candidate.item().lines().slugline();
    return slugline == null
            || (SLUGLINE.matcher(slugline).matches() && slugline.length() <= LONGEST_SLUGLINE)
        ? Stream.empty()
        : Stream.of(
            new Breach(
                "slugline",
                "write words of letters and digits with one of - / . _ or a blank between them, at"
                    + " most %d characters".formatted(LONGEST_SLUGLINE)));
  }
}
