package org.newsflow.feed;

import java.util.ArrayList;
import java.util.List;
import org.newsflow.flow.Entry;
import org.newsflow.flow.NewsFlow;
import org.newsflow.flow.Strand;

/**
 * One reader's entries, in order, with one filter: what {@code previous} links.
 *
 * @param head as far as the gate is right: the flow's head before the gate was asked for
 */
record Chain(NewsFlow flow, long head, Gate gate, Filter filter) {

  private static final int STEP = 32;
  private static final int WIDEST_STEP = 2048;

  /** Whether this entry is of the chain. */
  boolean holds(Entry entry) {
    return entry.position() <= head && gate.has(entry) && gate.reads(entry, filter);
  }

  /** The entries after this position, in order, at most so many. */
  List<Entry> after(long position, int limit) {
    List<Entry> found = new ArrayList<>();
    Strand strand = gate.strand();
    long cursor = position;
    int step = limit;
    while (found.size() < limit) {
      List<Entry> candidates = flow.after(strand, cursor, step);
      candidates.stream().filter(this::holds).limit(limit - found.size()).forEach(found::add);
      if (candidates.size() < step || candidates.getLast().position() >= head) {
        break;
      }
      cursor = candidates.getLast().position();
      step = Math.min(Math.max(step, STEP) * 2, WIDEST_STEP);
    }
    return found;
  }

  /** Position of the newest entry, 0 for none. */
  long newest() {
    return newest(head);
  }

  /** Position of the newest entry up to this position, 0 for none. */
  long newest(long upto) {
    Strand strand = gate.strand();
    long cursor = upto + 1;
    int step = 1;
    while (true) {
      List<Entry> candidates = flow.before(strand, cursor, step);
      for (Entry candidate : candidates) {
        if (holds(candidate)) {
          return candidate.position();
        }
      }
      if (candidates.size() < step) {
        return 0;
      }
      cursor = candidates.getLast().position();
      step = Math.min(step * 4, WIDEST_STEP);
    }
  }
}
