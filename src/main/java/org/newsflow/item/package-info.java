/**
 * The vocabulary of the wire, in IPTC's terms: what a news item is and what it is made of.
 *
 * <p>In comes nothing, out go immutable values. It must never know of Spring, SQL, JSON or any wire
 * format: it uses the JDK alone.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.newsflow.item;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
