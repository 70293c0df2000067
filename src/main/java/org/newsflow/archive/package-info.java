/**
 * The search index: a follower of the flow that can be thrown away and built again.
 *
 * <p>In come the flow's entries and inquiries that say what their reader may read, out go positions
 * of entries, counts and what was found of the words. It must never answer with more than the
 * reader may read, nor be the truth about anything.
 */
@ApplicationModule(allowedDependencies = {"item", "abridge", "flow", "follow", "match", "store"})
@NullMarked
package org.newsflow.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
