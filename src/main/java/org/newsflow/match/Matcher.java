package org.newsflow.match;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks the queries of segments about items, one item after the other, in the same memory: for one
 * thread at a time.
 */
final class Matcher {

  /** From how many items' keys one is learned. */
  private static final int LEARNS_OF = 4;

  private final Facts item = new Facts();
  private final Presence present = new Presence();
  private final PhraseCheck phrases = new PhraseCheck();
  private final Bits found = new Bits();
  private final Bits told = new Bits();
  private final Longs ids = new Longs();
  private int matches;

  private boolean timed;
  private long longest;
  private @Nullable Slow slow;

  /** The ids of the queries in this snapshot that find an item, in ascending order. */
  long[] match(Findable findable, Snapshot snapshot) {
    item.take(findable, snapshot.words(), snapshot.exact());
    ids.clear();
    for (Snapshot.Part part : snapshot.parts()) {
      match(findable.analysis(), part);
    }
    return ids.toSorted();
  }

  /** A query that took long. */
  record Slow(long id, Query query, long nanoseconds) {}

  /** Matches again, and gives the query that takes longest, if it takes at least so long. */
  Optional<Slow> slowest(Findable findable, Snapshot snapshot, long nanoseconds) {
    timed = true;
    longest = nanoseconds;
    slow = null;
    match(findable, snapshot);
    timed = false;
    return Optional.ofNullable(slow);
  }

  private void match(Analysis language, Snapshot.Part part) {
    Segment segment = part.segment();
    Dictionary dictionary = segment.dictionary(language);
    phrases.begin(segment, item);
    present.take(segment, dictionary, item, phrases);
    found.clear(segment.members().distinct());
    told.clear(segment.members().size());
    boolean learns = ++matches % LEARNS_OF == 0;
    if (learns) {
      segment.see();
    }
    Postings postings = segment.postings();
    for (int i = 0; i < present.keys(); i++) {
      int key = present.key(i);
      if (learns) {
        segment.see(key);
      }
      int end = postings.end(key);
      for (int at = postings.start(key); at < end; at += Postings.POSTING) {
        if (present.has(postings.guard(at))
            && !found.has(postings.query(at))
            && (timed
                ? holdsTimed(postings.code(at), postings.query(at), part, dictionary)
                : holds(postings.code(at), segment, dictionary))) {
          found.add(postings.query(at));
          tell(segment.members().places(), postings.query(at));
        }
      }
    }
    add(part);
  }

  private boolean holdsTimed(int code, int query, Snapshot.Part part, Dictionary dictionary) {
    long began = System.nanoTime();
    boolean holds = holds(code, part.segment(), dictionary);
    long took = System.nanoTime() - began;
    if (took >= longest) {
      longest = took;
      Members members = part.segment().members();
      int one = members.places().one(query);
      int first = one >= 0 ? one : members.places().at(~one);
      int place = first >= 0 ? first : ~first;
      slow = new Slow(members.id(place), members.query(place), took);
    }
    return holds;
  }

  private boolean holds(int code, Segment segment, Dictionary dictionary) {
    int at = code;
    while (at >= 0) {
      int test = segment.code(at);
      int number = Program.number(test);
      boolean holds =
          switch (Program.kind(test)) {
            case Program.KEY -> present.has(number);
            case Program.PHRASE -> phrases.has(number, segment, dictionary, present, item);
            default -> segment.isWithin(number, item.created());
          };
      at = segment.code(holds ? at + 1 : at + 2);
    }
    return at == Program.FOUND;
  }

  private void tell(Groups places, int query) {
    int place = places.one(query);
    if (place >= 0) {
      told.add(place);
      return;
    }
    int at = ~place;
    place = places.at(at);
    for (; place >= 0; place = places.at(++at)) {
      told.add(place);
    }
    told.add(~place);
  }

  /** Adds the ids in the places that were told, in order. */
  private void add(Snapshot.Part part) {
    for (int place = told.next(0); place >= 0; place = told.next(place + 1)) {
      if (!part.removed().has(place)) {
        ids.add(part.segment().members().id(place));
      }
    }
  }
}
