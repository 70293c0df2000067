package org.newsflow.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.newsflow.item.Language;

/** A text taken apart at its spaces has the words that it has as a whole. */
class RunsTest {

  @Property(tries = 2000)
  void wordsAreThoseOfTheWholeText(
      @ForAll("texts") List<String> texts, @ForAll("languages") String language) {
    Analysis analysis = Analysis.of(language);
    List<List<Run>> apart = analysis.runs(texts);
    for (int i = 0; i < texts.size(); i++) {
      Run whole = new Run(texts.get(i));
      Runs.analyze(analysis.forTexts(), List.of(whole));
      assertThat(apart.get(i).stream().flatMap(run -> run.words().stream()).toList())
          .isEqualTo(whole.words());
    }
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of(Language.tags());
  }

  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> numbers =
        Arbitraries.of(
            "5G", "2026'da", "19ê", "١٤ی", "1,5", "٢٠٢٦", "H-2611", "\u200F5G", "l’an\nneuf", "-");
    return Arbitraries.oneOf(org.newsflow.item.Items.words(), numbers)
        .list()
        .ofMaxSize(12)
        .map(words -> String.join(" ", words))
        .list()
        .ofMaxSize(4);
  }
}
