package org.newsflow.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.About;
import org.newsflow.item.Concept;
import org.newsflow.item.InfoSource;
import org.newsflow.item.MediaTopics;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsLines;
import org.newsflow.item.Picture;

/**
 * Answers queries with Lucene's index of one document: slow, and written by others. What of an item
 * is found under which field is said here once more, by the letter of {@code query-grammar.md}.
 */
public final class LuceneOracle {

  private final IndexSearcher searcher;
  private final Analysis analysis;

  /** A query made ready for items of one language. */
  public record Asked(Analysis analysis, org.apache.lucene.search.Query query) {

    /** A query for items in this language. */
    public static Asked of(Query query, Analysis analysis) {
      return new Asked(analysis, new Translation(analysis).lucene(query));
    }
  }

  /** The index of this item alone. */
  public LuceneOracle(NewsItem item) {
    this.analysis = Analysis.of(item.language());
    this.searcher = MemoryIndex.fromDocument(document(item), analysis.forTexts()).createSearcher();
  }

  /** How the item's words are found. */
  public Analysis analysis() {
    return analysis;
  }

  /** Whether this query finds the item. */
  public boolean finds(Query query) {
    return finds(Asked.of(query, analysis));
  }

  /** Whether a query that was made ready for the item's language finds it. */
  public boolean finds(Asked asked) {
    try {
      return searcher.count(asked.query) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(NewsItem item) {
    Document document = new Document();
    About about = item.about();
    NewsLines lines = item.lines();
    List<@Nullable String> head = Arrays.asList(item.headline(), lines.subheadline());
    words(document, "headline", head);
    words(document, "text", head);
    words(document, "text", Arrays.asList(lines.standfirst(), lines.slugline()));
    words(document, "text", about.keywords());
    words(document, "text", item.body().paragraphs());
    words(document, "text", item.pictures().stream().map(Picture::caption).toList());
    words(document, "slug", Arrays.asList(lines.slugline()));
    words(document, "keyword", about.keywords());
    words(document, "infosource", item.infoSources().stream().map(InfoSource::name).toList());
    about
        .places()
        .forEach(place -> {
          words(document, "place", place.names().values());
          code(document, "place", place.code());
          code(document, "country", place.country());
        });
    concepts(document, "person", about.people());
    concepts(document, "organisation", about.organisations());
    String tag = item.language();
    for (int end = tag.length(); end > 0; end = tag.lastIndexOf('-', end - 1)) {
      code(document, "language", tag.substring(0, end));
    }
    code(document, "level", item.level().code());
    code(document, "type", item.type().code());
    code(document, "test", "" + item.test());
    code(document, "desk", item.desk());
    code(document, "provider", item.provider());
    for (Concept subject : about.subjects()) {
      code(document, "subject", subject.code());
      MediaTopics.standard()
          .ancestors("" + subject.code())
          .forEach(topic -> code(document, "subject", topic.code()));
    }
    Concept genre = about.genre();
    if (genre != null) {
      code(document, "genre", genre.code());
      code(document, "genre", ("" + genre.code()).replaceFirst("^[^:]*:", ""));
      genre.names().values().forEach(name -> code(document, "genre", name));
    }
    document.add(new IntPoint("urgency", item.urgency()));
    document.add(new IntPoint("priority", item.level().priority()));
    document.add(new LongPoint("date", item.versionCreated().toEpochMilli()));
    return document;
  }

  private static void concepts(Document document, String field, List<Concept> concepts) {
    concepts.forEach(concept -> {
      words(document, field, concept.names().values());
      code(document, field, concept.code());
    });
  }

  private static void words(
      Document document, String field, Collection<? extends @Nullable String> texts) {
    for (String text : texts) {
      if (text != null) {
        document.add(new TextField(field, text, Store.NO));
      }
    }
  }

  private static void code(Document document, String field, @Nullable String code) {
    if (code != null) {
      document.add(new StringField(field + ".code", code.toLowerCase(Locale.ROOT), Store.NO));
    }
  }

  private record Translation(Analysis analysis) {

    org.apache.lucene.search.Query lucene(Query query) {
      return switch (query) {
        case Query.Everything() -> new MatchAllDocsQuery();
        case Query.And(List<Query> parts) -> {
          BooleanQuery.Builder all = new BooleanQuery.Builder();
          parts.forEach(part -> all.add(lucene(part), Occur.MUST));
          yield all.build();
        }
        case Query.Or(List<Query> parts) -> {
          BooleanQuery.Builder any = new BooleanQuery.Builder();
          parts.forEach(part -> any.add(lucene(part), Occur.SHOULD));
          yield any.build();
        }
        case Query.Not(Query part) ->
            new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.MUST)
                .add(lucene(part), Occur.MUST_NOT)
                .build();
        case Query.Boosted(Query part, double boost) -> new BoostQuery(lucene(part), (float) boost);
        case Query.Words(Field field, String words, int nearness) ->
            phrase(field.code(), analysis.wanted(words), nearness);
        case Query.Prefix(Field field, String beginning) ->
            new PrefixQuery(new Term(field.code(), analysis.beginning(beginning)));
        case Query.Value(Field field, String value) ->
            new TermQuery(new Term(field.code() + ".code", value));
        case Query.Between(Field field, int from, int to) ->
            IntPoint.newRangeQuery(field.code(), from, to);
        case Query.Dated(Query.Relation relation, Moment moment) -> date(relation, moment);
      };
    }

    private static org.apache.lucene.search.Query phrase(
        String field, List<List<String>> words, int nearness) {
      if (words.isEmpty()) {
        return new MatchNoDocsQuery();
      }
      MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(nearness);
      Set<String> seen = new HashSet<>();
      for (int place = 0; place < words.size(); place++) {
        boolean repeated = words.get(place).stream().anyMatch(seen::contains);
        seen.addAll(words.get(place));
        if (nearness == 0 || !repeated) {
          phrase.add(
              words.get(place).stream().map(form -> new Term(field, form)).toArray(Term[]::new),
              place);
        }
      }
      return phrase.build();
    }

    private static org.apache.lucene.search.Query date(Query.Relation relation, Moment moment) {
      long start = moment.span(Items.CLOCK).start().toEpochMilli();
      long end = moment.span(Items.CLOCK).end().toEpochMilli();
      return switch (relation) {
        case BEFORE -> LongPoint.newRangeQuery("date", Long.MIN_VALUE, start - 1);
        case UNTIL -> LongPoint.newRangeQuery("date", Long.MIN_VALUE, end - 1);
        case WITHIN -> LongPoint.newRangeQuery("date", start, end - 1);
        case FROM -> LongPoint.newRangeQuery("date", start, Long.MAX_VALUE);
        case AFTER -> LongPoint.newRangeQuery("date", end, Long.MAX_VALUE);
      };
    }
  }
}
