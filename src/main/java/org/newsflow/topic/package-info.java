/**
 * Topics: subscribers' own saved searches, and their alerts.
 *
 * <p>In come queries of subscribers and, through the gate, which entries they found; out go which
 * of them brought an entry, and the alerts that are due. It must never read the flow past the gate,
 * nor tell of an entry that the gate does not hand out.
 */
@ApplicationModule(
    allowedDependencies = {
      "item",
      "feed",
      "follow",
      "match",
      "subscriber",
      "access",
      "store",
      "web"
    })
@NullMarked
package org.newsflow.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
