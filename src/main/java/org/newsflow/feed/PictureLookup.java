package org.newsflow.feed;

import org.newsflow.item.Rendition;
import org.newsflow.subscriber.Downloads;

/** What came of asking for a file of a picture. */
public sealed interface PictureLookup {

  /**
   * It may be had.
   *
   * @param rendition with its media type and size
   * @param hash under which the file is held
   */
  record Found(Rendition rendition, String hash) implements PictureLookup {}

  /** The item is held: no file of it is given until that is over. */
  record Held() implements PictureLookup {}

  /** Not to be had, for the reason for which the item is not, or one that is told like it. */
  record Refused(Lookup.Refused reason) implements PictureLookup {}

  /** It may be had, but no more items can be taken one by one for now. */
  record Exhausted(Downloads.Use use) implements PictureLookup {}
}
