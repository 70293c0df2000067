package org.newsflow.abridge;

import org.jspecify.annotations.Nullable;
import org.newsflow.item.NewsItem;

/**
 * The short form of a story that the public may see, frozen with the story's entry in the flow.
 *
 * <p>Paragraphs are counted as readers count them: each entry of a list, and no heading.
 *
 * @param item the story with nothing in it but what is public
 * @param keptParagraphs how many of the story's own paragraphs the body keeps, the last perhaps cut
 *     at a sentence's end; the story's very last is not counted when it is cut, for that would say
 *     that nothing is missing; 0 where only the headline is shown or an editor wrote the text
 * @param ofParagraphs how many paragraphs the story has
 * @param whole whether an editor released the full text, so that no notice is needed
 * @param ofWords how many words the story has; null in what was stored before this was counted
 */
public record Abridgement(
    NewsItem item, int keptParagraphs, int ofParagraphs, boolean whole, @Nullable Integer ofWords) {

  /** How many words of the text are shown, an editor's own among them. */
  public int shownWords() {
    return item.body().words();
  }
}
