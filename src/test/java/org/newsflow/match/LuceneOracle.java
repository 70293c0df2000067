package org.newsflow.match;

import java.util.ArrayList;
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
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.newsflow.item.NewsItem;

/** Answers queries with Lucene's index of one document: slow, and written by others. */
final class LuceneOracle {

  private final MemoryIndex index;
  private final Analysis analysis;

  LuceneOracle(NewsItem item) {
    this.analysis = Analysis.of(item.language());
    Document document = new Document();
    for (String text : texts(item)) {
      document.add(new TextField("text", text, Store.NO));
    }
    document.add(new TextField("headline", item.headline(), Store.NO));
    item.about().keywords().forEach(k -> document.add(new TextField("keyword", k, Store.NO)));
    item.about()
        .places()
        .forEach(place -> {
          place.names().values().forEach(n -> document.add(new TextField("place", n, Store.NO)));
          if (place.code() != null) {
            document.add(new StringField("place.code", place.code(), Store.NO));
          }
        });
    for (String tag : List.of(item.language(), item.language().replaceFirst("-.*", ""))) {
      document.add(new StringField("language.code", tag.toLowerCase(Locale.ROOT), Store.NO));
    }
    document.add(new StringField("level.code", item.level().code(), Store.NO));
    document.add(new StringField("type.code", item.type().code(), Store.NO));
    document.add(new StringField("test.code", "" + item.test(), Store.NO));
    if (item.desk() != null) {
      document.add(new StringField("desk.code", item.desk().toLowerCase(Locale.ROOT), Store.NO));
    }
    item.about()
        .subjects()
        .forEach(s -> document.add(new StringField("subject.code", "" + s.code(), Store.NO)));
    document.add(new IntPoint("urgency", item.urgency()));
    document.add(new IntPoint("priority", item.level().priority()));
    document.add(new LongPoint("date", item.versionCreated().toEpochMilli()));
    this.index = MemoryIndex.fromDocument(document, analysis.forTexts());
  }

  boolean finds(Query query) {
    return index.search(lucene(query)) > 0;
  }

  private static List<String> texts(NewsItem item) {
    List<String> texts = new ArrayList<>(List.of(item.headline()));
    texts.addAll(item.about().keywords());
    texts.addAll(item.body().paragraphs());
    return texts;
  }

  private org.apache.lucene.search.Query lucene(Query query) {
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
