package org.newsflow.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stored queries as they are at one moment: segments, the oldest and largest first, without what
 * has been removed from them. It never changes.
 *
 * @param size how many ids there are
 * @param words the fields in whose words any segment looks
 * @param exact the fields whose values any segment asks for
 */
record Snapshot(List<Part> parts, int size, Set<Field> words, Set<Field> exact) {

  static final Snapshot EMPTY = of(List.of());

  /** A segment, and which of its places no longer count. */
  record Part(Segment segment, Removed removed) {

    static Part of(Segment segment) {
      return new Part(segment, Removed.none(segment.members().size()));
    }

    /** How many ids count. */
    int size() {
      return segment.members().size() - removed.size();
    }

    /** The place of an id that counts, or -1. */
    int place(long id) {
      int place = segment.members().place(id);
      return place >= 0 && !removed.has(place) ? place : -1;
    }

    Part without(Collection<Long> ids) {
      List<Integer> places = new ArrayList<>();
      for (long id : ids) {
        int place = place(id);
        if (place >= 0) {
          places.add(place);
        }
      }
      return places.isEmpty() ? this : new Part(segment, removed.with(places));
    }

    /** The ids that have been removed until later; all of them where the part is gone by then. */
    List<Long> lost(@Nullable Part later) {
      List<Long> lost = new ArrayList<>();
      if (later == null || removed.size() < later.removed.size()) {
        for (int place = 0; place < segment.members().size(); place++) {
          if (!removed.has(place) && (later == null || later.removed.has(place))) {
            lost.add(segment.members().id(place));
          }
        }
      }
      return lost;
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

  /** The same with a segment in place of those parts, which may have lost ids or be gone since. */
  Snapshot replacing(List<Part> merged, Segment segment) {
    List<Part> now = new ArrayList<>(parts);
    Part whole = Part.of(segment);
    int first = parts.size();
    for (Part before : merged) {
      int place = 0;
      while (place < now.size() && now.get(place).segment != before.segment) {
        place++;
      }
      whole = whole.without(before.lost(place < now.size() ? now.get(place) : null));
      if (place < now.size()) {
        now.remove(place);
        first = Math.min(first, place);
      }
    }
    now.add(Math.min(first, now.size()), whole);
    return of(now);
  }

  /** The query with an id, as it was registered. */
  Optional<Query> query(long id) {
    for (Part part : parts) {
      int place = part.place(id);
      if (place >= 0) {
        return Optional.of(part.segment.members().query(place));
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
