package org.newsflow.feed;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Body;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.Level;
import org.newsflow.item.Link;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice;
import org.newsflow.item.Picture;

/**
 * An entry as one reader has it.
 *
 * @param previous position of the entry that came before it in this reading, 0 for none
 * @param event as this reader sees it: the lift of an embargo is a release to who knew nothing of
 *     it
 * @param products codes of this reader's products that matched
 * @param changed the fields that differ from the version before
 * @param recalled position of the hold or kill that is open on this item, or null
 * @param item as much of it as the shape says
 * @param part how much of the text an abridgement shows, else null
 */
public record View(
    long position,
    long previous,
    Event event,
    Guid guid,
    int version,
    Instant at,
    Level level,
    List<String> products,
    Notice notice,
    List<String> changed,
    @Nullable Long recalled,
    boolean test,
    Shape shape,
    NewsItem item,
    @Nullable Part part) {

  /**
   * How much of a text is shown.
   *
   * @param paragraphs of the text's own, the last perhaps cut at a sentence's end; 0 where an
   *     editor wrote the short form, the headline is all, or the only paragraph is cut
   * @param of how many the text has; list entries count, headings do not
   * @param words how many are shown
   * @param ofWords how many the text has; null for an old entry, of which it is not known
   * @param whole whether the editors released all of it
   */
  public record Part(int paragraphs, int of, int words, @Nullable Integer ofWords, boolean whole) {}

  /** The other items that it names, which may differ between readers. */
  public List<String> named() {
    return Stream.concat(
            item.links().stream().map(Link::guid), item.pictures().stream().map(Picture::guid))
        .map(String::valueOf)
        .toList();
  }

  /** The same, and of a whole text only how it stands. */
  View withoutText() {
    return shape != Shape.WHOLE
        ? this
        : new View(
            position,
            previous,
            event,
            guid,
            version,
            at,
            level,
            products,
            notice,
            changed,
            recalled,
            test,
            Shape.STATUS,
            item.withoutWords(),
            null);
  }

  /** The same, and of a whole text only its lines and what it is about. */
  View linesAlone() {
    return shape != Shape.WHOLE
        ? this
        : new View(
            position,
            previous,
            event,
            guid,
            version,
            at,
            level,
            products,
            notice,
            changed,
            recalled,
            test,
            shape,
            item.toBuilder()
                .body(Body.EMPTY)
                .edNote(null)
                .pictures(List.of())
                .renditions(List.of())
                .links(List.of())
                .build(),
            null);
  }
}
