package org.newsflow.feed;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Guid;

/**
 * The proof that a version reached a subscriber, and what became of it there.
 *
 * @param url where it was printed, or null
 */
public record Receipt(
    long subscriber,
    long key,
    Guid guid,
    int version,
    Status status,
    @Nullable String url,
    Instant at) {

  /** What the receiver says of it. */
  public enum Status {
    RECEIVED("received"),
    /** After a kill: taken down everywhere. */
    REMOVED("removed"),
    /** After a kill: never published in the first place. */
    NOT_USED("notUsed"),
    PRINTED("printed");

    private final String code;

    Status(String code) {
      this.code = code;
    }

    /** The code in the API. */
    public String code() {
      return code;
    }

    /** The status with this code, if there is one. */
    public static Optional<Status> of(String code) {
      return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
    }
  }
}
