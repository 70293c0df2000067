package org.newsflow.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.newsflow.feed.Sieve.Candidate;
import org.newsflow.flow.Entry;

/**
 * One reader's entries, in order, with one filter: what {@code previous} links. It is the same
 * whenever it is read; what is not told now is missed in sight, since the links go over it.
 *
 * @param head as far as it is whole
 */
record Chain(Sieve sieve, Gate gate, Filter filter, long head) {

  private static final int STEP = 32;
  private static final int WIDEST_STEP = 2048;

  /**
   * An entry of the chain.
   *
   * @param place where it stands: at its own position, but for what a saved query found late
   * @param previous position of the one before it, 0 for none
   */
  record Link(Entry entry, long place, long previous) {

    /** One that stands at its own position. */
    Link(Entry entry, long previous) {
      this(entry, entry.position(), previous);
    }

    long position() {
      return entry.position();
    }
  }

  /** The chain's newest entry up to some place: where it stands, and its position. */
  record End(long place, long position) {
    static final End NONE = new End(0, 0);
  }

  /**
   * A part of the chain.
   *
   * @param links what is told of it
   * @param upto where it ends: nothing more is told up to here
   * @param newest the chain's newest entry up to its end
   * @param untold place of the first entry since the last link that is not told, 0 for none
   * @param more whether something is told beyond its end
   */
  record Stretch(List<Link> links, long upto, End newest, long untold, boolean more) {}

  /** The chain as it stands at this gate. */
  static Chain of(Sieve sieve, Gate gate, Filter filter) {
    return new Chain(sieve, gate, filter, sieve.head(gate, filter));
  }

  private boolean holds(Candidate candidate) {
    return candidate.place() <= head && sieve.holds(gate, filter, candidate);
  }

  /** Waits until there may be more of it after this position, at most so long. */
  void await(long position, Duration timeout) throws InterruptedException {
    sieve.await(filter, position, timeout);
  }

  /**
   * What follows on this place.
   *
   * @param newest the chain's newest entry up to there
   * @param limit how many entries are told at most, at least 1
   */
  Stretch after(long position, End newest, int limit) {
    List<Link> links = new ArrayList<>();
    long cursor = position;
    long untold = 0;
    int step = limit + 1;
    while (true) {
      List<Candidate> candidates = sieve.after(gate, filter, cursor, step);
      for (Candidate candidate : candidates) {
        if (holds(candidate)) {
          Entry entry = candidate.entry();
          if (gate.tells(entry)) {
            if (links.size() == limit) {
              Link last = links.getLast();
              End end = new End(last.place(), last.position());
              return new Stretch(links, end.place(), end, 0, true);
            }
            links.add(new Link(entry, candidate.place(), newest.position()));
            untold = 0;
          } else if (untold == 0) {
            untold = candidate.place();
          }
          newest = new End(candidate.place(), entry.position());
        }
      }
      if (candidates.size() < step || candidates.getLast().place() >= head) {
        return new Stretch(links, Math.max(head, position), newest, untold, false);
      }
      cursor = candidates.getLast().place();
      step = Math.min(Math.max(step, STEP) * 2, WIDEST_STEP);
    }
  }

  /** The newest entry. */
  End newest() {
    return newest(head);
  }

  /** The newest entry up to this place. */
  End newest(long upto) {
    long cursor = upto + 1;
    int step = 1;
    while (true) {
      List<Candidate> candidates = sieve.before(gate, filter, cursor, step);
      for (Candidate candidate : candidates) {
        if (holds(candidate)) {
          return new End(candidate.place(), candidate.entry().position());
        }
      }
      if (candidates.size() < step) {
        return End.NONE;
      }
      cursor = candidates.getLast().place();
      step = Math.min(step * 4, WIDEST_STEP);
    }
  }
}
