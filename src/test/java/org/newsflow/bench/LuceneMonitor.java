package org.newsflow.bench;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.IndexSearcher;
import org.newsflow.item.NewsItem;
import org.newsflow.match.Analysis;
import org.newsflow.match.Findable;
import org.newsflow.match.Query;
import org.newsflow.match.SubjectTree;

/** Lucene's monitor, in memory, with one of its presearchers. */
final class LuceneMonitor implements StoredMatcher {

  private static final int PASSES = 4;
  private static final int MOST_PARTS = 1 << 17;

  /** A word tells more than a language or a level: without this it is slower. */
  private static final TermWeightor WORDS_FIRST =
      TermWeightor.combine(
          TermWeightor.fieldWeightor(0.01, Set.copyOf(ByLanguage.valueFields())),
          TermWeightor.DEFAULT);

  /** How the monitor finds the few queries that it then asks. */
  enum Presearch {
    MULTIPASS("monitor, multipass"),
    TERM("monitor, term");

    private final String title;

    Presearch(String title) {
      this.title = title;
    }

    private Presearcher presearcher() {
      return this == TERM
          ? new TermFilteredPresearcher(WORDS_FIRST, List.of(), Set.of())
          : new MultipassTermFilteredPresearcher(PASSES, 0, WORDS_FIRST, List.of(), Set.of());
    }
  }

  private final Presearch presearch;
  private final Monitor monitor;
  private final SubjectTree subjects;
  private final LuceneForms forms;

  LuceneMonitor(Presearch presearch, SubjectTree subjects, Clock clock) throws IOException {
    IndexSearcher.setMaxClauseCount(MOST_PARTS);
    this.presearch = presearch;
    this.subjects = subjects;
    this.forms = new LuceneForms(clock);
    this.monitor =
        new Monitor(
            Analysis.of("und").forTexts(), presearch.presearcher(), new MonitorConfiguration());
  }

  Presearch presearch() {
    return presearch;
  }

  void register(long first, List<Query> queries) throws IOException {
    List<MonitorQuery> all = new ArrayList<>(queries.size());
    for (Query query : queries) {
      all.add(new MonitorQuery(Long.toString(first + all.size()), forms.of(query)));
    }
    monitor.register(all);
  }

  /** How many queries it has made of them: alternatives are queries of their own. */
  int parts() throws IOException {
    return monitor.getDisjunctCount();
  }

  @Override
  public String name() {
    return presearch.title;
  }

  @Override
  public List<Answer> match(List<NewsItem> stories) throws IOException {
    List<Answer> answers = new ArrayList<>(stories.size());
    for (NewsItem story : stories) {
      long begin = System.nanoTime();
      MatchingQueries<QueryMatch> found =
          monitor.match(
              LuceneForms.document(new Findable(story, subjects)), QueryMatch.SIMPLE_MATCHER);
      long nanos = System.nanoTime() - begin;
      if (!found.getErrors().isEmpty()) {
        throw new IOException(found.getErrors().toString());
      }
      answers.add(
          new Answer(
              nanos,
              found.getMatches().stream()
                  .mapToLong(match -> Long.parseLong(match.getQueryId()))
                  .sorted()
                  .toArray()));
    }
    return answers;
  }

  @Override
  public void close() throws IOException {
    monitor.close();
  }
}
