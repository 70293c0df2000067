package org.newsflow.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph that one version has and another has not.
 *
 * @param added whether the later version has it
 * @param number counted from 1 in the version that has it
 */
public record ParagraphChange(boolean added, int number, String text) {

  /** Beyond this many comparisons all that differs is shown as gone and come. */
  private static final long MOST_COMPARISONS = 4_000_000;

  /** What goes and what comes from one text to the other, in reading order. */
  static List<ParagraphChange> between(List<String> before, List<String> after) {
    int start = 0;
    int least = Math.min(before.size(), after.size());
    while (start < least && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < least - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    return middle(
        before.subList(start, before.size() - end),
        after.subList(start, after.size() - end),
        start);
  }

  /** The longest common sequence of paragraphs stays; all else went or came. */
  private static List<ParagraphChange> middle(List<String> before, List<String> after, int offset) {
    List<ParagraphChange> changes = new ArrayList<>();
    boolean bearable = (long) before.size() * after.size() <= MOST_COMPARISONS;
    int[][] common = bearable ? common(before, after) : new int[0][];
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      boolean both = bearable && i < before.size() && j < after.size();
      if (both && before.get(i).equals(after.get(j))) {
        i++;
        j++;
      } else if (j == after.size()
          || (i < before.size() && (!both || common[i + 1][j] >= common[i][j + 1]))) {
        changes.add(new ParagraphChange(false, offset + i + 1, before.get(i)));
        i++;
      } else {
        changes.add(new ParagraphChange(true, offset + j + 1, after.get(j)));
        j++;
      }
    }
    return changes;
  }

  /** How many paragraphs the rests have in common, from each pair of places on. */
  private static int[][] common(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
