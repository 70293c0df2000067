package org.newsflow.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsflow.item.NewsItem;

/** The words of one language's texts: in how many of them each stands, and what are names. */
final class Vocabulary {

  /** How often people ask for words that are so frequent. */
  enum Band {
    /** In one or two texts. */
    RARE,
    /** In up to one text in fifty. */
    MIDDLE,
    /** In up to one text in ten. */
    FREQUENT,
    /** In more. */
    COMMON
  }

  private static final int RARE = 2;
  private static final int MIDDLE = 50;
  private static final int FREQUENT = 10;

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\u200c]+");

  /** Capital letters within a sentence; scripts without them have no names here. */
  private static final Pattern NAME =
      Pattern.compile("(?<=[\\p{Ll},] )\\p{Lu}\\p{Ll}{2,}(?: \\p{Lu}\\p{Ll}{2,}){0,2}");

  private static final Set<String> SIGNS = Set.of("AND", "OR", "NOT");

  private final Map<String, Integer> frequencies = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> telling = new ArrayList<>();
  private int texts;

  /** The words of a text in order, without those of one letter and the grammar's signs. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (!SIGNS.contains(word.group())) {
        words.add(word.group());
      }
    }
    return words;
  }

  static String everything(NewsItem item) {
    return item.headline() + "\n" + item.body().plainText();
  }

  /** Counts a text. */
  void add(String text) {
    texts++;
    List<String> words = words(text);
    new HashSet<>(words).forEach(word -> frequencies.merge(word, 1, Integer::sum));
    telling.addAll(words);
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      if (words(name.group()).size() == name.group().split(" ").length) {
        names.add(name.group());
      }
    }
  }

  private Band band(String word) {
    int frequency = frequencies.getOrDefault(word, 0);
    if (frequency <= RARE) {
      return Band.RARE;
    }
    if (frequency * MIDDLE <= texts) {
      return Band.MIDDLE;
    }
    return frequency * FREQUENT <= texts ? Band.FREQUENT : Band.COMMON;
  }

  /** One of these words, of this band if there is any, else near it. */
  String word(List<String> of, Band wanted, Random random) {
    String best = of.get(random.nextInt(of.size()));
    for (int tries = 0; tries < 20; tries++) {
      String word = of.get(random.nextInt(of.size()));
      if (distance(word, wanted) < distance(best, wanted)) {
        best = word;
      }
    }
    return best;
  }

  private int distance(String word, Band wanted) {
    return Math.abs(band(word).ordinal() - wanted.ordinal());
  }

  /** A word of any of the texts, of this band. */
  String word(Band wanted, Random random) {
    return word(telling, wanted, random);
  }

  /** A name as often as texts have it; where there are no capital letters, two words. */
  String name(Random random) {
    if (names.size() >= 20) {
      return names.get(random.nextInt(names.size()));
    }
    int at = random.nextInt(telling.size() - 1);
    return telling.get(at) + " " + telling.get(at + 1);
  }
}
