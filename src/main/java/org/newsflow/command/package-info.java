/**
 * The command line: what people start.
 *
 * <p>In come arguments, out come a running program or a finished job, a summary and an honest exit
 * status. It must never do anything that the program's own doors do not offer.
 */
@ApplicationModule(allowedDependencies = {"item", "store", "access", "client", "demo", "media"})
@NullMarked
package org.newsflow.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
