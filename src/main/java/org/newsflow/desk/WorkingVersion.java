package org.newsflow.desk;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Problem;
import org.newsflow.item.PubStatus;

/**
 * An item as the newsroom has it: its open draft, else its newest version.
 *
 * @param item of a killed item, without words
 * @param version the newest in the flow, 0 before the release
 * @param pubStatus of that version
 * @param state in one word
 * @param etag with its quotes
 * @param draft null where none is open
 * @param pending what is to happen
 * @param flags that are open
 * @param problems what keeps the draft from being released as it is
 * @param warnings what should be looked at
 */
public record WorkingVersion(
    NewsItem item,
    int version,
    PubStatus pubStatus,
    State state,
    String etag,
    @Nullable Draft draft,
    @Nullable KillRequest killRequest,
    List<Schedule> pending,
    List<Flag> flags,
    List<Problem> problems,
    List<Problem> warnings) {

  /** How an item stands, in one word: its open draft, else its newest version. */
  public enum State {
    DRAFT,
    /** A draft whose release is scheduled. */
    SCHEDULED,
    RELEASED,
    HELD,
    KILLED;

    /** The code in the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public WorkingVersion {
    pending = List.copyOf(pending);
    flags = List.copyOf(flags);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }
}
