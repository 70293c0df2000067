package org.newsflow.item;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the public page may show of an item.
 *
 * @param abridgement the short form that an editor wrote, as plain paragraphs parted by an empty
 *     line; null lets the rule make it
 */
public record PublicUse(Show show, @Nullable String abridgement) {

  /** The normal case: abridged by rule. */
  public static final PublicUse ABRIDGED = new PublicUse(Show.ABRIDGED, null);

  /** Never on the public page. */
  public static final PublicUse NONE = new PublicUse(Show.NONE, null);

  /** How much the public sees. */
  public enum Show {
    NONE,
    ABRIDGED,
    /** An editor released the whole text. */
    FULL;

    /** The code in the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The value with this code, if there is one. */
    public static Optional<Show> of(String code) {
      return Arrays.stream(values()).filter(show -> show.code().equals(code)).findFirst();
    }
  }
}
