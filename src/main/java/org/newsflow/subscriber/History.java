package org.newsflow.subscriber;

import java.util.ArrayList;
import java.util.List;

/** What held from which position on, oldest first. */
record History<T>(List<Held<T>> held) {

  /** What holds from a position on, until the next one does. */
  record Held<T>(long from, T value) {}

  /** Takes a value and the positions that it held for: from, to (exclusive). */
  interface Period<T> {
    void take(long from, long to, T value);
  }

  static <T> History<T> of(long from, T value) {
    return new History<>(List.of(new Held<>(from, value)));
  }

  /** This history, and what holds from a position on that is not before those that it knows. */
  History<T> then(long from, T value) {
    List<Held<T>> more = new ArrayList<>(held);
    if (more.getLast().from == from) {
      more.removeLast(); // it held for no entry
    }
    more.add(new Held<>(from, value));
    return new History<>(List.copyOf(more));
  }

  /** What holds now. */
  T now() {
    return held.getLast().value;
  }

  /** What held between these positions (to is exclusive), each with the positions it held for. */
  void between(long from, long to, Period<T> period) {
    for (int i = 0; i < held.size(); i++) {
      long begin = Math.max(from, held.get(i).from);
      long end = Math.min(to, i + 1 < held.size() ? held.get(i + 1).from : Span.OPEN);
      if (begin < end) {
        period.take(begin, end, held.get(i).value);
      }
    }
  }
}
