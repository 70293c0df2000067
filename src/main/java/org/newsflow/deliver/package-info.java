/**
 * The subscribers' channels: one class for each.
 *
 * <p>In come calls of subscribers, out go the bytes of what the gate hands over. It must never read
 * the flow past the gate.
 */
@ApplicationModule(
    allowedDependencies = {
      "item",
      "feed",
      "format",
      "match",
      "media",
      "subscriber",
      "topic",
      "access",
      "web"
    })
@NullMarked
package org.newsflow.deliver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
