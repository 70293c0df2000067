/**
 * The demo's pictures: scenes, charts and maps, drawn by rule.
 *
 * <p>In comes a description, out comes an image that is the same each time. It must never show a
 * person, a real place or anything that looks like a photograph of one.
 */
@ApplicationModule(allowedDependencies = "item")
@NullMarked
package org.newsflow.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
