package org.newsflow.match;

import java.time.Clock;
import java.util.List;
import org.newsflow.match.Snapshot.Part;

/**
 * Which segments become one, so that they stay few: each is at least four times as large as all
 * newer ones together, as in any log-structured index.
 */
final class Merges {

  private static final int TIMES = 4;

  /** So many queries are compiled in no time: while somebody waits. */
  static final int SMALL = 256;

  /** From so many queries on it pays to choose anchors anew. */
  private static final int LARGE = 1 << 12;

  /** How many times what was known must have been seen before anchors are chosen anew. */
  private static final int NEWS = 16;

  private static final int FIRST = 16;

  private Merges() {}

  /** The last parts, where they are small and not busy; none where nothing is to be done. */
  static List<Part> small(List<Part> parts, List<Part> busy) {
    int from = parts.size();
    int size = 0;
    int best = from;
    while (from > 0 && !isBusy(parts.get(from - 1), busy)) {
      int next = parts.get(from - 1).size();
      if (size + next > SMALL) {
        break;
      }
      from--;
      best = next < TIMES * size ? from : best;
      size += next;
    }
    return parts.subList(best, parts.size());
  }

  private static boolean isBusy(Part part, List<Part> busy) {
    return busy.stream().anyMatch(one -> one.segment() == part.segment());
  }

  /** Neighbours that should become one, or one that should be made anew; or none. */
  static List<Part> due(List<Part> parts) {
    long newer = 0;
    int from = parts.size();
    for (int i = parts.size() - 1; i >= 0; i--) {
      from = parts.get(i).size() < TIMES * newer ? i : from;
      newer += parts.get(i).size();
    }
    if (from < parts.size()) {
      return parts.subList(from, parts.size());
    }
    for (int i = 0; i < parts.size(); i++) {
      if (isWorn(parts.get(i)) || hasNews(parts.get(i).segment())) {
        return parts.subList(i, i + 1);
      }
    }
    return List.of();
  }

  private static boolean isWorn(Part part) {
    return part.removed().size() > part.size();
  }

  /** Whether a segment has seen so much that it would choose other anchors now. */
  static boolean hasNews(Segment segment) {
    return segment.seen() > NEWS * Math.max(FIRST, segment.known())
        && segment.members().distinct() > LARGE;
  }

  /** One segment of several. */
  static Segment merge(List<Part> parts, Clock clock) {
    Chances chances = new Chances(parts.stream().map(Part::segment).toList());
    Segment.Builder merged = new Segment.Builder(chances, clock);
    for (Part part : parts) {
      Members members = part.segment().members();
      for (int place = 0; place < members.size(); place++) {
        if (!part.removed().has(place)) {
          merged.add(members.id(place), members.query(place));
        }
      }
    }
    return merged.build();
  }
}
