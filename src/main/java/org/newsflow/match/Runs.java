package org.newsflow.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Takes texts apart at their spaces, which no word reaches across, and asks an analyzer only about
 * the runs that it has not met lately: news says most things again.
 */
final class Runs {

  private static final int LONGEST_KEPT = 40;

  private final Analyzer analyzer;

  /** Each run in the place that its hash gives. Threads may race: a run is right for its text. */
  private final AtomicReferenceArray<@Nullable Run> met;

  /**
   * @param kept how many runs to remember, a power of two
   */
  Runs(Analyzer analyzer, int kept) {
    this.analyzer = analyzer;
    this.met = new AtomicReferenceArray<>(kept);
  }

  /** The runs of each of these texts, in order. */
  List<List<Run>> of(List<String> texts) {
    List<Run> unknown = new ArrayList<>();
    List<List<Run>> all = new ArrayList<>(texts.size());
    for (String text : texts) {
      all.add(of(text, unknown));
    }
    if (!unknown.isEmpty()) {
      analyze(analyzer, unknown).forEach(this::keep);
    }
    return all;
  }

  private List<Run> of(String text, List<Run> unknown) {
    List<Run> runs = new ArrayList<>(text.length() / 6 + 1);
    int start = 0;
    int hash = 0;
    for (int end = 0; end <= text.length(); end++) {
      if (end < text.length() && text.charAt(end) != ' ') {
        hash = 31 * hash + text.charAt(end); // as the part's own hash code will be
        continue;
      }
      if (start < end) {
        Run run = met.getAcquire(place(hash));
        if (run == null
            || run.text().length() != end - start
            || !text.startsWith(run.text(), start)) {
          run = new Run(text.substring(start, end));
          unknown.add(run);
        }
        runs.add(run);
      }
      start = end + 1;
      hash = 0;
    }
    return runs;
  }

  /** Finds the words of runs, of all in one go: to begin takes an analyzer longer than a word. */
  static List<Run> analyze(Analyzer analyzer, List<Run> runs) {
    String text = String.join(" ", runs.stream().map(Run::text).toList());
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      List<String> forms = new ArrayList<>();
      List<Integer> starts = new ArrayList<>();
      int number = 0;
      int end = runs.getFirst().text().length();
      stream.reset();
      while (stream.incrementToken()) {
        while (offset.startOffset() > end) {
          runs.get(number).take(forms, starts);
          forms.clear();
          starts.clear();
          number++;
          end += 1 + runs.get(number).text().length();
        }
        if (step.getPositionIncrement() > 0) {
          starts.add(forms.size());
        }
        forms.add(term.toString());
      }
      stream.end();
      runs.get(number).take(forms, starts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return runs;
  }

  private void keep(Run run) {
    if (run.text().length() <= LONGEST_KEPT) {
      met.setRelease(place(run.text().hashCode()), run);
    }
  }

  private int place(int hash) {
    return (hash ^ hash >>> 16) & (met.length() - 1);
  }
}
