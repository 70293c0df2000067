package org.newsflow.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.newsflow.bench.Vocabulary.Band;
import org.newsflow.match.Cost;
import org.newsflow.match.Parsed;
import org.newsflow.match.Query;

/** Topics that somebody saves to slow all others down: as much of each as the grammar allows. */
final class Hostile {

  private static final int EACH = 20;
  private static final int MOST_TERMS = 1_000;
  private static final int MOST_CHARACTERS = 32_000;
  private static final int DEEPEST = 48;

  private final List<Vocabulary> languages;
  private final Random random;
  private Vocabulary words = new Vocabulary();

  Hostile(List<RealNews.Text> texts, long seed) {
    Map<String, Vocabulary> byLanguage = new TreeMap<>();
    for (RealNews.Text text : texts) {
      byLanguage.computeIfAbsent(text.language(), _ -> new Vocabulary()).add(text.everything());
    }
    this.languages = List.copyOf(byLanguage.values());
    this.random = new Random(seed);
  }

  /** Some ten score, in the words of all languages, less those that no topic may be. */
  List<Query> topics() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      words = languages.get(i % languages.size());
      texts.add(joined(" OR ", MOST_TERMS, Band.COMMON));
      texts.add(joined(" OR ", MOST_TERMS, Band.RARE));
      texts.add("* AND NOT (" + joined(" OR ", MOST_TERMS - 1, Band.RARE) + ")");
      texts.add(joined(" ", 5, Band.COMMON));
      texts.add('"' + joined(" ", 3, Band.COMMON) + "\"~50");
      texts.add('"' + joined(" ", 256, Band.COMMON) + "\"~50");
      texts.add(prefixes(" OR ", 676));
      texts.add(prefixes(" ", 3));
      texts.add(nested());
      texts.add("*");
    }
    return texts.stream()
        .map(Cost.Limit.TOPIC::parse)
        .flatMap(
            read -> read instanceof Parsed.Valid(Query query) ? Stream.of(query) : Stream.empty())
        .toList();
  }

  private String joined(String sign, int count, Band band) {
    StringBuilder all = new StringBuilder(words.word(band, random));
    for (int i = 1; i < count && all.length() < MOST_CHARACTERS; i++) {
      all.append(sign).append(words.word(band, random));
    }
    return all.toString();
  }

  /** The grammar wants two letters before the star. */
  private String prefixes(String sign, int count) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add("" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + "*");
    }
    Collections.shuffle(all, random);
    return String.join(sign, all);
  }

  private String nested() {
    StringBuilder text = new StringBuilder(words.word(Band.COMMON, random));
    for (int depth = 0; depth < DEEPEST; depth++) {
      String sign = depth % 2 == 0 ? " OR " : " AND ";
      text.insert(0, "(" + words.word(Band.COMMON, random) + sign).append(')');
    }
    return text.toString();
  }
}
