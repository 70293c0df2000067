/**
 * The administrator's door: people, subscribers, products, contracts and keys.
 *
 * <p>In come an admin's edits, out go what is booked and, once, a new key. It must never edit past
 * the book's own rules, nor leave an act off the audit log.
 */
@ApplicationModule(allowedDependencies = {"item", "subscriber", "access", "web"})
@NullMarked
package org.newsflow.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
