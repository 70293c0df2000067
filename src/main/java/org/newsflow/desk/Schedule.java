package org.newsflow.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Guid;
import org.newsflow.item.Notice;

/**
 * Something that is to happen at a time, or was.
 *
 * @param number unique, rises
 * @param actor who asked for it
 * @param notice what is to be said with the entry
 * @param failure why it failed, or null
 */
public record Schedule(
    long number,
    Guid guid,
    Kind kind,
    Instant due,
    State state,
    String actor,
    Notice notice,
    @Nullable String failure) {

  /** What is to happen. */
  public enum Kind {
    RELEASE,
    EMBARGO_LIFT,
    HOLD_REMINDER;

    /** The code in the API, such as {@code embargo-lift}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  /** What became of it. */
  public enum State {
    PENDING,
    DONE,
    CANCELED,
    /** It could not be done; the editors must see to it. */
    FAILED;

    /** The code in the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<State> of(String code) {
      return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }
  }
}
