/**
 * The query grammar, the languages' analysis, and stored queries: which of them an item matches.
 *
 * <p>In come texts of queries and news items, out go parsed queries, the problems of those that are
 * not, the ids that match and why. It must never decide who may see an item, keep anything on disk
 * or know of Spring.
 */
@ApplicationModule(allowedDependencies = "item")
@NullMarked
package org.newsflow.match;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
