package org.newsflow.desk;

import java.time.Instant;
import org.newsflow.item.Guid;
import org.newsflow.item.Notice;

/**
 * One person's wish to kill an item, which is held until another confirms or the wish is withdrawn.
 *
 * @param position of the hold
 * @param version of the hold
 * @param heldBefore whether the item was held before anybody asked for the kill
 * @param notice that the kill will carry
 * @param actor who asked
 */
public record KillRequest(
    Guid guid,
    long position,
    int version,
    boolean heldBefore,
    Notice notice,
    String actor,
    Instant at) {}
