package org.newsflow.match;

import java.time.Clock;
import java.util.List;
import org.newsflow.match.Snapshot.Part;

/**
 * Which segments become one. Eight small ones of a size become one of the next size, so that what
 * was registered a moment ago is seldom compiled again; a large one is at least four times as large
 * as all newer ones together, so that there are few.
 */
final class Merges {

  private static final int TOGETHER = 8;

  private static final int TIMES = 4;

  /** So many queries are compiled in no time: while somebody waits. */
  static final int SMALL = 256;

  /** From so many queries on it pays to have few segments, and to choose anchors anew. */
  private static final int LARGE = 1 << 12;

  /** How many times what was known must have been seen before anchors are chosen anew. */
  private static final int NEWS = 16;

  private static final int FIRST = 16;

  private Merges() {}

  /** The last parts, where they are to become one, are small and not busy; or none. */
  static List<Part> small(List<Part> parts, List<Part> busy) {
    int from = parts.size();
    while (from > 0 && !isBusy(parts.get(from - 1), busy)) {
      from--;
    }
    List<Part> due = together(parts.subList(from, parts.size()));
    return due.stream().mapToInt(Part::size).sum() <= SMALL ? due : List.of();
  }

  private static boolean isBusy(Part part, List<Part> busy) {
    return busy.stream().anyMatch(one -> one.segment() == part.segment());
  }

  /** Neighbours that should become one, or one that should be made anew; or none. */
  static List<Part> due(List<Part> parts) {
    List<Part> together = together(parts);
    List<Part> some = together.isEmpty() ? outgrown(parts) : together;
    if (!some.isEmpty()) {
      return some;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (isWorn(parts.get(i)) || hasNews(parts.get(i).segment())) {
        return parts.subList(i, i + 1);
      }
    }
    return List.of();
  }

  /** The fewest last parts of which enough are of one size; one before a larger counts as that. */
  private static List<Part> together(List<Part> parts) {
    int size = 0;
    int alike = 0;
    int from = parts.size();
    for (int i = parts.size() - 1; i >= 0; i--) {
      int next = digits(parts.get(i).size());
      if (next > size) {
        if (alike >= TOGETHER) {
          break;
        }
        size = next;
        alike = 0;
      }
      alike++;
      from = i;
    }
    return alike >= TOGETHER ? parts.subList(from, parts.size()) : List.of();
  }

  /** The last parts, from the oldest large one on that is not large beside all newer ones. */
  private static List<Part> outgrown(List<Part> parts) {
    int from = parts.size();
    long newer = 0;
    for (int i = parts.size() - 1; i >= 0; i--) {
      int size = parts.get(i).size();
      from = size > LARGE && size < TIMES * newer ? i : from;
      newer += size;
    }
    return parts.subList(from, parts.size());
  }

  /** How many digits a number has to the base of eight. */
  private static int digits(int number) {
    return (Integer.SIZE - Integer.numberOfLeadingZeros(number) + 2) / 3;
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
