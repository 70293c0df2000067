package org.newsflow.archive;

/**
 * An entry that was found.
 *
 * @param position of the entry
 * @param rank how well it answers, in whole steps; 0 where the order is by time
 */
public record Hit(long position, int rank) {}
