package org.newsflow.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done at the desk.
 *
 * @param act kebab-case: an event of the flow, or {@code draft}, {@code open}, {@code save}, {@code
 *     discard}, {@code schedule}, {@code unschedule}, {@code schedule-failed}, {@code
 *     hold-reminder}, {@code kill-request}, {@code kill-withdraw}
 * @param version of the entry that it made, or null where it made none
 * @param detail a note, a time, a reason, or null; never a story's words
 */
public record DeskAct(
    Instant at, String actor, String act, @Nullable Integer version, @Nullable String detail) {}
