package org.newsflow.bench;

import java.util.ArrayList;
import java.util.List;
import org.newsflow.item.NewsItem;
import org.newsflow.match.StoredQueries;

/** Newsflow's stored queries. */
record OwnMatcher(String name, StoredQueries queries) implements StoredMatcher {

  @Override
  public List<Answer> match(List<NewsItem> stories) {
    List<Answer> answers = new ArrayList<>(stories.size());
    for (NewsItem story : stories) {
      long begin = System.nanoTime();
      long[] ids = queries.match(story);
      answers.add(new Answer(System.nanoTime() - begin, ids));
    }
    return answers;
  }

  @Override
  public void close() {}
}
