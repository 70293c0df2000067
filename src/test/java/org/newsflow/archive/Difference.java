package org.newsflow.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsflow.item.Body;
import org.newsflow.item.NewsItem;
import org.newsflow.match.LuceneOracle;
import org.newsflow.match.Query;
import org.newsflow.match.StoredQueries;

/** A story that a query finds on one side and not on another, told as briefly as can be. */
record Difference(SmallArchive archive, NewsItem item, long position) {

  private static final int STEPS = 200;

  /** Whether each side finds the story. */
  private record Sides(boolean stored, boolean lucene, boolean searched) {
    boolean differ() {
      return stored != lucene || stored != searched;
    }
  }

  /** Fails with the smallest query, and the smallest story where the archive is not at fault. */
  void fail(Query query) {
    Query small = query;
    Optional<Query> smaller = Optional.of(query);
    for (int step = 0; step < STEPS && smaller.isPresent(); step++) {
      small = smaller.get();
      smaller = smaller(small).filter(part -> sides(part).differ()).findFirst();
    }
    NewsItem story = sides(small).stored() == sides(small).lucene() ? item : smaller(item, small);
    throw new AssertionError(
        "%s%n  query %s%n  of    %s%n  story %d in %s: %s / %s%n  %s"
            .formatted(
                sides(small),
                small.text(),
                query.text(),
                position,
                item.language(),
                story.headline(),
                String.join(" / ", story.body().paragraphs()),
                stored().explain(small, story)));
  }

  private static StoredQueries stored() {
    return new StoredQueries(SmallArchive.SUBJECTS, SmallArchive.CLOCK);
  }

  private static boolean matches(Query query, NewsItem item) {
    StoredQueries one = stored();
    one.register(1, query);
    return one.match(item).length > 0;
  }

  private Sides sides(Query query) {
    Results results =
        archive.search(
            SmallArchive.EVERYTHING,
            query,
            Order.OLDEST,
            null,
            Math.toIntExact(archive.flow.head()));
    return new Sides(
        matches(query, item),
        new LuceneOracle(item).finds(query),
        results.hits().stream().anyMatch(hit -> hit.position() == position));
  }

  private static Stream<Query> smaller(Query query) {
    return switch (query) {
      case Query.And(List<Query> parts) -> parts.stream();
      case Query.Or(List<Query> parts) -> parts.stream();
      case Query.Not(Query part) -> Stream.of(part);
      case Query.Boosted(Query part, double _) -> Stream.of(part);
      default -> Stream.empty();
    };
  }

  /** The story without the paragraphs that make no difference. */
  private static NewsItem smaller(NewsItem item, Query query) {
    List<String> paragraphs = new ArrayList<>(item.body().paragraphs());
    NewsItem small = item;
    for (int i = paragraphs.size() - 1; i >= 0; i--) {
      int without = i;
      List<String> fewer =
          IntStream.range(0, paragraphs.size())
              .filter(at -> at != without)
              .mapToObj(paragraphs::get)
              .toList();
      NewsItem candidate = item.toBuilder().body(Body.of(fewer)).build();
      if (matches(query, candidate) != new LuceneOracle(candidate).finds(query)) {
        paragraphs.remove(without);
        small = candidate;
      }
    }
    return small;
  }
}
