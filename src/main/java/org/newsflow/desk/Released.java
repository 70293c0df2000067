package org.newsflow.desk;

import java.time.Instant;

/** What came of a release. */
public sealed interface Released permits Placed, Released.Scheduled {

  /** It will be released at this time. */
  record Scheduled(Instant at) implements Released {}
}
