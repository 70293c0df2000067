package org.newsflow.subscriber;

import java.time.Instant;

/**
 * One edit of the book, kept for ever.
 *
 * @param number 1, 2, 3 … in the order in which they were made
 * @param from position of the first entry for which it holds
 * @param at when it was made
 * @param actor who made it
 * @param booked the subscriber, product or contract as it is from then on
 */
public record Edit(long number, long from, Instant at, String actor, Booked booked) {}
