package org.newsflow.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.Link.Rel;

/**
 * A mark on an item whose original was killed or corrected: its editors must look at it.
 *
 * @param guid the item to look at
 * @param original the item that was killed or corrected
 * @param rel what the original is to the item
 * @param event kill or correction
 * @param position of that entry
 * @param settled the version of the item by which an editor dealt with it, or null while open
 */
public record Flag(
    Guid guid,
    Guid original,
    Rel rel,
    Event event,
    long position,
    Instant at,
    @Nullable Integer settled) {}
