package org.newsflow.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was corrected.
 *
 * @param older address of the next page, if there is one
 */
record Corrections(List<Corrected> all, @Nullable String older) {

  /** A story, and what was corrected in it. */
  record Corrected(Card card, Told.Correction correction) {}
}
