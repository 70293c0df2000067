package org.newsflow.archive;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.newsflow.match.Analysis;
import org.newsflow.match.Field;
import org.newsflow.match.Moment;
import org.newsflow.match.Query;

/**
 * Says a query to the index, so that it finds what the query, if it were stored, would match. Words
 * are asked for in the fields of each language, each time as that language takes them apart: a text
 * is in one language alone, so neither AND nor NOT reaches from one into another.
 */
final class Translation {

  /** How much more a word counts that stands in the headline. */
  private static final float HEADLINE = 2;

  private final Side side;
  private final Collection<Analysis> languages;
  private final Clock clock;

  /**
   * A translation.
   *
   * @param languages those that the index has texts in
   * @param clock says when "today" is, and where
   */
  Translation(Side side, Collection<Analysis> languages, Clock clock) {
    this.side = side;
    this.languages = languages;
    this.clock = clock;
  }

  /** A query to the index; where it ranks, words count and nothing else. */
  org.apache.lucene.search.Query of(Query query) {
    List<Analysis> asked =
        named(query)
            .map(these -> languages.stream().filter(these::contains).toList())
            .orElse(List.copyOf(languages));
    return new Translation(side, asked, clock).part(query);
  }

  /** The analyses of the languages to which a query keeps itself; nothing where it does not. */
  private static Optional<Set<Analysis>> named(Query query) {
    return switch (query) {
      case Query.Value(Field field, String tag) when field == Field.LANGUAGE ->
          Optional.of(Set.of(Analysis.of(tag)));
      case Query.And(List<Query> parts) ->
          parts.stream().flatMap(part -> named(part).stream()).findFirst();
      case Query.Or(List<Query> parts) -> {
        Set<Analysis> all = new HashSet<>();
        boolean each = parts.stream().allMatch(part -> named(part).map(all::addAll).isPresent());
        yield each ? Optional.of(all) : Optional.empty();
      }
      case Query.Boosted(Query part, double boost) -> named(part);
      default -> Optional.empty();
    };
  }

  private org.apache.lucene.search.Query part(Query query) {
    return switch (query) {
      case Query.Everything() -> unranked(new MatchAllDocsQuery());
      case Query.And(List<Query> parts) -> {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean positive = false;
        for (Query part : parts) {
          if (part instanceof Query.Not(Query unwanted)) {
            all.add(part(unwanted), Occur.MUST_NOT);
          } else {
            all.add(part(part), Occur.MUST);
            positive = true;
          }
        }
        if (!positive) {
          all.add(unranked(new MatchAllDocsQuery()), Occur.MUST);
        }
        yield all.build();
      }
      case Query.Or(List<Query> parts) -> any(parts.stream().map(this::part).toList());
      case Query.Not(Query part) ->
          new BooleanQuery.Builder()
              .add(unranked(new MatchAllDocsQuery()), Occur.MUST)
              .add(part(part), Occur.MUST_NOT)
              .build();
      case Query.Boosted(Query part, double boost) -> new BoostQuery(part(part), (float) boost);
      case Query.Words(Field field, String words, int nearness) ->
          any(
              languages.stream()
                  .map(language -> ranked(field, language, language.wanted(words), nearness))
                  .toList());
      case Query.Prefix(Field field, String beginning) ->
          any(languages.stream().map(language -> prefix(field, language, beginning)).toList());
      case Query.Value(Field field, String value) ->
          unranked(new TermQuery(new Term(side.values(field), value)));
      case Query.Between(Field field, int from, int to) ->
          unranked(IntPoint.newRangeQuery(side.number(field), from, to));
      case Query.Dated(Query.Relation relation, Moment moment) ->
          unranked(dated(relation, moment.span(clock)));
    };
  }

  private org.apache.lucene.search.Query prefix(Field field, Analysis language, String beginning) {
    return new PrefixQuery(new Term(side.words(field, language), language.beginning(beginning)));
  }

  /** What is found in the text counts more where it stands in the headline too. */
  private org.apache.lucene.search.Query ranked(
      Field field, Analysis language, List<List<String>> words, int nearness) {
    org.apache.lucene.search.Query found = words(side.words(field, language), words, nearness);
    if (field != Field.TEXT || found instanceof MatchNoDocsQuery) {
      return found;
    }
    return new BooleanQuery.Builder()
        .add(found, Occur.MUST)
        .add(
            new BoostQuery(words(side.words(Field.HEADLINE, language), words, nearness), HEADLINE),
            Occur.SHOULD)
        .build();
  }

  private static org.apache.lucene.search.Query words(
      String field, List<List<String>> words, int nearness) {
    if (words.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    if (words.size() == 1) {
      SynonymQuery.Builder word = new SynonymQuery.Builder(field);
      words.getFirst().forEach(form -> word.addTerm(new Term(field, form)));
      return word.build();
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(nearness);
    Set<String> seen = new HashSet<>();
    for (int place = 0; place < words.size(); place++) {
      List<String> forms = words.get(place);
      boolean repeated = forms.stream().anyMatch(seen::contains);
      seen.addAll(forms);
      // With a nearness a repeated word counts once, as it does for stored queries.
      if (nearness == 0 || !repeated) {
        phrase.add(forms.stream().map(form -> new Term(field, form)).toArray(Term[]::new), place);
      }
    }
    return phrase.build();
  }

  private org.apache.lucene.search.Query dated(Query.Relation relation, Moment.Span span) {
    String field = side.number(Field.DATE);
    long start = span.start().toEpochMilli();
    long end = span.end().toEpochMilli();
    return switch (relation) {
      case BEFORE -> LongPoint.newRangeQuery(field, Long.MIN_VALUE, start - 1);
      case UNTIL -> LongPoint.newRangeQuery(field, Long.MIN_VALUE, end - 1);
      case WITHIN -> LongPoint.newRangeQuery(field, start, end - 1);
      case FROM -> LongPoint.newRangeQuery(field, start, Long.MAX_VALUE);
      case AFTER -> LongPoint.newRangeQuery(field, end, Long.MAX_VALUE);
    };
  }

  private static org.apache.lucene.search.Query any(List<org.apache.lucene.search.Query> parts) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    parts.forEach(part -> any.add(part, Occur.SHOULD));
    return any.build();
  }

  private static org.apache.lucene.search.Query unranked(org.apache.lucene.search.Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }
}
