package org.newsflow.desk;

import static org.newsflow.desk.Rule.refuse;
import static org.newsflow.desk.Rule.warn;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.item.PublicUse.Show;

/** The rules for how it goes out: embargo, correction, and what a version may not change. */
final class ReleaseRules {

  private ReleaseRules() {}

  static List<Rule> all() {
    return List.of(
        refuse(
            "embargo-past",
            "embargoed",
            c -> c.event() == Event.RELEASE && isOver(c.item().embargo(), c.at()),
            "it ends before the release: give a later time, or leave it out"),
        refuse(
            "embargo-public",
            "public.show",
            c ->
                c.event() == Event.RELEASE
                    && c.item().embargo() != null
                    && c.item().publicUse().show() == Show.FULL,
            "the text is under embargo: release it in full for the public after the lift"),
        warn(
            "test-public",
            "public.show",
            c -> c.item().test() && c.item().publicUse().show() == Show.FULL,
            "a test item never goes to the public"),
        refuse(
            "correction-grade",
            "grade",
            c -> c.isCorrection() && c.notice().grade() == null,
            "choose refile, correction, corrective or clarification"),
        refuse(
            "correction-note",
            "note",
            c -> c.isCorrection() && isBlank(c.notice().note()),
            "tell the receiving editors what was wrong"),
        refuse(
            "grade-unfit",
            "grade",
            c -> !c.isCorrection() && c.notice().grade() != null,
            "only a correction has a grade: leave it out"),
        refuse(
            "nothing-changed",
            null,
            c -> c.before() != null && c.changed().isEmpty(),
            "it is the same as what is out: change something, or send a repeat"),
        refuse(
            "language-fixed",
            "language",
            c -> c.before() != null && !c.before().language().equals(c.item().language()),
            "an item keeps its language: make a translation of it"),
        refuse(
            "test-fixed",
            "test",
            c -> c.before() != null && c.before().test() != c.item().test(),
            "an item stays a test, or none"));
  }

  private static boolean isOver(@Nullable Embargo embargo, Instant at) {
    Instant until = embargo == null ? null : embargo.until();
    return until != null && !until.isAfter(at);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
