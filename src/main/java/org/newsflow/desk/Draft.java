package org.newsflow.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice.Grade;

/**
 * Work in progress: the version of an item that is to be released next.
 *
 * @param revision rises with every save, of whatever draft
 * @param event by which it will be released
 * @param grade of a correction, where one is chosen
 * @param base the version whose text it began as, 0 for none
 * @param author who opened it
 * @param editor who saved it last
 */
public record Draft(
    NewsItem item,
    long revision,
    Event event,
    @Nullable Grade grade,
    int base,
    String author,
    Instant opened,
    String editor,
    Instant saved) {

  /** The item's guid. */
  public Guid guid() {
    return item.guid();
  }

  /** The entity tag of this revision, in HTTP's form. */
  public String etag() {
    return "\"" + revision + "\"";
  }
}
