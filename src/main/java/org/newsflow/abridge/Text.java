package org.newsflow.abridge;

import java.util.List;
import org.newsflow.item.Body;
import org.newsflow.item.Body.Block;
import org.newsflow.item.Body.Subhead;
import org.newsflow.item.NewsItem;

/** A story's text as the rules look at it: its blocks, its lead, its language's habits. */
record Text(List<Block> blocks, LanguageHabits habits, int words) {

  Text(NewsItem item) {
    this(item.body().blocks(), LanguageHabits.of(item.language()), item.body().words());
  }

  /** The place of the first block that has text and is no heading, or -1. */
  int lead() {
    for (int i = 0; i < blocks.size(); i++) {
      if (!(blocks.get(i) instanceof Subhead) && !Body.text(blocks.get(i)).isBlank()) {
        return i;
      }
    }
    return -1;
  }

  /** How many words stand down to the lead's end. */
  int leadWords() {
    return new Body(blocks.subList(0, lead() + 1)).words();
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
