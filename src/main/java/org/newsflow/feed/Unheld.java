package org.newsflow.feed;

import org.newsflow.item.Guid;

/**
 * An entry of a reader's own flow that could not be held against saved queries: whether they find
 * it is not known until it is taken again.
 */
public record Unheld(long position, Guid guid, int version) {}
