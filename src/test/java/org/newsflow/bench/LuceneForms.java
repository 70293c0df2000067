package org.newsflow.bench;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.newsflow.match.Analysis;
import org.newsflow.match.Field;
import org.newsflow.match.Findable;

/** Queries and items as Lucene has them, analysed as Newsflow does. */
final class LuceneForms extends ByLanguage<Query> {

  /** A text that its own language takes apart, whatever the index would do. */
  private static final class Words extends org.apache.lucene.document.Field {
    private final Analysis analysis;

    Words(String name, String text, Analysis analysis) {
      super(name, text, TextField.TYPE_NOT_STORED);
      this.analysis = analysis;
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
      return analysis.forTexts().tokenStream(name(), stringValue());
    }
  }

  LuceneForms(Clock clock) {
    super(clock);
  }

  static Document document(Findable findable) {
    Document document = new Document();
    document.add(new StringField(ANALYSIS, findable.analysis().name(), Store.NO));
    for (Field field : Field.values()) {
      switch (field.kind()) {
        case WORDS -> {
          String name = words(field);
          findable
              .texts(field)
              .forEach(text -> document.add(new Words(name, text, findable.analysis())));
        }
        case NUMBER -> document.add(new LongPoint(number(field), findable.number(field)));
        case DATE -> document.add(new LongPoint(number(field), findable.created().toEpochMilli()));
        case CODE, CODES -> values(document, field, findable);
      }
      if (field.hasCodes()) {
        values(document, field, findable);
      }
    }
    return document;
  }

  private static void values(Document document, Field field, Findable findable) {
    findable
        .values(field)
        .forEach(value -> document.add(new StringField(values(field), value, Store.NO)));
  }

  @Override
  Query everything() {
    return new MatchAllDocsQuery();
  }

  @Override
  Query all(List<Query> wanted, List<Query> unwanted) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    wanted.forEach(part -> all.add(part, Occur.MUST));
    unwanted.forEach(part -> all.add(part, Occur.MUST_NOT));
    return all.build();
  }

  @Override
  Query any(List<Query> parts) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    parts.forEach(part -> any.add(part, Occur.SHOULD));
    return any.build();
  }

  @Override
  Query word(String field, List<String> forms) {
    SynonymQuery.Builder word = new SynonymQuery.Builder(field);
    forms.forEach(form -> word.addTerm(new Term(field, form)));
    return forms.size() == 1 ? value(field, forms.getFirst()) : word.build();
  }

  @Override
  Query phrase(String field, List<List<String>> words, int nearness) {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(nearness);
    Set<String> seen = new HashSet<>();
    for (int place = 0; place < words.size(); place++) {
      List<String> forms = words.get(place);
      boolean repeated = forms.stream().anyMatch(seen::contains);
      seen.addAll(forms);
      // With a nearness a repeated word counts once.
      if (nearness == 0 || !repeated) {
        phrase.add(forms.stream().map(form -> new Term(field, form)).toArray(Term[]::new), place);
      }
    }
    return phrase.build();
  }

  @Override
  Query prefix(String field, String beginning) {
    return new PrefixQuery(new Term(field, beginning));
  }

  @Override
  Query value(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  @Override
  Query between(String field, long from, long to) {
    return LongPoint.newRangeQuery(field, from, to);
  }
}
