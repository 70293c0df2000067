/**
 * The demo agency: fictional, and live while the program runs.
 *
 * <p>In comes its data, out go people, products, subscribers and a newsroom that works through the
 * desk's own API. Nothing may depend on it but the command that starts it.
 */
@ApplicationModule(
    allowedDependencies = {"item", "client", "subscriber", "access", "topic", "draw", "media"})
@NullMarked
package org.newsflow.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
