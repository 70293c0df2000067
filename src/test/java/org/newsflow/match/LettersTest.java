package org.newsflow.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is said of a word for all languages is so in each of them. */
class LettersTest {

  @Example
  void smallLettersHaveTheWordsOfLargeOnesInEveryLanguage() {
    List<String> letters =
        IntStream.range(0, 0x10000)
            .filter(letter -> !Letters.small("" + (char) letter).equals("" + (char) letter))
            .mapToObj(letter -> "" + (char) letter)
            .toList();
    assertThat(letters).hasSizeGreaterThan(500);
    for (Analysis analysis : Analysis.all()) {
      for (String letter : letters) {
        for (String run : List.of(letter, "a" + letter + "-b", letter + letter + "in'e")) {
          assertThat(analysis.wanted(Letters.small(run)))
              .as(analysis.name() + " " + run)
              .isEqualTo(analysis.wanted(run));
        }
      }
    }
  }

  @Property(tries = 3_000)
  void aRunHasAWordInEveryLanguageOrInNone(@ForAll("runs") String run) {
    for (Analysis analysis : Analysis.all()) {
      List<List<String>> words = analysis.wanted(run);
      assertThat(!words.isEmpty()).as(analysis.name()).isEqualTo(Letters.hasWord(run));
      if (Letters.isOneWord(run)) {
        assertThat(words).as(analysis.name()).hasSize(1);
      }
    }
  }

  @Provide
  Arbitrary<String> runs() {
    return Arbitraries.oneOf(
        Arbitraries.of(EnginePropertyTest.WORDS),
        Arbitraries.strings()
            .withChars("aİıßéяЂىﷺـ'’-.,:5٥²½ªﬁ𝒜😀新ก\u200c\u0301\u00a0")
            .ofMinLength(1)
            .ofMaxLength(6),
        Arbitraries.strings().excludeChars(' ').ofMinLength(1).ofMaxLength(4));
  }
}
