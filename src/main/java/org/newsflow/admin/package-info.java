/**
 * The administrator's door: people, subscribers, products, contracts, keys and what was set aside.
 *
 * <p>In come an admin's edits, out go what is booked and, once, a new key. It must never edit past
 * the book's own rules, nor leave an act off the audit log.
 */
@ApplicationModule(allowedDependencies = {"item", "follow", "subscriber", "access", "store", "web"})
@NullMarked
package org.newsflow.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
