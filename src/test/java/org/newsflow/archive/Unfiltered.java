package org.newsflow.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.newsflow.match.Analysis;
import org.newsflow.match.Query;

/**
 * The archive's own search with nobody's rights: what a benchmark compares it with. It reads what
 * was put on disk before it was opened.
 */
public final class Unfiltered implements AutoCloseable {

  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final Clock clock;
  private final List<Analysis> languages;

  /** Opens the index in an archive's folder. */
  public Unfiltered(Path folder, Clock clock) throws IOException {
    this.directory = FSDirectory.open(folder);
    this.reader = DirectoryReader.open(directory);
    this.clock = clock;
    Set<String> named = new HashSet<>();
    FieldInfos.getMergedFieldInfos(reader)
        .forEach(field -> named.add(field.name.substring(field.name.indexOf('@') + 1)));
    this.languages =
        Analysis.all().stream().filter(language -> named.contains(language.name())).toList();
  }

  /** Newest versions of all items that the query finds, with all facets but the products. */
  public Results search(Query query, Order order, int limit) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(Ranking.SIMILARITY);
    Gathering gathering =
        new Gathering(order, null, limit + 1, MayRead.NOTHING, Documents.stored());
    searcher.search(new Translation(Side.WHOLE, languages, clock).of(query), gathering.alone());
    List<Hit> hits = gathering.hits();
    boolean more = hits.size() > limit;
    return new Results(
        true,
        Long.MAX_VALUE,
        gathering.total(),
        more ? List.copyOf(hits.subList(0, limit)) : hits,
        more,
        new Facets(clock.getZone()).of(gathering));
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
