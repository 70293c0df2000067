/**
 * Who follows the flow: one thread that takes what comes, and the entries that it had to set aside.
 *
 * <p>In comes whatever takes entries by position, out goes what it could not take, to be seen and
 * taken again. It must never pass over an entry in silence, nor keep a word of any story.
 */
@ApplicationModule(allowedDependencies = {"item", "store"})
@NullMarked
package org.newsflow.follow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
