package org.newsflow.topic;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsflow.match.Parsed;
import org.newsflow.match.Query;
import org.newsflow.match.StoredQueries;
import org.newsflow.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The queries of all topics, as far as they are asked here. Used by one thread. */
final class AskedQueries {

  private static final Logger log = LoggerFactory.getLogger(AskedQueries.class);

  private final Store store;
  private final StoredQueries queries;
  private Set<Long> asked = Set.of();
  private long revision = -1;

  /**
   * None are asked yet.
   *
   * @param queries still empty
   */
  AskedQueries(Store store, StoredQueries queries) {
    this.store = store;
    this.queries = queries;
  }

  StoredQueries queries() {
    return queries;
  }

  /** Which ones are asked: it rises when there is one more to be asked. */
  long revision() {
    return revision;
  }

  boolean has(long query) {
    return asked.contains(query);
  }

  /** Makes sure that all are asked that are to be; false when they were not. */
  boolean areAll() {
    long now = store.read(sql -> MatchTables.place(sql).orElseThrow().revision());
    if (now == revision) {
      return true;
    }
    load(now);
    return false;
  }

  private void load(long now) {
    // Read after the revision: what has come since is among them, and asks for a look again.
    Map<Long, String> texts = store.read(MatchTables::asked);
    Map<Long, Query> fresh = new HashMap<>();
    texts.forEach((number, text) -> {
      if (!asked.contains(number)) {
        Query query = parsed(number, text);
        if (query != null) {
          fresh.put(number, query);
        }
      }
    });
    asked.stream().filter(number -> !texts.containsKey(number)).forEach(queries::remove);
    queries.register(fresh);
    asked = Set.copyOf(texts.keySet());
    revision = now;
  }

  private static @Nullable Query parsed(long number, String text) {
    return switch (Query.parseStored(text)) {
      case Parsed.Valid(Query query) -> query;
      case Parsed.Invalid(var problems) -> {
        log.error("query {} of topics is not asked: {}", number, problems);
        yield null;
      }
    };
  }
}
