package org.newsflow.bench;

import static java.util.Collections.disjoint;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.newsflow.item.NewsItem;
import org.newsflow.match.Analysis;
import org.newsflow.match.Field;
import org.newsflow.match.Findable;
import org.newsflow.match.SubjectTree;
import tools.jackson.databind.json.JsonMapper;

/**
 * Queries and items as the percolator takes them: analysed before, each word's forms in one place,
 * parted by a stroke, so that it answers as Newsflow does.
 */
final class PercolatorForms extends ByLanguage<String> {

  PercolatorForms(Clock clock) {
    super(clock);
  }

  static String document(NewsItem item, SubjectTree subjects) {
    Findable findable = new Findable(item, subjects);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(ANALYSIS, findable.analysis().name());
    for (Field field : Field.values()) {
      switch (field.kind()) {
        case WORDS ->
            document.put(
                words(field),
                findable.texts(field).stream()
                    .map(text -> takenApart(text, findable.analysis()))
                    .toList());
        case NUMBER -> document.put(number(field), findable.number(field));
        case DATE -> document.put(number(field), findable.created().toEpochMilli());
        case CODE, CODES -> document.put(values(field), findable.values(field));
      }
      if (field.hasCodes()) {
        document.put(values(field), findable.values(field));
      }
    }
    return json(document);
  }

  private static String takenApart(String text, Analysis analysis) {
    List<String> places = new ArrayList<>();
    try (TokenStream stream = analysis.forTexts().tokenStream("", text)) {
      CharTermAttribute form = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        switch (step.getPositionIncrement()) {
          case 0 -> places.set(places.size() - 1, places.getLast() + "|" + form);
          case 1 -> places.add(form.toString());
          default -> throw new IllegalStateException("a gap in " + text);
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return String.join(" ", places);
  }

  private static String json(Object value) {
    return JsonMapper.shared().writeValueAsString(value);
  }

  @Override
  String everything() {
    return "{\"match_all\":{}}";
  }

  @Override
  String all(List<String> wanted, List<String> unwanted) {
    return "{\"bool\":{\"filter\":[%s],\"must_not\":[%s]}}"
        .formatted(String.join(",", wanted), String.join(",", unwanted));
  }

  @Override
  String any(List<String> parts) {
    return parts.isEmpty()
        ? "{\"match_none\":{}}"
        : "{\"bool\":{\"should\":[%s],\"minimum_should_match\":1}}"
            .formatted(String.join(",", parts));
  }

  @Override
  String word(String field, List<String> forms) {
    return "{\"match\":{\"%s\":{\"query\":%s}}}".formatted(field, json(String.join("|", forms)));
  }

  @Override
  String phrase(String field, List<List<String>> words, int nearness) {
    if (nearness > 0 && words.size() == 2 && !disjoint(words.getFirst(), words.getLast())) {
      return word(field, words.getFirst()); // with a nearness a repeated word counts once
    }
    return "{\"match_phrase\":{\"%s\":{\"query\":%s,\"slop\":%d}}}"
        .formatted(
            field,
            json(words.stream().map(forms -> String.join("|", forms)).collect(joining(" "))),
            nearness);
  }

  @Override
  String prefix(String field, String beginning) {
    return "{\"prefix\":{\"%s\":{\"value\":%s}}}".formatted(field, json(beginning));
  }

  @Override
  String value(String field, String value) {
    return "{\"term\":{\"%s\":{\"value\":%s}}}".formatted(field, json(value));
  }

  @Override
  String between(String field, long from, long to) {
    return "{\"range\":{\"%s\":{\"gte\":%d,\"lte\":%d}}}".formatted(field, from, to);
  }
}
