package org.newsflow.match;

import java.util.function.IntConsumer;
import org.newsflow.match.Dictionary.Compound;

/**
 * Which keys of a segment an item has, and where their words stand. Taken anew for each item and
 * segment, in the same memory.
 */
final class Presence {

  private final Bits present = new Bits();
  private final Ints keys = new Ints(1 << 10);
  private final Ints compounds = new Ints();

  /** For each number of a key or word that is there, the last of its forms. */
  private int[] last = new int[0];

  private final Ints facts = new Ints(1 << 10);
  private final Ints before = new Ints(1 << 10);
  private final Longs met = new Longs();
  private final IntConsumer add = this::add;
  private int size;

  /** Takes what an item has of the keys of a segment. */
  void take(Segment segment, Dictionary dictionary, Facts item, PhraseCheck phrases) {
    size = segment.keys().size();
    present.clear(dictionary.size());
    if (last.length < dictionary.size()) {
      last = new int[dictionary.size()];
    }
    keys.clear();
    compounds.clear();
    facts.clear();
    before.clear();
    add(Keys.ALWAYS);
    takeWords(dictionary, item);
    takeValues(segment.asked(), item);
    for (int i = 0; i < compounds.size(); i++) {
      Compound compound = dictionary.compound(compounds.get(i));
      if (compound != null && phrases.has(compound, this, item)) {
        add(compound.key());
      }
    }
  }

  private void takeWords(Dictionary dictionary, Facts item) {
    Wanted words = dictionary.words();
    met.clear();
    for (int fact = 0; fact < item.size(); fact++) {
      met.add(words.met(item.print(fact))); // first all, so that memory is asked for many at a time
    }
    for (int fact = 0; fact < item.size(); fact++) {
      int group = words.find(item.print(fact), met.get(fact));
      if (group >= 0) {
        takeWord(words.numbers(), group, fact);
      }
    }
    if (dictionary.hasBeginnings()) {
      for (int fact = 0; fact < item.size(); fact++) {
        Beginnings beginnings = dictionary.beginnings(item.field(fact));
        if (beginnings != null) {
          beginnings.of(item.form(fact), add);
        }
      }
    }
  }

  private void takeWord(Groups numbers, int group, int fact) {
    int number = numbers.one(group);
    if (number >= 0) {
      addWord(number, fact);
      return;
    }
    int at = ~number;
    number = numbers.at(at);
    for (; number >= 0; number = numbers.at(++at)) {
      addWord(number, fact);
    }
    addWord(~number, fact);
  }

  private void addWord(int number, int fact) {
    before.add(present.has(number) ? last[number] : -1);
    last[number] = facts.size();
    facts.add(fact);
    if (number < size) {
      add(number);
    } else if (present.add(number)) {
      compounds.add(number);
    }
  }

  private void takeValues(Asked asked, Facts item) {
    for (int i = 0; i < item.values(); i++) {
      int group = asked.values().find(item.value(i));
      if (group >= 0) {
        add(asked.values().numbers().one(group));
      }
    }
    for (Asked.Span span : asked.spans()) {
      int number = item.number(span.field());
      if (span.from() <= number && number <= span.to()) {
        add(span.key());
      }
    }
  }

  private void add(int key) {
    if (present.add(key)) {
      keys.add(key);
    }
  }

  /** Whether the item has a key or a word. */
  boolean has(int number) {
    return present.has(number);
  }

  /** How many keys it has. */
  int keys() {
    return keys.size();
  }

  /** One of them. */
  int key(int place) {
    return keys.get(place);
  }

  /** The last form of a word that is there. */
  int last(int number) {
    return last[number];
  }

  /** The form of the same word before this one, or -1. */
  int before(int form) {
    return before.get(form);
  }

  /** The fact that a form is. */
  int fact(int form) {
    return facts.get(form);
  }
}
