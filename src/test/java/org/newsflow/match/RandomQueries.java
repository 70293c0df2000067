package org.newsflow.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;

/** Queries of every shape, in the words of given texts; the same ones for the same seed. */
public final class RandomQueries {

  private static final List<Field> FIELDS =
      Arrays.stream(Field.values()).filter(field -> field.kind() == Field.Kind.WORDS).toList();

  private static final List<String> DAYS =
      List.of("2026", "2026-11", "2026-11-23", "2026-11-23T10:00", "2026-11-23T10:00:30+03:00");

  private final Random random;
  private final List<String> languages;

  /** Each text as the words between its spaces. */
  private final Map<String, List<List<String>>> texts;

  /** Queries in the words of these texts, which stand under the tags of their languages. */
  public RandomQueries(long seed, Map<String, List<String>> texts) {
    this.random = new Random(seed);
    this.texts = new TreeMap<>();
    texts.forEach((tag, all) -> {
      List<List<String>> apart =
          all.stream()
              .map(text -> Arrays.stream(text.split("\\s+")).filter(Syntax::isFindable).toList())
              .filter(words -> !words.isEmpty())
              .toList();
      if (!apart.isEmpty()) {
        this.texts.put(tag, apart);
      }
    });
    this.languages = List.copyOf(this.texts.keySet());
  }

  /** The next one. */
  public Query next() {
    String language = any(languages);
    return switch (random.nextInt(10)) {
      case 0 -> new Query.Or(words(language, 2 + random.nextInt(60)));
      case 1 -> {
        List<Query> parts = new ArrayList<>(List.of(leaf(language)));
        words(language, 1 + random.nextInt(20)).forEach(word -> parts.add(new Query.Not(word)));
        yield new Query.And(parts);
      }
      case 2, 3 -> new Query.And(List.of(language(language), tree(language, 2)));
      case 4 -> amongLanguages(language, any(languages));
      default -> tree(language, 4);
    };
  }

  /** Something in one language, or in another, or not. */
  private Query amongLanguages(String one, String other) {
    Query first = new Query.And(List.of(language(one), tree(one, 2)));
    Query second = new Query.And(List.of(language(other), tree(other, 1), leaf(one)));
    return switch (random.nextInt(3)) {
      case 0 -> new Query.Or(List.of(first, second));
      case 1 -> new Query.And(List.of(leaf(other), new Query.Not(first)));
      default ->
          new Query.And(
              List.of(new Query.Or(List.of(language(one), language(other))), tree(one, 1)));
    };
  }

  private static Query language(String tag) {
    return new Query.Value(Field.LANGUAGE, small(tag));
  }

  private Query tree(String language, int depth) {
    if (depth == 0) {
      return leaf(language);
    }
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> new Query.And(parts(language, depth));
      case 3, 4, 5 -> new Query.Or(parts(language, depth));
      case 6, 7 -> new Query.Not(tree(language, depth - 1));
      case 8 -> new Query.Boosted(tree(language, depth - 1), (1 + random.nextInt(300)) / 100.0);
      default -> leaf(language);
    };
  }

  private List<Query> parts(String language, int depth) {
    return IntStream.range(0, 2 + random.nextInt(2))
        .mapToObj(i -> tree(random.nextInt(8) == 0 ? any(languages) : language, depth - 1))
        .toList();
  }

  private List<Query> words(String language, int count) {
    return Stream.generate(() -> (Query) new Query.Words(field(), word(language), 0))
        .limit(count)
        .toList();
  }

  private Query leaf(String language) {
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4, 5 -> new Query.Words(field(), word(language), 0);
      case 6, 7, 8 -> new Query.Words(field(), phrase(language, 4), 0);
      case 9, 10 -> {
        String phrase = phrase(language, 5);
        yield new Query.Words(
            field(), phrase, phrase.indexOf(' ') < 0 ? 0 : 1 + random.nextInt(Parser.FARTHEST));
      }
      case 11, 12, 13 -> new Query.Prefix(field(), beginning(word(language)));
      case 14 -> new Query.Everything();
      case 15, 16, 17 -> value(language);
      case 18 -> number();
      default -> date();
    };
  }

  private Field field() {
    return random.nextInt(3) > 0 ? Field.TEXT : any(FIELDS);
  }

  /** A word as it stands in a text, or as others would write it. */
  private String word(String language) {
    String word = any(any(texts.getOrDefault(language, List.of())));
    return switch (random.nextInt(8)) {
      case 0 -> word.toUpperCase(Locale.forLanguageTag(language));
      case 1 -> {
        String bare = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
        yield Syntax.isFindable(bare) ? bare : word;
      }
      default -> word;
    };
  }

  /** Words side by side as in a text, sometimes in another order. */
  private String phrase(String language, int most) {
    List<String> text = any(texts.getOrDefault(language, List.of()));
    int from = random.nextInt(text.size());
    List<String> words =
        new ArrayList<>(text.subList(from, Math.min(text.size(), from + 2 + random.nextInt(most))));
    if (random.nextInt(3) == 0) {
      Collections.shuffle(words, random);
    }
    return String.join(" ", words);
  }

  private String beginning(String word) {
    String start = word.substring(0, Math.min(word.length(), 2 + random.nextInt(4)));
    return Syntax.isBeginning(start) ? start : "an";
  }

  private Query value(String language) {
    return switch (random.nextInt(11)) {
      case 0 -> language(random.nextBoolean() ? language : "sr");
      case 1 -> new Query.Value(Field.LEVEL, any(List.of(Level.values())).code());
      case 2 -> new Query.Value(Field.TYPE, any(List.of(ItemType.values())).code());
      case 3 -> new Query.Value(Field.DESK, "dış haberler");
      case 4 -> new Query.Value(Field.SUBJECT, "medtop:04000000");
      case 5 -> new Query.Value(Field.SUBJECT, "medtop:20000344");
      case 6 -> new Query.Value(Field.PLACE, "gn:323786");
      case 7 -> new Query.Value(Field.PERSON, "own:7");
      case 8 -> new Query.Value(Field.COUNTRY, "tr");
      case 9 ->
          new Query.Value(Field.GENRE, any(List.of("genre:interview", "interview", "söyleşi")));
      default -> new Query.Value(Field.TEST, "false");
    };
  }

  private Query number() {
    Field field = random.nextBoolean() ? Field.URGENCY : Field.PRIORITY;
    int from = 1 + random.nextInt(field.most());
    return new Query.Between(field, from, from + random.nextInt(field.most() - from + 1));
  }

  private Query date() {
    Query.Relation relation = any(List.of(Query.Relation.values()));
    return new Query.Dated(
        relation,
        random.nextInt(5) > 0
            ? new Moment.Calendar(any(DAYS))
            : new Moment.Calendar(String.valueOf(1970 + random.nextInt(100))));
  }

  private static String small(String tag) {
    return tag.toLowerCase(Locale.ROOT);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
