package org.newsflow.bench;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.newsflow.item.NewsItem;

/**
 * As many stories as are wanted, of real sentences put together anew: the words are as frequent as
 * in news, languages too, and no story is like another. The same number gives the same story.
 */
final class Recombined {

  private static final int FEWEST = 4;
  private static final int MORE = 10;
  private static final int IN_A_PARAGRAPH = 2;

  /** One paragraph in so many has words that never were in the news before. */
  private static final int NEW = 4;

  private final List<RealNews.Text> texts;
  private final Map<String, List<String>> sentences = new TreeMap<>();
  private final long seed;

  Recombined(List<RealNews.Text> texts, long seed) {
    this.texts = texts;
    this.seed = seed;
    for (RealNews.Text text : texts) {
      List<String> known = sentences.computeIfAbsent(text.language(), _ -> new ArrayList<>());
      text.paragraphs().forEach(paragraph -> part(paragraph, text.language(), known));
    }
  }

  private static void part(String paragraph, String language, List<String> to) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
    breaks.setText(paragraph);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String sentence = paragraph.substring(start, end).strip();
      if (!sentence.isEmpty()) {
        to.add(sentence);
      }
    }
  }

  /** The story with this number. */
  NewsItem story(long number) {
    long its = (seed + number) * 0x9E3779B97F4A7C15L;
    Random random = new Random(its);
    RealNews.Text model = texts.get(random.nextInt(texts.size()));
    List<String> known = sentences.getOrDefault(model.language(), List.of());
    List<String> paragraphs = new ArrayList<>();
    int left = FEWEST + random.nextInt(MORE);
    while (left > 0) {
      List<String> some = new ArrayList<>();
      for (int i = 0; i < IN_A_PARAGRAPH && left > 0; i++, left--) {
        some.add(known.get(random.nextInt(known.size())));
      }
      String paragraph = String.join(" ", some);
      paragraphs.add(
          random.nextInt(NEW) == 0 ? Stories.withNewWords(paragraph, random) : paragraph);
    }
    String headline =
        random.nextInt(NEW) == 0
            ? Stories.withNewWords(model.headline(), random)
            : model.headline();
    return new NewsDesk(its + 1, number)
        .item(new RealNews.Text(model.language(), "", headline, paragraphs));
  }
}
