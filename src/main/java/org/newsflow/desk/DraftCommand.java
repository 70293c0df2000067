package org.newsflow.desk;

import java.util.List;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Problem;

/**
 * A text to be kept as a draft.
 *
 * @param item with whatever guid; the desk gives it the right one
 * @param problems what was found malformed in reading it; with any, it is not kept
 * @param warnings what was left out in reading it
 */
public record DraftCommand(NewsItem item, List<Problem> problems, List<Problem> warnings) {
  public DraftCommand {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /** An item as it is. */
  public static DraftCommand of(NewsItem item) {
    return new DraftCommand(item, List.of(), List.of());
  }
}
