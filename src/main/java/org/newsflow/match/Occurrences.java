package org.newsflow.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where in a field each form of each word stands. */
final class Occurrences {

  private final List<List<Run>> texts;
  private final Set<String> all;

  /** Found when the words of a phrase are all there, which is seldom; so are the sorted. */
  private @Nullable Map<String, List<Integer>> places;

  private String @Nullable [] sorted;

  private Occurrences(List<List<Run>> texts) {
    this.texts = texts;
    this.all = HashSet.newHashSet(2 * texts.stream().mapToInt(List::size).sum());
    for (List<Run> text : texts) {
      for (Run run : text) {
        run.words().forEach(all::addAll);
      }
    }
  }

  /** The words of several texts. */
  static Occurrences of(Analysis analysis, List<String> texts) {
    return new Occurrences(analysis.runs(texts));
  }

  /** The places of the words, with a gap between one text and the next. */
  private Map<String, List<Integer>> places() {
    Map<String, List<Integer>> found = places;
    if (found == null) {
      found = HashMap.newHashMap(all.size());
      int place = 0;
      for (List<Run> text : texts) {
        for (Run run : text) {
          for (List<String> forms : run.words()) {
            for (String form : forms) {
              found.computeIfAbsent(form, f -> new ArrayList<>(2)).add(place);
            }
            place++;
          }
        }
        place += Analysis.GAP;
      }
      places = found;
    }
    return found;
  }

  /** Whether a word stands anywhere in one of these forms. */
  boolean hold(List<String> forms) {
    for (String form : forms) {
      if (all.contains(form)) {
        return true;
      }
    }
    return false;
  }

  /** Whether any word begins so. */
  boolean holdBeginning(String beginning) {
    if (sorted == null) {
      sorted = all.toArray(String[]::new);
      Arrays.sort(sorted);
    }
    int found = Arrays.binarySearch(sorted, beginning);
    int first = found >= 0 ? found : -found - 1;
    return first < sorted.length && sorted[first].startsWith(beginning);
  }

  /**
   * Whether words, each given by its forms, stand side by side in this order, or so near to it.
   *
   * <p>Take from the place of each word its number in the phrase. In the phrase itself these
   * differences are one and the same; the distance from the least to the greatest says how many
   * places the words have been moved in all. With a nearness above 0 a repeated word counts once.
   */
  boolean holdPhrase(List<List<String>> words, int nearness) {
    for (List<String> forms : words) {
      if (!hold(forms)) {
        return false;
      }
    }
    List<NavigableSet<Integer>> starts = starts(words, nearness > 0);
    Set<Integer> candidates = new HashSet<>(starts.getFirst());
    if (nearness > 0) {
      starts.forEach(candidates::addAll);
    }
    for (int least : candidates) {
      boolean all = true;
      for (NavigableSet<Integer> start : starts) {
        Integer next = start.ceiling(least);
        all &= next != null && next <= least + nearness;
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  /** For each word the places at which the phrase would begin if that word stood right. */
  private List<NavigableSet<Integer>> starts(List<List<String>> words, boolean once) {
    Map<String, List<Integer>> places = places();
    Set<String> seen = new HashSet<>();
    List<NavigableSet<Integer>> starts = new ArrayList<>(words.size());
    for (int number = 0; number < words.size(); number++) {
      List<String> forms = words.get(number);
      boolean repeated = forms.stream().anyMatch(seen::contains);
      seen.addAll(forms);
      if (once && repeated) {
        continue;
      }
      NavigableSet<Integer> start = new TreeSet<>();
      for (String form : forms) {
        for (int place : places.getOrDefault(form, List.of())) {
          start.add(place - number);
        }
      }
      starts.add(start);
    }
    return starts;
  }
}
