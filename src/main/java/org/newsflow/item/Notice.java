package org.newsflow.item;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said with an entry.
 *
 * @param grade of a correction
 * @param note for the receiving editors; of a kill, the reason
 * @param publicNote a line fit for readers
 * @param ground of a kill
 */
public record Notice(
    @Nullable Grade grade,
    @Nullable String note,
    @Nullable String publicNote,
    @Nullable Ground ground) {

  /** Nothing is said. */
  public static final Notice NONE = new Notice(null, null, null, null);

  /** A notice that is a note for editors alone. */
  public static Notice note(@Nullable String note) {
    return new Notice(null, note, null, null);
  }

  /** Whether nothing is said. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** How grave a correction is. */
  public enum Grade {
    /** A slip of the pen; no fact changed. */
    REFILE,
    /** A fact was wrong. */
    CORRECTION,
    /** A fact of an earlier news cycle was wrong: use it where the error was used. */
    CORRECTIVE,
    /** It was unclear. */
    CLARIFICATION;

    /** The code on the wire. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The grade with this code, if there is one. */
    public static Optional<Grade> of(String code) {
      return Arrays.stream(values()).filter(grade -> grade.code().equals(code)).findFirst();
    }
  }

  /** Why an item is killed. */
  public enum Ground {
    EDITORIAL,
    LEGAL;

    /** The code on the wire. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The ground with this code, if there is one. */
    public static Optional<Ground> of(String code) {
      return Arrays.stream(values()).filter(ground -> ground.code().equals(code)).findFirst();
    }
  }
}
