package org.newsflow.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a segment as one language has them: which form of a word stands for which key.
 *
 * <p>A key whose run has several words in the language is not wanted by a form. Each of its words
 * is a further number, above those of the keys, and what it takes to have the key is told apart.
 */
final class Dictionary {

  private static final int AT_ONCE = 2_000;

  /** So many keys are those of a segment that will soon be merged into another. */
  private static final int FEW = 4_000;

  private final Wanted words;
  private final int keys;
  private final @Nullable Compound[] compounds;
  private final Bits otherPhrases = new Bits();
  private final Map<Integer, int[]> phrases;
  private final Map<Field, Beginnings> beginnings;

  /**
   * A key whose run has several words.
   *
   * @param words their numbers
   * @param joined whether they must stand side by side
   */
  record Compound(int key, int[] words, boolean joined) {}

  private Dictionary(
      Wanted words,
      int keys,
      List<@Nullable Compound> compounds,
      int phraseCount,
      Map<Integer, int[]> phrases,
      Map<Field, Beginnings> beginnings) {
    this.words = words;
    this.keys = keys;
    this.compounds = compounds.toArray(Compound[]::new);
    this.phrases = phrases;
    this.beginnings = beginnings;
    this.otherPhrases.clear(phraseCount);
    phrases.keySet().forEach(otherPhrases::add);
  }

  /**
   * @param languages in which each key is asked for, as {@link Languages}
   */
  static Dictionary of(Keys keys, int[] languages, Phrases phrases, Analysis analysis) {
    return new Maker(keys, languages, phrases, analysis).make();
  }

  /** From the fingerprint of a form in its field to the numbers of keys and words. */
  Wanted words() {
    return words;
  }

  /** How many numbers there are for keys and words. */
  int size() {
    return keys + compounds.length;
  }

  /** The key that may be there when this word is, if it is the first of its words. */
  @Nullable Compound compound(int word) {
    return compounds[word - keys];
  }

  /**
   * The words of a phrase where they are others than its keys: those of compounds, and as ~ those
   * that are there already.
   */
  int @Nullable [] phrase(int phrase) {
    return otherPhrases.has(phrase) ? phrases.get(phrase) : null;
  }

  /** What is looked for in a field by its beginning. */
  @Nullable Beginnings beginnings(Field field) {
    return beginnings.get(field);
  }

  boolean hasBeginnings() {
    return !beginnings.isEmpty();
  }

  long memory() {
    return words.memory()
        + 64L * compounds.length
        + 96L * phrases.size()
        + beginnings.values().stream().mapToLong(Beginnings::memory).sum();
  }

  private static final class Maker {

    private final Keys keys;
    private final int[] languages;
    private final Phrases phrases;
    private final Analysis analysis;
    private final Wanted.Builder words = new Wanted.Builder();
    private final List<@Nullable Compound> compounds = new ArrayList<>();
    private final Map<Integer, int[]> wordsOf = new HashMap<>();
    private final Map<Integer, Run> runs = new HashMap<>();

    Maker(Keys keys, int[] languages, Phrases phrases, Analysis analysis) {
      this.keys = keys;
      this.languages = languages;
      this.phrases = phrases;
      this.analysis = analysis;
    }

    Dictionary make() {
      BitSet near = near();
      Map<Field, Beginnings.Builder> beginnings = new EnumMap<>(Field.class);
      List<Integer> some = new ArrayList<>();
      for (int key = 0; key < keys.size(); key++) {
        if (!Languages.have(languages[key], analysis)) {
          continue;
        }
        switch (keys.kind(key)) {
          case RUN, SCATTERED -> some.add(key);
          case BEGINNING ->
              beginnings
                  .computeIfAbsent(keys.field(key), field -> new Beginnings.Builder())
                  .add(analysis.beginning(keys.text(key)), key);
          default -> {}
        }
        if (some.size() == AT_ONCE) {
          take(some, near);
        }
      }
      take(some, near);
      Map<Field, Beginnings> built = new EnumMap<>(Field.class);
      beginnings.forEach((field, builder) -> built.put(field, builder.build()));
      return new Dictionary(
          words.build(), keys.size(), compounds, phrases.size(), phrases(), built);
    }

    private BitSet near() {
      BitSet near = new BitSet();
      for (int phrase = 0; phrase < phrases.size(); phrase++) {
        if (phrases.nearness(phrase) > 0) {
          for (int number = 0; number < phrases.length(phrase); number++) {
            near.set(phrases.key(phrase, number));
          }
        }
      }
      return near;
    }

    private void take(List<Integer> some, BitSet near) {
      if (some.isEmpty()) {
        return;
      }
      List<Run> wanted = analysis.wanted(some.stream().map(keys::text).toList(), keys.size() < FEW);
      for (int i = 0; i < wanted.size(); i++) {
        take(some.get(i), wanted.get(i));
        if (near.get(some.get(i))) {
          runs.put(some.get(i), wanted.get(i));
        }
      }
      some.clear();
    }

    private void take(int key, Run run) {
      Field field = keys.field(key);
      if (run.size() == 1) {
        add(field, run, 0, key);
      } else if (run.size() > 1) {
        int first = keys.size() + compounds.size();
        int[] numbers = IntStream.range(first, first + run.size()).toArray();
        for (int word = 0; word < numbers.length; word++) {
          add(field, run, word, numbers[word]);
        }
        wordsOf.put(key, numbers);
        compounds.add(new Compound(key, numbers, keys.kind(key) == Keys.Kind.RUN));
        compounds.addAll(Collections.nCopies(numbers.length - 1, null));
      }
    }

    private void add(Field field, Run run, int word, int number) {
      for (int form = run.start(word); form < run.end(word); form++) {
        words.add(Fingerprint.in(field, run.fingerprint(form)), number);
      }
    }

    private Map<Integer, int[]> phrases() {
      Map<Integer, int[]> others = new HashMap<>();
      for (int phrase = 0; phrase < phrases.size(); phrase++) {
        int[] of = keys(phrase);
        boolean other = Arrays.stream(of).anyMatch(wordsOf::containsKey);
        int[] numbers =
            Arrays.stream(of)
                .flatMap(key -> Arrays.stream(wordsOf.getOrDefault(key, new int[] {key})))
                .toArray();
        if (phrases.nearness(phrase) > 0) {
          other |= markRepeated(of, numbers);
        }
        if (other) {
          others.put(phrase, numbers);
        }
      }
      return others;
    }

    private int[] keys(int phrase) {
      int[] of = new int[phrases.length(phrase)];
      Arrays.setAll(of, number -> phrases.key(phrase, number));
      return of;
    }

    private boolean markRepeated(int[] of, int[] numbers) {
      Set<Long> seen = new HashSet<>();
      boolean any = false;
      int number = 0;
      for (int key : of) {
        Run run = runs.get(key);
        for (int word = 0; run != null && word < run.size(); word++, number++) {
          boolean repeated = false;
          for (long form : run.fingerprints(word)) {
            repeated |= seen.contains(form);
          }
          for (long form : run.fingerprints(word)) {
            seen.add(form);
          }
          if (repeated) {
            numbers[number] = ~numbers[number];
            any = true;
          }
        }
      }
      return any;
    }
  }
}
