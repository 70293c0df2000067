package org.newsflow.desk;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Problem;

/** What the desk says to what it was asked to do. */
public sealed interface Answer<T> {

  /** It was done; on disk. */
  record Done<T>(T value) implements Answer<T> {}

  /**
   * It was not done, and nothing of it remains.
   *
   * @param problems every one of them, at least one
   * @param etag of the working version as it is now, where the reason is that it changed
   */
  record Refused<T>(Reason reason, List<Problem> problems, @Nullable String etag)
      implements Answer<T> {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** Why something is refused. */
  enum Reason {
    /** There is no such item. */
    MISSING,
    /** The actor has not the right. */
    FORBIDDEN,
    /** Somebody else has saved the working version since. */
    STALE,
    /** The item's state does not allow it. */
    CONFLICT,
    /** What was sent, or the text to be released, breaks rules. */
    INVALID
  }

  /** What comes next when it was done, or the same refusal. */
  default <U> Answer<U> then(Function<? super T, ? extends Answer<U>> next) {
    return switch (this) {
      case Done<T>(var value) -> next.apply(value);
      case Refused<T>(var reason, var problems, var etag) -> new Refused<>(reason, problems, etag);
    };
  }

  /** The same with the value as something else. */
  default <U> Answer<U> map(Function<? super T, ? extends U> change) {
    return then(value -> new Done<>(change.apply(value)));
  }

  /** A refusal for one reason. */
  static <T> Answer<T> refused(Reason reason, String rule, String message) {
    return refused(reason, List.of(new Problem(null, rule, message)));
  }

  /** A refusal for these problems. */
  static <T> Answer<T> refused(Reason reason, List<Problem> problems) {
    return new Refused<>(reason, problems, null);
  }
}
