package org.newsflow.abridge;

import java.util.List;
import org.newsflow.item.Body;
import org.newsflow.item.Body.Block;
import org.newsflow.item.Body.ItemList;
import org.newsflow.item.Body.Quote;
import org.newsflow.item.Body.Subhead;
import org.newsflow.item.NewsItem;

/** A story's text as the rules look at it: its blocks, its lead, its language's habits. */
record Text(List<Block> blocks, LanguageHabits habits, Turns turns, int words) {

  Text(NewsItem item) {
    this(
        item.body().blocks(),
        LanguageHabits.of(item.language()),
        Turns.of(item.language()),
        item.body().words());
  }

  /** Where it may end. */
  Ending ending() {
    return new Ending(blocks, habits, turns);
  }

  /** The place of the first block that has text and is no heading, or -1. */
  int lead() {
    return Ending.lead(blocks);
  }

  /** The place of the last block that has text. */
  int last() {
    int last = blocks.size() - 1;
    while (Body.text(blocks.get(last)).isBlank()) {
      last--;
    }
    return last;
  }

  /**
   * The place down to which the lead is one thing with what denies it or turns it round at once;
   * without that the lead's own. Who is accused in the lead is heard with it.
   */
  int opening() {
    int denial = ending().denial(lead());
    return Math.max(lead(), denial >= 0 ? denial : ending().turn(lead()));
  }

  /**
   * The number of the first paragraph with a denial below the first so many blocks; 0 if there is
   * none, or one above already.
   */
  int denialBelow(int kept) {
    if (blocks.subList(0, kept).stream().map(Body::text).anyMatch(turns::denies)) {
      return 0;
    }
    for (int i = kept; i < blocks.size(); i++) {
      if (ending().denies(i)) {
        return paragraphs(blocks.subList(0, i + 1));
      }
    }
    return 0;
  }

  /** How many words stand down to the opening's end. */
  int openingWords() {
    return lead() < 0 ? 0 : words(opening());
  }

  /** How many words stand down to this block's end. */
  int words(int end) {
    return new Body(blocks.subList(0, end + 1)).words();
  }

  /** How many paragraphs these blocks have, as readers count them. */
  static int paragraphs(List<Block> blocks) {
    return blocks.stream()
        .mapToInt(block ->
            switch (block) {
              case Subhead heading -> 0;
              case ItemList(var ordered, var entries) -> entries.size();
              case Quote(var paragraphs, var source) -> paragraphs.size();
              default -> Body.text(block).isBlank() ? 0 : 1;
            })
        .sum();
  }

  /** Whether these words hold every sentence of the text. */
  boolean isToldBy(String words) {
    String told = plain(words);
    boolean any = false;
    // From the end, which a short form is most likely to lack.
    for (Block block : blocks.reversed()) {
      for (String sentence : habits.sentences(Body.text(block))) {
        any = true;
        if (!told.contains(plain(sentence))) {
          return false;
        }
      }
    }
    return any;
  }

  /** Its words, with one space between two. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (!Body.isGap(character)) {
        plain.append(character);
      } else if (!gap) {
        plain.append(' ');
      }
      gap = Body.isGap(character);
    }
    return plain.toString().strip();
  }
}
