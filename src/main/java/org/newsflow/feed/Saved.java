package org.newsflow.feed;

/**
 * What a saved query found of the flow as it passed, from a place on.
 *
 * @param query its number among those that are asked
 * @param after the position from which on what it finds counts
 */
public record Saved(long query, long after) {}
