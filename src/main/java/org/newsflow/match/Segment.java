package org.newsflow.match;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Queries compiled together. It never changes, but for the dictionaries of languages, which are
 * made when the first item in one comes, and for what it has seen of the news.
 */
final class Segment {

  /** What was learned earlier weighs no more than so many items. */
  private static final int REMEMBERED = 1 << 12;

  private final Keys keys;
  private final Phrases phrases;
  private final int[] languages;
  private final Asked asked;
  private final Postings postings;
  private final int[] code;
  private final long[] dates;
  private final Members members;
  private final AtomicReferenceArray<@Nullable Dictionary> dictionaries =
      new AtomicReferenceArray<>(Analysis.count());

  /** How many items had each key. Threads may lose a count to each other: it is an estimate. */
  private final int[] had;

  private final int known;
  private int seen;

  private Segment(Builder of) {
    this.keys = of.vocabulary.keys().trim();
    this.phrases = of.vocabulary.phrases().trim();
    this.languages = of.vocabulary.languages();
    this.asked = Asked.of(keys);
    this.postings = of.postings.build(keys.size());
    this.code = of.program.code();
    this.dates = of.vocabulary.dates();
    this.members = of.members.build(of.distinct.size());
    this.known = Math.min(of.seen, REMEMBERED);
    this.seen = known;
    this.had = new int[keys.size()];
    for (int key = 0; key < had.length; key++) {
      had[key] = (int) Math.round(known * of.vocabulary.chance(key));
    }
  }

  Keys keys() {
    return keys;
  }

  Phrases phrases() {
    return phrases;
  }

  /** What of an item is asked. */
  Asked asked() {
    return asked;
  }

  Postings postings() {
    return postings;
  }

  int code(int at) {
    return code[at];
  }

  /** Whether a time is in the span with this number. */
  boolean isWithin(int date, long second) {
    return dates[2 * date] <= second && second <= dates[2 * date + 1];
  }

  Members members() {
    return members;
  }

  /** The dictionary of a language. */
  Dictionary dictionary(Analysis analysis) {
    Dictionary known = dictionaries.get(analysis.number());
    return known == null ? make(analysis) : known;
  }

  private synchronized Dictionary make(Analysis analysis) {
    Dictionary dictionary = dictionaries.get(analysis.number());
    if (dictionary == null) {
      dictionary = Dictionary.of(keys, languages, phrases, analysis);
      dictionaries.set(analysis.number(), dictionary);
    }
    return dictionary;
  }

  /** Makes the dictionaries of the languages that another segment has. */
  void prepare(Segment other) {
    for (Analysis analysis : Analysis.all()) {
      if (other.dictionaries.get(analysis.number()) != null) {
        dictionary(analysis);
      }
    }
  }

  /** Notes that an item has been seen, whose keys will be told. */
  void see() {
    seen++;
  }

  /** Notes that the item has a key. */
  void see(int key) {
    had[key]++;
  }

  /** How many items it has seen. */
  int seen() {
    return seen;
  }

  /** How many items were known when it was made. */
  int known() {
    return known;
  }

  /** How many of them had a key. */
  int had(int key) {
    return had[key];
  }

  /** About how many bytes it takes. */
  long memory() {
    long memory =
        keys.memory()
            + phrases.memory()
            + asked.memory()
            + postings.memory()
            + members.memory()
            + 4L * (languages.length + code.length + had.length)
            + 8L * dates.length;
    for (int i = 0; i < dictionaries.length(); i++) {
      Dictionary dictionary = dictionaries.get(i);
      memory += dictionary == null ? 0 : dictionary.memory();
    }
    return memory;
  }

  /** Compiles queries. */
  static final class Builder {

    private final Vocabulary vocabulary;
    private final Program program;
    private final Postings.Builder postings = new Postings.Builder();
    private final Members.Builder members = new Members.Builder();
    private final Pool distinct = new Pool();
    private final Bytes bytes = new Bytes();
    private final int seen;

    Builder(Chances chances, Clock clock) {
      this.vocabulary = new Vocabulary(chances, clock);
      this.program = new Program(vocabulary);
      this.seen = chances.seen();
    }

    /** Adds a query with an id that is not there yet. */
    void add(long id, Query query) {
      int text = members.add(id, query);
      if (members.knows(text)) {
        return;
      }
      Query canonical = Canonical.of(query);
      bytes.clear();
      Coded.write(canonical, bytes);
      int before = distinct.size();
      int number = distinct.add(bytes);
      members.learn(number);
      if (distinct.size() > before) {
        compile(number, vocabulary.node(canonical));
      }
    }

    private void compile(int query, Node node) {
      program.begin();
      for (Anchors.Look look : Anchors.of(node, vocabulary).looks()) {
        Guarded guarded = Guarded.of(look.rest(), look.key(), vocabulary);
        int code = program.write(guarded.rest());
        if (code != Program.NOT_FOUND) {
          postings.add(look.key(), query, guarded.guard(), code);
        }
      }
    }

    Segment build() {
      return new Segment(this);
    }
  }
}
