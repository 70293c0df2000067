package org.newsflow.flow;

import org.jspecify.annotations.Nullable;
import org.newsflow.abridge.Abridgement;
import org.newsflow.item.NewsItem;

/**
 * An entry with its content.
 *
 * @param first position of the item's first entry
 */
record Released(Entry entry, NewsItem item, @Nullable Abridgement abridgement, long first) {}
