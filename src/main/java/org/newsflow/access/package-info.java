/**
 * Who is calling and what they may do: people's sign-in, subscribers' keys, roles, the routes'
 * rules, rate limits and the audit log.
 *
 * <p>In come requests with credentials, out go callers, or refusals. It must never keep or show a
 * password, token or key, nor let a request through that no rule opens.
 */
@ApplicationModule(allowedDependencies = {"item", "store", "subscriber", "web"})
@NullMarked
package org.newsflow.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
