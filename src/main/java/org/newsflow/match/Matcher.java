package org.newsflow.match;

/**
 * Asks the queries of segments about items, one item after the other, in the same memory: for one
 * thread at a time.
 */
final class Matcher {

  private final Facts item = new Facts();
  private final Presence present = new Presence();
  private final PhraseCheck phrases = new PhraseCheck();
  private final Bits found = new Bits();
  private final Longs ids = new Longs();

  /** The ids of the queries in this snapshot that find an item, in ascending order. */
  long[] match(Findable findable, Snapshot snapshot) {
    item.take(findable, snapshot.words(), snapshot.exact());
    ids.clear();
    for (Snapshot.Part part : snapshot.parts()) {
      match(findable.analysis(), part);
    }
    return ids.toSorted();
  }

  private void match(Analysis language, Snapshot.Part part) {
    Segment segment = part.segment();
    Dictionary dictionary = segment.dictionary(language);
    phrases.begin(segment, item);
    present.take(segment, dictionary, item, phrases);
    found.clear(segment.members().distinct());
    segment.see();
    Postings postings = segment.postings();
    for (int i = 0; i < present.keys(); i++) {
      int key = present.key(i);
      segment.see(key);
      int end = postings.end(key);
      for (int at = postings.start(key); at < end; at += Postings.POSTING) {
        if (present.has(postings.guard(at))
            && !found.has(postings.query(at))
            && holds(postings.code(at), segment, dictionary)) {
          found.add(postings.query(at));
          tell(part, postings.query(at));
        }
      }
    }
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

  private void tell(Snapshot.Part part, int query) {
    Members members = part.segment().members();
    for (int slot = members.start(query); slot < members.end(query); slot++) {
      if (!part.removed().has(slot)) {
        ids.add(members.id(slot));
      }
    }
  }
}
