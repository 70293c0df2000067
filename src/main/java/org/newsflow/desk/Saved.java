package org.newsflow.desk;

import java.util.List;
import org.newsflow.item.Guid;
import org.newsflow.item.Problem;

/**
 * A draft as it was saved.
 *
 * @param etag of this revision, with its quotes
 * @param problems what keeps it from being released as it is
 * @param warnings what should be looked at
 */
public record Saved(Guid guid, String etag, List<Problem> problems, List<Problem> warnings) {
  public Saved {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }
}
