package org.newsflow.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.archive.MayRead;
import org.newsflow.flow.Entry;
import org.newsflow.flow.Recall;
import org.newsflow.flow.Strand;
import org.newsflow.item.Event;
import org.newsflow.item.Notice;
import org.newsflow.subscriber.HandOut;

/**
 * What one reader may have, at one moment. Whether an entry is in a reader's flow was fixed when
 * the entry was made; how much of it may be read is decided at each reading.
 */
interface Gate {

  /** As far as it is right: the flow's head before it was asked for. */
  long head();

  /** The entries that may be in this reader's flow. */
  Strand strand();

  /** Whether this entry is in the reader's flow: the same for ever. */
  boolean has(Entry entry);

  /** Whether this entry, which is in the reader's flow, is of the reading: the same for ever. */
  boolean reads(Entry entry, Filter filter);

  /** Whether this entry, which is of the reading, is told of now. */
  boolean tells(Entry entry);

  /** Whether it was this reader that was given this outside its flow. */
  boolean wasGiven(HandOut handOut);

  /** Whether the reader may look this entry up, though it is not in its flow. */
  boolean mayLookUp(Entry entry);

  /** Whether the reader may go back to versions that were replaced. */
  boolean goesBack();

  /**
   * The entries of an item that the reader may know of. One that does not get the newest looks
   * nothing up either: what it found would be an outdated text, with nobody to tell it so.
   *
   * @param history the item's, oldest first
   */
  default List<Entry> known(List<Entry> history) {
    boolean current =
        !history.isEmpty() && (has(history.getLast()) || mayLookUp(history.getLast()));
    return history.stream().filter(entry -> has(entry) || (current && mayLookUp(entry))).toList();
  }

  /** The same, and the shape, said so that the archive can count by it. */
  MayRead mayRead();

  /** What the reader is told of what was said with an entry. */
  default Notice told(Notice notice) {
    return notice;
  }

  /** Codes of the reader's products that match this entry. */
  List<String> products(Entry entry);

  /** Whether the reader gets texts at all, or only word of what it once had. */
  boolean inForce();

  /** Whether the reader may have pictures in this size, of what it gets. */
  boolean allows(String size);

  /** How much of this entry the reader gets when nothing is recalled. */
  Shape shape(Entry entry);

  /** How much of this entry the reader gets, while this hold or kill is open on its item. */
  default Shape shape(Entry entry, @Nullable Recall recall) {
    if (entry.event() == Event.KILL || (recall != null && recall.isKill())) {
      return Shape.KILLED;
    }
    return entry.event() == Event.HOLD || recall != null ? Shape.HELD : shape(entry);
  }
}
