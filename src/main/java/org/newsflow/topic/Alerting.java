package org.newsflow.topic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the owner of a topic wants to be alerted.
 *
 * @param schedule of digests, else null
 */
public record Alerting(When when, @Nullable Schedule schedule) {

  /** Not at all. */
  public static final Alerting MUTED = new Alerting(When.MUTED, null);

  public Alerting {
    if ((when == When.DIGEST) != (schedule != null)) {
      throw new IllegalArgumentException("a digest has a schedule, nothing else has");
    }
  }

  /** When alerts are sent. */
  public enum When {
    /** As entries pass. */
    NOW,
    /** Gathered, on a schedule. */
    DIGEST,
    /** Not at all: the topic is read, no more. */
    MUTED;

    /** The name in the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<When> of(String code) {
      return Arrays.stream(values()).filter(when -> when.code().equals(code)).findFirst();
    }
  }
}
