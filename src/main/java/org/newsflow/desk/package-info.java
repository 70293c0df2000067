/**
 * The newsroom: drafts, the rules of release, holds and kills, schedules, and what became of each.
 *
 * <p>In come what editors want done, out go acts for the flow. It must never wait for a subscriber,
 * nor let a text out that breaks a rule.
 */
@ApplicationModule(
    allowedDependencies = {
      "item",
      "store",
      "flow",
      "abridge",
      "format",
      "media",
      "subscriber",
      "feed",
      "access",
      "web"
    })
@NullMarked
package org.newsflow.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
