package org.newsflow.match;

import java.util.Arrays;
import org.newsflow.match.Dictionary.Compound;

/**
 * Whether the words of a phrase stand in an item as the phrase wants them: each phrase is asked
 * once for each item and segment.
 *
 * <p>Take from the place of each word its number in the phrase. In the phrase itself these
 * differences are one and the same; the distance from the least to the greatest says how many
 * places the words have been moved in all. With a nearness above 0 a repeated word counts once.
 */
final class PhraseCheck {

  private final Bits asked = new Bits();
  private final Bits held = new Bits();

  /** The words of the phrase that is looked at, in order; as ~ those that need no place. */
  private final Ints words = new Ints();

  /** For each place the mark of the last word up to which the phrase that begins there stands. */
  private int[] marks = new int[0];

  private int mark;

  /** Where near words would let the phrase begin, each with its number. */
  private final Longs starts = new Longs();

  private int[] within = new int[8];

  /** Begins anew with an item and a segment. */
  void begin(Segment segment, Facts item) {
    asked.clear(segment.phrases().size());
    held.clear(segment.phrases().size());
    if (marks.length < item.end()) {
      marks = new int[item.end() + (item.end() >> 1)];
    }
  }

  /** Whether the item has a phrase. */
  boolean has(int phrase, Segment segment, Dictionary dictionary, Presence present, Facts item) {
    if (asked.add(phrase)) {
      take(phrase, segment.phrases(), dictionary);
      if (has(segment.phrases().nearness(phrase), present, item)) {
        held.add(phrase);
      }
    }
    return held.has(phrase);
  }

  /** Whether the item has the words of a compound as it wants them. */
  boolean has(Compound compound, Presence present, Facts item) {
    take(compound.words());
    return compound.joined() ? has(0, present, item) : areThere(present);
  }

  private void take(int phrase, Phrases phrases, Dictionary dictionary) {
    int[] other = dictionary.phrase(phrase);
    if (other != null) {
      take(other);
      return;
    }
    words.clear();
    for (int number = 0; number < phrases.length(phrase); number++) {
      words.add(phrases.key(phrase, number));
    }
  }

  private void take(int[] numbers) {
    words.clear();
    for (int number : numbers) {
      words.add(number);
    }
  }

  private boolean has(int nearness, Presence present, Facts item) {
    return areThere(present)
        && (nearness == 0 ? stand(present, item) : standNear(nearness, present, item));
  }

  private boolean areThere(Presence present) {
    for (int number = 0; number < words.size(); number++) {
      int word = words.get(number);
      if (!present.has(word < 0 ? ~word : word)) {
        return false;
      }
    }
    return true;
  }

  private boolean stand(Presence present, Facts item) {
    if (mark > Integer.MAX_VALUE - words.size() - 1) {
      Arrays.fill(marks, 0);
      mark = 0;
    }
    int before = mark;
    mark += words.size();
    boolean any = true;
    for (int number = 0; any && number < words.size(); number++) {
      any = false;
      int want = before + number;
      for (int form = present.last(words.get(number)); form >= 0; form = present.before(form)) {
        for (int at = item.first(present.fact(form)); at >= 0; at = item.next(at)) {
          int start = item.place(at) - number;
          if (start >= 0 && (number == 0 || marks[start] == want)) {
            marks[start] = want + 1;
            any = true;
          }
        }
      }
    }
    return any;
  }

  private boolean standNear(int nearness, Presence present, Facts item) {
    starts.clear();
    int wanted = 0;
    for (int number = 0; number < words.size(); number++) {
      if (words.get(number) < 0) {
        continue;
      }
      for (int form = present.last(words.get(number)); form >= 0; form = present.before(form)) {
        for (int at = item.first(present.fact(form)); at >= 0; at = item.next(at)) {
          starts.add((long) (item.place(at) - number) << 32 | wanted);
        }
      }
      wanted++;
    }
    return meet(starts.toSorted(), wanted, nearness);
  }

  /** Whether within so many places there is a start of every word. */
  private boolean meet(long[] sorted, int wanted, int nearness) {
    if (within.length < wanted) {
      within = new int[wanted];
    }
    Arrays.fill(within, 0, wanted, 0);
    int met = 0;
    int from = 0;
    for (long next : sorted) {
      if (within[(int) next]++ == 0) {
        met++;
      }
      while ((next >> 32) - (sorted[from] >> 32) > nearness) {
        if (--within[(int) sorted[from++]] == 0) {
          met--;
        }
      }
      if (met == wanted) {
        return true;
      }
    }
    return false;
  }
}
