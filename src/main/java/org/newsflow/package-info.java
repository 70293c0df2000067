/**
 * The house: its front door, and one package for each room.
 *
 * <p>In come commands, out goes the program in order. It must never hold a rule of the trade: those
 * live in the rooms.
 */
@NullMarked
package org.newsflow;

import org.jspecify.annotations.NullMarked;
