package org.newsflow.feed;

import java.util.List;
import org.newsflow.item.Guid;
import org.newsflow.item.Notice;

/**
 * Word of an open hold or kill that lies ahead of a reader's cursor.
 *
 * @param versions that this reader had
 * @param version of the hold or kill: one that comes late and is lower is not to be used
 * @param position of the hold or kill
 * @param kill whether it is for ever
 */
public record RecallNotice(
    Guid guid, List<Integer> versions, int version, long position, boolean kill, Notice notice) {}
