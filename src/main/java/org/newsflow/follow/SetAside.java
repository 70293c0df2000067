package org.newsflow.follow;

import java.time.Instant;
import org.newsflow.item.Guid;

/**
 * An entry that somebody who follows the flow could not take (a dead letter). The flow has it; only
 * what that follower makes of it is missing.
 *
 * @param follower who could not take it
 * @param reason what went wrong, without a word of the story
 * @param at when it was last tried
 * @param tries how often
 * @param again whether it is about to be taken again
 */
public record SetAside(
    String follower,
    long position,
    Guid guid,
    int version,
    String reason,
    Instant at,
    int tries,
    boolean again) {}
