/**
 * The gate: the only way from the flow to anybody outside the newsroom.
 *
 * <p>In come readers with a cursor or a guid, out go entries and items as each may have them. It
 * must never hand out what a contract, an embargo or a recall forbids; in doubt it refuses.
 */
@ApplicationModule(
    allowedDependencies = {"item", "abridge", "archive", "flow", "match", "store", "subscriber"})
@NullMarked
package org.newsflow.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
