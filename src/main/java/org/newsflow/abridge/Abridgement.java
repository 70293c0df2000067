package org.newsflow.abridge;

import org.newsflow.item.NewsItem;

/**
 * The short form of a story that the public may see, frozen with the story's entry in the flow.
 *
 * @param item the story with nothing in it but what is public
 * @param keptParagraphs how many of the story's own paragraphs the body keeps, the last perhaps cut
 *     at a sentence's end; 0 where only the headline is shown or an editor wrote the text
 * @param ofParagraphs how many paragraphs the story has
 * @param whole whether an editor released the full text, so that no notice is needed
 */
public record Abridgement(NewsItem item, int keptParagraphs, int ofParagraphs, boolean whole) {}
