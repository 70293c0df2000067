package org.newsflow.bench;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.newsflow.bench.Vocabulary.Band;
import org.newsflow.item.Concept;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Place;
import org.newsflow.match.Parsed;
import org.newsflow.match.Query;

/**
 * Customers who write queries: in the shapes that {@link Shape} counts, with the words of news that
 * was. The same seed gives the same queries.
 */
final class Customers {

  /** One query in so many is equal to an earlier one. */
  private static final int EQUAL = 3;

  /** One in so many names no language. */
  private static final int ANY_LANGUAGE = 9;

  private static final int NAMES = 20;

  /** What is written, and how often in a hundred. */
  enum Shape {
    ONE_WORD(12),
    TWO_WORDS(16),
    THREE_WORDS(9),
    FOUR_WORDS(4),
    FIVE_WORDS(3),
    PHRASE(13),
    NAMES(8),
    EITHER(6),
    EXCLUDING(7),
    NEAR(5),
    PREFIX(4),
    HEADLINE(5),
    FILTERED(6),
    FILTERS(2);

    final int share;

    Shape(int share) {
      this.share = share;
    }
  }

  private final Random random;
  private final Map<String, Vocabulary> vocabularies = new HashMap<>();
  private final List<NewsItem> news = new ArrayList<>();
  private final List<List<String>> words = new ArrayList<>();
  private final List<String> written = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  Customers(List<RealNews.Text> texts, long seed) {
    this.random = new Random(seed);
    NewsDesk desk = new NewsDesk(seed);
    for (RealNews.Text text : texts) {
      List<String> itsWords = Vocabulary.words(text.everything());
      if (itsWords.size() >= 8) {
        news.add(desk.item(text));
        words.add(itsWords);
        vocabularies.computeIfAbsent(text.language(), _ -> new Vocabulary()).add(text.everything());
      }
    }
  }

  /** The next query; it can be read. */
  String next() {
    if (!written.isEmpty() && random.nextInt(EQUAL) == 0) {
      // Some are everybody's, most are one customer's.
      return written.get((int) (written.size() * Math.pow(random.nextDouble(), 2)));
    }
    while (true) {
      String query = fresh();
      if (Query.parseStored(query) instanceof Parsed.Valid && known.add(query)) {
        written.add(query);
        return query;
      }
    }
  }

  private String fresh() {
    int drawn = random.nextInt(news.size());
    NewsItem item = news.get(drawn);
    Vocabulary vocabulary = requireNonNull(vocabularies.get(item.language()));
    String query = query(shape(), item, words.get(drawn), vocabulary);
    return query.contains("language:") || random.nextInt(ANY_LANGUAGE) == 0
        ? query
        : "language:%s AND (%s)".formatted(item.language(), query);
  }

  private Shape shape() {
    int left = random.nextInt(100);
    for (Shape shape : Shape.values()) {
      left -= shape.share;
      if (left < 0) {
        return shape;
      }
    }
    throw new IllegalStateException("shares of less than a hundred");
  }

  private String query(Shape shape, NewsItem item, List<String> words, Vocabulary vocabulary) {
    return switch (shape) {
      case ONE_WORD -> vocabulary.word(words, drawn(Band.RARE, Band.RARE, Band.MIDDLE), random);
      case TWO_WORDS -> all(2, words, vocabulary);
      case THREE_WORDS -> all(3, words, vocabulary);
      case FOUR_WORDS -> all(4, words, vocabulary);
      case FIVE_WORDS -> all(5, words, vocabulary);
      case PHRASE -> phrase(words, 2 + random.nextInt(3), 0);
      case NAMES -> names(vocabulary);
      case EITHER ->
          "(%s OR %s) AND (%s OR %s)"
              .formatted(
                  some(words, vocabulary),
                  vocabulary.word(Band.MIDDLE, random),
                  some(words, vocabulary),
                  vocabulary.word(Band.FREQUENT, random));
      case EXCLUDING ->
          "%s AND NOT (%s OR %s OR \"%s\")"
              .formatted(
                  all(2, words, vocabulary),
                  vocabulary.word(Band.FREQUENT, random),
                  vocabulary.word(Band.MIDDLE, random),
                  vocabulary.name(random));
      case NEAR -> near(words, vocabulary);
      case PREFIX -> prefix(words, vocabulary);
      case HEADLINE -> headline(item, vocabulary);
      case FILTERED -> some(words, vocabulary) + " AND " + filter(item);
      case FILTERS ->
          "language:%s AND %s AND %s".formatted(item.language(), filter(item), filter(item));
    };
  }

  private Band drawn(Band... bands) {
    return bands[random.nextInt(bands.length)];
  }

  private String some(List<String> words, Vocabulary vocabulary) {
    return vocabulary.word(
        words,
        drawn(Band.RARE, Band.MIDDLE, Band.MIDDLE, Band.FREQUENT, Band.FREQUENT, Band.COMMON),
        random);
  }

  private String all(int count, List<String> words, Vocabulary vocabulary) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(some(words, vocabulary));
    }
    return String.join(" AND ", all);
  }

  private String phrase(List<String> words, int length, int nearness) {
    int from = random.nextInt(words.size() - length);
    return "\"%s\"%s"
        .formatted(
            String.join(" ", words.subList(from, from + length)),
            nearness == 0 ? "" : "~" + nearness);
  }

  private String names(Vocabulary vocabulary) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      String name = vocabulary.name(random);
      names.add(name.contains(" ") ? '"' + name + '"' : name);
    }
    return String.join(" OR ", names);
  }

  private String near(List<String> words, Vocabulary vocabulary) {
    String first = some(words, vocabulary);
    String second = some(words, vocabulary);
    return first.equalsIgnoreCase(second)
        ? first
        : "\"%s %s\"~%d".formatted(first, second, 3 + random.nextInt(8));
  }

  private String prefix(List<String> words, Vocabulary vocabulary) {
    String word = vocabulary.word(words, Band.MIDDLE, random);
    String beginning = word.substring(0, Math.min(word.length(), 4 + random.nextInt(3))) + "*";
    return random.nextBoolean() ? beginning : beginning + " AND " + some(words, vocabulary);
  }

  private String headline(NewsItem item, Vocabulary vocabulary) {
    List<String> words = Vocabulary.words(item.headline());
    return words.isEmpty()
        ? "headline:" + vocabulary.word(Band.MIDDLE, random)
        : "headline:(%s OR %s)"
            .formatted(
                vocabulary.word(words, Band.RARE, random), vocabulary.word(Band.MIDDLE, random));
  }

  private String filter(NewsItem item) {
    List<Concept> subjects = item.about().subjects();
    List<Place> places = item.about().places();
    return switch (random.nextInt(6)) {
      case 0 -> "level:(flash OR urgent)";
      case 1 -> "urgency:<=" + item.urgency();
      case 2, 3 -> "subject:" + subjects.get(random.nextInt(subjects.size())).code();
      default ->
          places.isEmpty()
              ? "level:" + item.level().code()
              : place(places.getFirst(), item.language());
    };
  }

  private String place(Place place, String language) {
    return switch (random.nextInt(3)) {
      case 0 -> "country:" + place.country();
      case 1 -> "place:" + place.code();
      default -> "place:\"" + place.name(language) + '"';
    };
  }
}
