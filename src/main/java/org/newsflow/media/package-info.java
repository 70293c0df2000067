/**
 * Pictures: their files by content hash, the sizes made of them, and what is written inside them.
 *
 * <p>In come uploads that nobody has looked at, out go renditions. It must never decode what it has
 * not measured, nor let out where a picture was taken; who may have which is for the gate to say.
 */
@ApplicationModule(allowedDependencies = "item")
@NullMarked
package org.newsflow.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
