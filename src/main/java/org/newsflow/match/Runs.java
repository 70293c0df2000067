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

  private static final int KEPT = 1 << 18;
  private static final int LONGEST_KEPT = 40;

  /** How many neighbouring places a run may stand in. */
  private static final int WAYS = 4;

  /**
   * The runs that all analyzers have met, so that the languages which are written most have most of
   * the room. Threads may race: a run is right for its fingerprint.
   */
  private static final AtomicReferenceArray<@Nullable Run> MET = new AtomicReferenceArray<>(KEPT);

  private final Analyzer analyzer;

  /** Parts the runs of this analyzer from those of others. */
  private final long mark;

  Runs(Analyzer analyzer, String name) {
    this.analyzer = analyzer;
    this.mark = Fingerprint.of(name);
  }

  /** The runs of each of these texts, in order. */
  List<List<Run>> of(List<String> texts) {
    List<Run> unknown = new ArrayList<>();
    List<List<Run>> all = new ArrayList<>(texts.size());
    for (String text : texts) {
      all.add(of(text, unknown));
    }
    if (!unknown.isEmpty()) {
      analyze(analyzer, unknown).forEach(Runs::keep);
    }
    return all;
  }

  /** Cuts first and looks up then: so the processor can fetch several runs at a time. */
  private List<Run> of(String text, List<Run> unknown) {
    int length = text.length();
    long[] prints = new long[(length + 1) / 2];
    int[] starts = new int[prints.length];
    int[] ends = new int[prints.length];
    int size = 0;
    Fingerprint print = new Fingerprint();
    boolean within = false;
    for (int at = 0; at <= length; at++) {
      char character = at < length ? text.charAt(at) : ' ';
      if (character != ' ') {
        if (!within) {
          starts[size] = at;
          within = true;
        }
        print.add(character);
      } else if (within) {
        prints[size] = print.end() ^ mark;
        ends[size++] = at;
        print.begin();
        within = false;
      }
    }
    List<Run> runs = new ArrayList<>(size);
    for (int number = 0; number < size; number++) {
      Run run = met(prints[number]);
      if (run == null) {
        run = new Run(text.substring(starts[number], ends[number]), prints[number]);
        unknown.add(run);
      }
      runs.add(run);
    }
    return runs;
  }

  private static @Nullable Run met(long print) {
    int place = place(print);
    for (int way = 0; way < WAYS; way++) {
      Run run = MET.getAcquire(place + way);
      if (run == null || run.print() == print) {
        return run;
      }
    }
    return null;
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

  /** Keeps a run in its place, and moves on those that are there. */
  private static void keep(Run run) {
    if (run.text().length() > LONGEST_KEPT) {
      return;
    }
    int place = place(run.print());
    for (int way = WAYS - 1; way > 0; way--) {
      MET.setRelease(place + way, MET.getAcquire(place + way - 1));
    }
    MET.setRelease(place, run);
  }

  private static int place(long print) {
    return (int) print & KEPT - WAYS;
  }
}
