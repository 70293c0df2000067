/**
 * The database: one lane of writing that commits in groups, and a bounded pool of readers.
 *
 * <p>In comes work, out come its results, once they are on disk. It must never know what the tables
 * hold.
 */
@ApplicationModule(allowedDependencies = "item")
@NullMarked
package org.newsflow.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
