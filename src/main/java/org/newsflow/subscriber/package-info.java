/**
 * Who may have what: subscribers, products, contracts and their history, keys, hand-outs.
 *
 * <p>In come the administration's edits and the flow's question whom an entry reaches, out go
 * entitlements. It must never let an edit act backwards, nor forget who had an item.
 */
@ApplicationModule(allowedDependencies = {"item", "match", "flow", "store"})
@NullMarked
package org.newsflow.subscriber;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
