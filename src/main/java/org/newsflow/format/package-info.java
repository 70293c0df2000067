/**
 * One class for each wire format, writing or reading.
 *
 * <p>In come news items, and documents of others as bytes; out go documents, and items or what is
 * wrong with them. It must never decide who may see an item, and never let HTML through unparsed.
 */
@ApplicationModule(allowedDependencies = "item")
@NullMarked
package org.newsflow.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
