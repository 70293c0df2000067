package org.newsflow.abridge;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.newsflow.item.Body;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.Language;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;

/** Whatever the story and the rule, the cut keeps its promises. */
class CutPropertyTest {

  @Property
  void everyStoryIsCutWithinTheRuleAndEndsWell(
      @ForAll("stories") NewsItem item, @ForAll("rules") Rule rule) {
    CutChecks.check(item, Abridger.abridge(item, rule).orElseThrow(), rule);
  }

  @Provide
  Arbitrary<Rule> rules() {
    return Combinators.combine(
            Arbitraries.doubles().between(0, false, 1, true),
            Arbitraries.integers().between(1, 200))
        .as(Rule::new);
  }

  @Provide
  Arbitrary<NewsItem> stories() {
    return Combinators.combine(
            Arbitraries.of(Language.class),
            Arbitraries.of(Level.class),
            paragraph().list().ofMaxSize(12))
        .as((language, level, paragraphs) ->
            NewsItem.builder(new Guid("nf:text:20261123:1"), ItemType.TEXT, language.tag())
                .level(level)
                .headline("A headline")
                .body(numbered(paragraphs))
                .build());
  }

  /** Each paragraph begins with a word of its own, so that none repeats another. */
  private static Body numbered(List<String> paragraphs) {
    return Body.of(
        IntStream.range(0, paragraphs.size())
            .mapToObj(number -> "Number" + number + " " + paragraphs.get(number))
            .toList());
  }

  private static Arbitrary<String> paragraph() {
    return Arbitraries.of(
            "word",
            "kelime",
            "كلمة",
            "وقال",
            "said",
            "dedi",
            "Dr.",
            "3.",
            "end.",
            "Was?",
            "نعم؟",
            "\"",
            "“",
            "”",
            "„",
            "«",
            "»",
            "‹",
            "›",
            "'",
            "’s",
            "‘",
            ":",
            ",",
            "—",
            "(",
            ")",
            " ",
            "\n",
            "\u200F",
            "\u00A0",
            "denied",
            "ونفى",
            "yalanladı",
            "But",
            "Ancak",
            "لكن",
            "şöyle",
            "كالآتي",
            "2026: ",
            "• ",
            "1. ")
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .flatMap(words -> Arbitraries.of(" ", "").map(gap -> String.join(gap, words)));
  }
}
