/**
 * What every HTTP door shares: problem documents, strict reading of JSON, limits, safe headers.
 *
 * <p>In come requests and faults, out go parsed commands and RFC 9457 problem documents. It must
 * never know what a door is for, nor let a stack trace or an HTML error page out.
 */
@ApplicationModule(allowedDependencies = "item")
@NullMarked
package org.newsflow.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
