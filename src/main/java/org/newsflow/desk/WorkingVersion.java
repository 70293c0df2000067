package org.newsflow.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Problem;

/**
 * An item as the newsroom has it: its open draft, else its newest version.
 *
 * @param item of a killed item, without words
 * @param version the newest in the flow, 0 before the release
 * @param state {@code draft}, {@code scheduled}, {@code released}, {@code held} or {@code killed}
 * @param etag with its quotes
 * @param draft null where none is open
 * @param schedules what is to happen
 * @param flags that are open
 * @param problems what keeps the draft from being released as it is
 * @param warnings what should be looked at
 */
public record WorkingVersion(
    NewsItem item,
    int version,
    String state,
    String etag,
    @Nullable Draft draft,
    @Nullable KillRequest killRequest,
    List<Schedule> schedules,
    List<Flag> flags,
    List<Problem> problems,
    List<Problem> warnings) {
  public WorkingVersion {
    schedules = List.copyOf(schedules);
    flags = List.copyOf(flags);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }
}
