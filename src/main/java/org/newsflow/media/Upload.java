package org.newsflow.media;

import org.newsflow.item.Picture;
import org.newsflow.item.Problem;

/** What came of a file that was sent. */
public sealed interface Upload {

  /** It is held, in all its sizes, with the words that were written inside it. */
  record Accepted(Picture picture) implements Upload {}

  /** It is none that can be taken. */
  record Refused(Problem problem) implements Upload {}
}
