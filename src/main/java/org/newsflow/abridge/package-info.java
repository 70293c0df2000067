/**
 * The short form of a story that the public may see.
 *
 * <p>In comes an item and a rule, out goes an {@link org.newsflow.abridge.Abridgement}, or nothing.
 * It must never let out the whole text of a story that no editor released in full.
 */
@ApplicationModule(allowedDependencies = "item")
@NullMarked
package org.newsflow.abridge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
