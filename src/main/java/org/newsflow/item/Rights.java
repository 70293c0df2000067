package org.newsflow.item;

import org.jspecify.annotations.Nullable;

/** What may be done with an item (NewsML-G2 {@code rightsInfo}). */
public record Rights(
    @Nullable String copyrightHolder,
    @Nullable String copyrightNotice,
    @Nullable String usageTerms) {

  /** Nothing said. */
  public static final Rights NONE = new Rights(null, null, null);
}
