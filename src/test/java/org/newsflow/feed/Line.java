package org.newsflow.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;

/**
 * An entry as a reader must be told of it.
 *
 * @param ownNews whether it comes with what was said with it
 * @param linked whether it names the item that it is linked to
 */
record Line(
    long position,
    long previous,
    Event event,
    Guid guid,
    int version,
    Instant at,
    List<String> products,
    boolean ownNews,
    @Nullable Long recalled,
    Shape shape,
    String headline,
    boolean linked) {

  static Line of(View view) {
    return new Line(
        view.position(),
        view.previous(),
        view.event(),
        view.guid(),
        view.version(),
        view.at(),
        view.products(),
        !view.notice().isEmpty(),
        view.recalled(),
        view.shape(),
        view.item().headline(),
        !view.item().links().isEmpty());
  }
}
