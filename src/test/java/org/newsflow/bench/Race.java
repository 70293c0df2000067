package org.newsflow.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.newsflow.bench.StoredMatcher.Answer;
import org.newsflow.item.NewsItem;

/**
 * Engines that are asked for the same stories, round by round. Before the first each warms up for
 * the same time, and all that one finds in a story the others must find too.
 */
final class Race {

  /** Of the stories of a round an engine takes the first so many: the slow ones take few. */
  record Entrant(StoredMatcher matcher, int stories) {}

  private final Supplier<List<NewsItem>> stories;
  private final Duration warmUp;
  private boolean comparing = true;

  /**
   * @param stories those of the next round
   * @param warmUp for how long each is asked for stories before it is measured
   */
  Race(Supplier<List<NewsItem>> stories, Duration warmUp) {
    this.stories = stories;
    this.warmUp = warmUp;
  }

  /** Those who run do not have the same queries. */
  Race withoutComparing() {
    comparing = false;
    return this;
  }

  /** What a race gave. */
  record Times(double[] micros, double found) {
    double p50() {
      return Samples.percentile(50, micros);
    }

    double p99() {
      return Samples.percentile(99, micros);
    }

    /** By one thread, one after the other. */
    double perSecond() {
      return 1e6 * micros.length / Arrays.stream(micros).sum();
    }
  }

  /** Runs so many rounds, in each of which the first entrant of the last is the last. */
  Map<String, Times> run(List<Entrant> entrants, int rounds) throws IOException {
    warmUp(entrants);
    Map<String, List<Answer>> answers = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      List<NewsItem> some = stories.get();
      for (int i = 0; i < entrants.size(); i++) {
        Entrant entrant = entrants.get((round + i) % entrants.size());
        answers
            .computeIfAbsent(entrant.matcher().name(), _ -> new ArrayList<>())
            .addAll(entrant.matcher().match(some.subList(0, entrant.stories())));
      }
      Bench.say("round %d of %d: %s".formatted(round + 1, rounds, told(answers)));
    }
    Map<String, Times> times = new LinkedHashMap<>();
    answers.forEach((name, these) -> times.put(name, times(these)));
    return times;
  }

  private void warmUp(List<Entrant> entrants) throws IOException {
    for (Entrant entrant : entrants) {
      long begin = System.nanoTime();
      do {
        entrant.matcher().match(stories.get().subList(0, entrant.stories()));
      } while (System.nanoTime() - begin < warmUp.toNanos());
    }
    if (comparing) {
      agree(entrants, stories.get());
    }
  }

  /** Fails where two do not find the same. */
  static void agree(List<Entrant> entrants, List<NewsItem> stories) throws IOException {
    Entrant first = entrants.getFirst();
    List<Answer> expected = first.matcher().match(stories.subList(0, first.stories()));
    for (Entrant other : entrants.subList(1, entrants.size())) {
      int count = Math.min(first.stories(), other.stories());
      List<Answer> found = other.matcher().match(stories.subList(0, count));
      long pairs = 0;
      for (int i = 0; i < count; i++) {
        if (!Arrays.equals(expected.get(i).ids(), found.get(i).ids())) {
          throw new IOException(
              "%s and %s differ on a story in %s: %s; %s"
                  .formatted(
                      first.matcher().name(),
                      other.matcher().name(),
                      stories.get(i).language(),
                      difference(expected.get(i).ids(), found.get(i).ids()),
                      stories.get(i).body().plainText()));
        }
        pairs += found.get(i).ids().length;
      }
      Bench.say(
          "%s finds the same as %s: %,d stories, %,d pairs"
              .formatted(other.matcher().name(), first.matcher().name(), count, pairs));
    }
  }

  private static String difference(long[] ours, long[] theirs) {
    return "only the first "
        + Arrays.toString(without(ours, theirs))
        + ", only the second "
        + Arrays.toString(without(theirs, ours));
  }

  private static long[] without(long[] these, long[] those) {
    return Arrays.stream(these)
        .filter(id -> Arrays.binarySearch(those, id) < 0)
        .limit(10)
        .toArray();
  }

  private static Times times(List<Answer> answers) {
    return new Times(
        answers.stream().mapToDouble(Answer::micros).toArray(),
        answers.stream().mapToInt(answer -> answer.ids().length).average().orElse(0));
  }

  private static String told(Map<String, List<Answer>> answers) {
    List<String> told = new ArrayList<>();
    answers.forEach(
        (name, these) -> told.add("%s p50 %.0f µs".formatted(name, times(these).p50())));
    return String.join(", ", told);
  }
}
