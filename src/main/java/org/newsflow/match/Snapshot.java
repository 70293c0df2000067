package org.newsflow.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Stored queries as they are at one moment: segments, the oldest and largest first, without what has
 * been removed from them. It never changes.
 *
 * @param size how many ids there are
 * @param words the fields in whose words any segment looks
 * @param exact the fields whose values any segment asks for
 */
record Snapshot(List<Part> parts, int size, Set<Field> words, Set<Field> exact) {

  static final Snapshot EMPTY = of(List.of());

  /** A segment, and which of its slots no longer count. */
  record Part(Segment segment, Removed removed) {

    static Part of(Segment segment) {
      return new Part(segment, Removed.none(segment.members().size()));
    }

    /** How many ids count. */
    int size() {
      return segment.members().size() - removed.size();
    }

    /** The slot of an id that counts, or -1. */
    int slot(long id) {
      int slot = segment.members().slot(id);
      return slot >= 0 && !removed.has(slot) ? slot : -1;
    }

    Part without(Collection<Long> ids) {
      List<Integer> slots = new ArrayList<>();
      for (long id : ids) {
        int slot = slot(id);
        if (slot >= 0) {
          slots.add(slot);
        }
      }
      return slots.isEmpty() ? this : new Part(segment, removed.with(slots));
    }
  }

  private static Snapshot of(List<Part> parts) {
    Set<Field> words = EnumSet.noneOf(Field.class);
    Set<Field> exact = EnumSet.noneOf(Field.class);
    List<Part> some = parts.stream().filter(part -> part.size() > 0).toList();
    for (Part part : some) {
      words.addAll(part.segment.asked().words());
      exact.addAll(part.segment.asked().exact());
    }
    return new Snapshot(some, some.stream().mapToInt(Part::size).sum(), words, exact);
  }

  /** The same without these ids. */
  Snapshot without(Collection<Long> ids) {
    return of(parts.stream().map(part -> part.without(ids)).toList());
  }

  /** The same with a newer segment. */
  Snapshot with(Segment newest) {
    List<Part> more = new ArrayList<>(parts);
    more.add(Part.of(newest));
    return of(more);
  }

  /** The same with a segment in place of those parts, which may have lost ids since. */
  Snapshot replacing(List<Part> merged, Segment segment) {
    List<Part> now = new ArrayList<>(parts);
    int at = place(merged.getFirst());
    Part whole = Part.of(segment);
    for (Part before : merged) {
      Part after = now.remove(at);
      whole = whole.without(lost(before, after));
    }
    now.add(at, whole);
    return of(now);
  }

  private int place(Part part) {
    int at = 0;
    while (parts.get(at).segment != part.segment) {
      at++;
    }
    return at;
  }

  private static List<Long> lost(Part before, Part after) {
    List<Long> lost = new ArrayList<>();
    if (before.removed.size() < after.removed.size()) {
      Members members = before.segment.members();
      for (int slot = 0; slot < members.size(); slot++) {
        if (after.removed.has(slot) && !before.removed.has(slot)) {
          lost.add(members.id(slot));
        }
      }
    }
    return lost;
  }

  /** The query with an id, as it was registered. */
  Optional<Query> query(long id) {
    for (Part part : parts) {
      int slot = part.slot(id);
      if (slot >= 0) {
        return Optional.of(part.segment.members().query(slot));
      }
    }
    return Optional.empty();
  }

  /** Whether any segment would choose other anchors now. */
  boolean hasNews() {
    for (Part part : parts) {
      if (Merges.hasNews(part.segment)) {
        return true;
      }
    }
    return false;
  }

  /** All segments. */
  List<Segment> segments() {
    return parts.stream().map(Part::segment).toList();
  }
}
