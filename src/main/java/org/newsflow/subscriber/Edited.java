package org.newsflow.subscriber;

import java.util.List;
import org.newsflow.item.NewsflowException;
import org.newsflow.item.Problem;

/** What came of an edit. */
public sealed interface Edited<T> {

  /** It is on disk, and holds from the next entry on. */
  record Done<T>(T value) implements Edited<T> {}

  /** Nothing was changed. */
  record Refused<T>(List<Problem> problems) implements Edited<T> {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** What was booked, for those who cannot go on without it. */
  default T orElseThrow() {
    return switch (this) {
      case Done<T>(T value) -> value;
      case Refused<T>(List<Problem> problems) ->
          throw new NewsflowException(
              "edit-refused",
              NewsflowException.Category.CALLER,
              problems.getFirst().message(),
              problems);
    };
  }
}
