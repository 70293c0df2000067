package org.newsflow.abridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.newsflow.item.Body;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;

/** What must hold of any abridgement that the rule made, whatever the story. */
final class CutChecks {

  private CutChecks() {}

  static void check(NewsItem item, Abridgement abridgement, Rule rule) {
    Body shown = abridgement.item().body();
    List<String> all = item.body().paragraphs();
    List<String> kept = shown.paragraphs();
    assertThat(abridgement.whole()).isFalse();
    assertThat(abridgement.ofParagraphs()).isEqualTo(all.size());
    assertThat(abridgement.keptParagraphs()).isEqualTo(kept.size());
    if (item.level() == Level.FLASH) {
      assertThat(kept).isEmpty();
    }
    if (kept.isEmpty()) {
      return;
    }
    assertThat(all.subList(0, kept.size() - 1)).isEqualTo(kept.subList(0, kept.size() - 1));
    assertThat(all.get(kept.size() - 1)).startsWith(kept.getLast());
    assertThat(shown.words()).isLessThan(item.body().words()).isLessThanOrEqualTo(rule.words());
    assertThat(shown.words())
        .isLessThanOrEqualTo(
            Math.max((int) (rule.share() * item.body().words()), Body.of(all.getFirst()).words()));
    assertThat(Quotation.isOpenAfter(kept)).as("an open quotation: %s", kept).isFalse();
    assertThat(kept.getLast().strip()).doesNotEndWith(":");
  }
}
