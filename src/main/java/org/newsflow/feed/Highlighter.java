package org.newsflow.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.newsflow.item.NewsItem;
import org.newsflow.match.Analysis;
import org.newsflow.match.Field;
import org.newsflow.match.Query;

/**
 * Marks in an item what a query looked for. It knows no other text than the item that it is handed:
 * what the gate does not show cannot be marked.
 */
public final class Highlighter {

  private static final int MOST_FRAGMENTS = 3;
  private static final int BEFORE = 60;
  private static final int LENGTH = 200;
  private static final String CUT = "…";

  private final NewsItem item;
  private final Analysis analysis;
  private final List<Wanted> wanted = new ArrayList<>();

  /** Something to be marked. */
  private sealed interface Wanted {
    boolean inHeadlineAlone();

    record Words(boolean inHeadlineAlone, List<List<String>> words, int nearness)
        implements Wanted {}

    record Beginning(boolean inHeadlineAlone, String beginning) implements Wanted {}
  }

  /** A word of a text with its forms, and where it stands. */
  private record Word(int start, int end, Set<String> forms) {
    boolean is(List<String> wanted) {
      return wanted.stream().anyMatch(forms::contains);
    }

    boolean begins(String beginning) {
      return forms.stream().anyMatch(form -> form.startsWith(beginning));
    }
  }

  /** A highlighter for this item, as much of it as its reader may see. */
  public Highlighter(Query query, NewsItem item) {
    this.item = item;
    this.analysis = Analysis.of(item.language());
    collect(query);
  }

  private void collect(Query query) {
    switch (query) {
      case Query.And(List<Query> parts) -> parts.forEach(this::collect);
      case Query.Or(List<Query> parts) -> parts.forEach(this::collect);
      case Query.Boosted(Query part, double boost) -> collect(part);
      case Query.Words(Field field, String words, int nearness) when isText(field) ->
          wanted.add(new Wanted.Words(field == Field.HEADLINE, analysis.wanted(words), nearness));
      case Query.Prefix(Field field, String beginning) when isText(field) ->
          wanted.add(new Wanted.Beginning(field == Field.HEADLINE, analysis.beginning(beginning)));
      default -> {
        // Nothing that stands in the text.
      }
    }
  }

  private static boolean isText(Field field) {
    return field == Field.TEXT || field == Field.HEADLINE;
  }

  /** The headline. */
  public Marked headline() {
    return marked(item.headline(), true);
  }

  /** The standfirst; of an item without one, nothing. */
  public Marked standfirst() {
    String standfirst = item.lines().standfirst();
    return marked(standfirst == null ? "" : standfirst, false);
  }

  /** Pieces of the body in which something is marked: never more than half of it. */
  public List<Marked> fragments() {
    List<String> paragraphs = item.body().paragraphs();
    int allowed = paragraphs.stream().mapToInt(String::length).sum() / 2;
    List<Marked> fragments = new ArrayList<>();
    for (String paragraph : paragraphs) {
      Marked whole = marked(paragraph, false);
      // The marks of a cut count too: what is allowed may be overdrawn by them.
      if (!whole.marks().isEmpty() && fragments.size() < MOST_FRAGMENTS && allowed > 0) {
        Marked fragment = cut(whole, Math.min(LENGTH, allowed));
        if (!fragment.marks().isEmpty()) {
          fragments.add(fragment);
          allowed -= fragment.text().length();
        }
      }
    }
    return fragments;
  }

  /** The first word of the item that is marked; empty when none is. */
  public String firstMarked() {
    List<String> texts = new ArrayList<>(List.of(item.headline()));
    texts.add(standfirst().text());
    texts.addAll(item.body().paragraphs());
    for (String text : texts) {
      Marked marked = marked(text, false);
      if (!marked.marks().isEmpty()) {
        Marked.Mark mark = marked.marks().getFirst();
        return text.substring(mark.start(), mark.end());
      }
    }
    return "";
  }

  /** So much of a text, from a little before its first mark, cut between words. */
  private static Marked cut(Marked whole, int length) {
    String text = whole.text();
    int first = whole.marks().getFirst().start();
    int start = text.length() <= length ? 0 : Math.max(0, first - Math.min(BEFORE, length / 3));
    if (start > 0) {
      int gap = text.indexOf(' ', start);
      start = gap < 0 || gap > first ? first : gap + 1;
    }
    int end = Math.min(text.length(), start + length);
    if (end < text.length()) {
      int gap = text.lastIndexOf(' ', end);
      end = gap > start ? gap : end;
    }
    String before = start > 0 ? CUT : "";
    String after = end < text.length() ? CUT : "";
    int from = start;
    int to = end;
    int moved = before.length() - from;
    List<Marked.Mark> marks =
        whole.marks().stream()
            .filter(mark -> mark.start() >= from && mark.end() <= to)
            .map(mark -> new Marked.Mark(mark.start() + moved, mark.end() + moved))
            .toList();
    return new Marked(before + text.substring(from, to) + after, marks);
  }

  private Marked marked(String text, boolean headline) {
    List<Word> words = words(text);
    Set<Word> found = new HashSet<>();
    for (Wanted each : wanted) {
      if (headline || !each.inHeadlineAlone()) {
        switch (each) {
          case Wanted.Beginning(boolean _, String beginning) ->
              words.stream().filter(word -> word.begins(beginning)).forEach(found::add);
          case Wanted.Words(boolean _, List<List<String>> phrase, int nearness) ->
              found.addAll(find(phrase, nearness, words));
        }
      }
    }
    return new Marked(text, joined(found));
  }

  private static List<Word> find(List<List<String>> phrase, int nearness, List<Word> words) {
    List<Word> found = new ArrayList<>();
    if (nearness > 0 || phrase.size() < 2) {
      words.stream().filter(word -> phrase.stream().anyMatch(word::is)).forEach(found::add);
      return found;
    }
    for (int start = 0; start + phrase.size() <= words.size(); start++) {
      int place = 0;
      while (place < phrase.size() && words.get(start + place).is(phrase.get(place))) {
        place++;
      }
      if (place == phrase.size()) {
        found.addAll(words.subList(start, start + place));
      }
    }
    return found;
  }

  private static List<Marked.Mark> joined(Set<Word> found) {
    List<Word> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingInt(Word::start));
    List<Marked.Mark> marks = new ArrayList<>();
    for (Word word : sorted) {
      if (!marks.isEmpty() && marks.getLast().end() >= word.start()) {
        Marked.Mark last = marks.removeLast();
        marks.add(new Marked.Mark(last.start(), Math.max(last.end(), word.end())));
      } else {
        marks.add(new Marked.Mark(word.start(), word.end()));
      }
    }
    return marks;
  }

  private List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = analysis.forTexts().tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (step.getPositionIncrement() > 0) {
          words.add(new Word(offset.startOffset(), offset.endOffset(), new HashSet<>()));
        }
        words.getLast().forms().add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
