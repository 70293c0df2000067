/**
 * The log: everything released is an entry of one append-only flow with gap-free positions.
 *
 * <p>In come acts of the newsroom, out go entries in commit order, each with its audience. It must
 * never change or lose an entry, nor let one be seen without its audience.
 */
@ApplicationModule(allowedDependencies = {"item", "abridge", "store"})
@NullMarked
package org.newsflow.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
