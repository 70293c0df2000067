package org.newsflow.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.newsflow.item.About;
import org.newsflow.item.Body;
import org.newsflow.item.Concept;
import org.newsflow.item.Dateline;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.Language;
import org.newsflow.item.Level;
import org.newsflow.item.MediaTopic;
import org.newsflow.item.MediaTopics;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsLines;
import org.newsflow.item.Place;

/**
 * Makes items of texts and gives them what a desk adds: level, subjects, places, a slugline, a
 * time. These are drawn, a few of them often and most seldom; the same seed gives the same.
 */
final class NewsDesk {

  private static final List<String> COUNTRIES =
      List.of(
          "TR US SY RU UA IL PS IQ IR DE GB FR EG SA BA RS HR MK AL XK ID ES CN JP IN IT GR QA AE LB"
              .split(" "));

  private static final List<Place> PLACES = COUNTRIES.stream().map(NewsDesk::place).toList();

  static final List<Concept> SUBJECTS =
      MediaTopics.standard().all().stream()
          .filter(topic -> !topic.retired())
          .map(MediaTopic::code)
          .map(Concept::of)
          .toList();

  /** In a hundred: most is routine. */
  private static final int[] LEVELS = {2, 10, 24, 92, 98};

  static final Instant BEGIN = Instant.parse("2025-08-01T06:00:00Z");
  static final int SECONDS = 40;

  private final Random random;
  private long number;

  NewsDesk(long seed) {
    this(seed, 1);
  }

  /**
   * @param first number of the first item
   */
  NewsDesk(long seed, long first) {
    this.random = new Random(seed);
    this.number = first;
  }

  private static Place place(String country) {
    Map<String, String> names =
        Language.tags().stream()
            .collect(
                Collectors.toMap(
                    tag -> tag,
                    tag -> Locale.of("", country).getDisplayCountry(Locale.forLanguageTag(tag))));
    return new Place("iso3166:" + country, names, country);
  }

  /** An item of this text. */
  NewsItem item(RealNews.Text text) {
    Level level = level();
    List<Concept> subjects = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      subjects.add(seldom(SUBJECTS));
    }
    List<Place> places = random.nextInt(5) == 0 ? List.of() : List.of(seldom(PLACES));
    long its = number++;
    List<String> telling = Vocabulary.words(text.headline());
    return NewsItem.builder(new Guid("nf:text:20261123:" + its), ItemType.TEXT, text.language())
        .level(level)
        .versionCreated(BEGIN.plusSeconds(its * SECONDS))
        .lines(
            new NewsLines(
                text.headline(),
                null,
                null,
                telling.stream().limit(2).collect(Collectors.joining("-")),
                List.of(new Dateline("Talmera", "Selmiria")),
                null,
                "Nevhara"))
        .about(
            new About(
                subjects.stream().distinct().toList(),
                null,
                telling.stream().skip(2).limit(3).toList(),
                places,
                List.of(),
                List.of()))
        .body(Body.of(text.paragraphs()))
        .build();
  }

  /** The same text with one word in fifteen that never was in the news before, as news has. */
  NewsItem withNews(RealNews.Text text) {
    return item(
        new RealNews.Text(
            text.language(),
            text.event(),
            text.headline(),
            text.paragraphs().stream().map(each -> Stories.withNewWords(each, random)).toList()));
  }

  private Level level() {
    int drawn = random.nextInt(100);
    int level = 0;
    while (level < LEVELS.length && drawn >= LEVELS[level]) {
      level++;
    }
    return Level.values()[level];
  }

  /** The first ones often, the last ones hardly ever. */
  private <T> T seldom(List<T> from) {
    return from.get((int) (from.size() * Math.pow(random.nextDouble(), 3)));
  }
}
