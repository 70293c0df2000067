/**
 * A program's way to the desk, over its API: what an agency's own tools would use.
 *
 * <p>In come drafts and acts, out come the desk's answers. It must never know the program from
 * inside.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.newsflow.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
