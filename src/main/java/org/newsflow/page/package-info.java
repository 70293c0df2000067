/**
 * The public page: what readers see of the wire, abridged, in every language of the agency.
 *
 * <p>In comes the public's flow, out go pages, feeds and maps of the site. It must never show what
 * the gate does not give to the public, nor keep a page beyond the entry that changed it.
 */
@ApplicationModule(allowedDependencies = {"item", "feed", "format", "media", "store", "web"})
@NullMarked
package org.newsflow.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
