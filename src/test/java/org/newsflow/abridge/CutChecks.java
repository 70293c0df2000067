package org.newsflow.abridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.newsflow.item.Body;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;

/**
 * What must hold of any abridgement that the rule made, whatever the story. Said here in other
 * words than the rule's own, as far as that goes.
 */
final class CutChecks {

  private static final Pattern QUESTION = Pattern.compile("(?s).*[?؟][^\\p{L}\\p{N}]*");
  private static final Pattern COLON = Pattern.compile("(?s).*:\\s*");
  private static final Pattern NOTHING_BUT_A_QUOTATION =
      Pattern.compile("\\s*(?:\"[^\"]+\"|“[^”]+”|«[^»]+»)[.،,]?\\s*");
  private static final Pattern DATED = Pattern.compile("[\\p{L}/ ]{0,30}\\b\\p{N}{4}: .*");

  private CutChecks() {}

  static void check(NewsItem item, Abridgement abridgement, Rule rule) {
    Body shown = abridgement.item().body();
    List<String> all = item.body().paragraphs();
    List<String> kept = shown.paragraphs();
    assertThat(abridgement.whole()).isFalse();
    assertThat(abridgement.ofWords()).isEqualTo(item.body().words());
    assertThat(abridgement.shownWords()).isEqualTo(shown.words());
    if (item.level() == Level.FLASH) {
      assertThat(kept).isEmpty();
    }
    if (kept.isEmpty()) {
      assertThat(abridgement.keptParagraphs()).isZero();
      return;
    }
    checkCount(abridgement, all, kept);
    checkParts(item, all, kept);
    checkLimits(item, shown, rule);
    checkEnd(item, all, kept);
  }

  /** A count that reaches the whole would say that nothing is missing. */
  private static void checkCount(Abridgement abridgement, List<String> all, List<String> kept) {
    assertThat(abridgement.keptParagraphs()).isLessThan(abridgement.ofParagraphs());
    if (abridgement.item().body().blocks().stream().allMatch(Body.Paragraph.class::isInstance)) {
      assertThat(abridgement.keptParagraphs()).isEqualTo(Math.min(kept.size(), all.size() - 1));
    }
  }

  /** Whole paragraphs from the top, and of the last at least whole sentences; not all of them. */
  private static void checkParts(NewsItem item, List<String> all, List<String> kept) {
    int last = kept.size() - 1;
    assertThat(all.subList(0, last)).isEqualTo(kept.subList(0, last));
    assertThat(all.get(last)).startsWith(kept.getLast());
    List<String> sentences = LanguageHabits.of(item.language()).sentences(all.get(last));
    List<String> shown = LanguageHabits.of(item.language()).sentences(kept.getLast());
    assertThat(sentences.subList(0, shown.size())).isEqualTo(shown);
    assertThat(kept).isNotEqualTo(all);
  }

  /** The share may be passed by the lead, and by a denial or a turn that belongs to it. */
  private static void checkLimits(NewsItem item, Body shown, Rule rule) {
    Turns turns = Turns.of(item.language());
    List<String> kept = shown.paragraphs();
    assertThat(shown.words()).isLessThan(item.body().words()).isLessThanOrEqualTo(rule.words());
    if (shown.words() > (int) (rule.share() * item.body().words())) {
      int lead = Ending.lead(shown.blocks());
      assertThat(shown.blocks().subList(lead + 1, shown.blocks().size()))
          .as("more than the share: %s", kept)
          .map(Body::text)
          .allMatch(text -> turns.goesOn(text) || turns.denies(text) || turns.turnsRound(text));
    }
  }

  private static void checkEnd(NewsItem item, List<String> all, List<String> kept) {
    String last = kept.getLast();
    assertThat(Quotation.isOpenAfter(kept)).as("an open quotation: %s", kept).isFalse();
    assertThat(last).doesNotMatch(QUESTION).doesNotMatch(COLON);
    boolean introduced = kept.size() > 1 && COLON.matcher(kept.get(kept.size() - 2)).matches();
    assertThat(NOTHING_BUT_A_QUOTATION.matcher(last).matches() && !introduced)
        .as("who said it? %s", last)
        .isFalse();
    String next = following(all, kept);
    assertThat(DATED.matcher(last).matches() && DATED.matcher(next).matches())
        .as("the head of a list: %s", last)
        .isFalse();
    Turns turns = Turns.of(item.language());
    String sentence =
        LanguageHabits.of(item.language()).sentences(next).stream().findFirst().orElse("");
    assertThat(turns.denies(sentence) && kept.stream().noneMatch(turns::denies))
        .as("a denial is cut: %s", sentence)
        .isFalse();
  }

  /** What comes after the cut. */
  private static String following(List<String> all, List<String> kept) {
    String last = all.get(kept.size() - 1);
    String rest = last.substring(kept.getLast().length()).strip();
    if (!rest.isEmpty()) {
      return rest;
    }
    return kept.size() < all.size() ? all.get(kept.size()) : "";
  }
}
