package org.newsflow.format;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Guid;

/**
 * What a receiver knows of a document before reading it.
 *
 * @param source the sender's name; with a new guid, the document's own id is kept under it in
 *     {@code sourceIds}
 * @param guid the name that the item gets here; null to keep the document's own, which only a
 *     document of this agency may
 * @param language BCP 47 tag for a document that names none
 * @param at for a document that tells no time
 */
public record Arrival(String source, @Nullable Guid guid, String language, Instant at) {}
