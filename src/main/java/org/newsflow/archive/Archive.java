package org.newsflow.archive;

import static org.newsflow.archive.Documents.GUID;
import static org.newsflow.archive.Documents.POSITION;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.newsflow.flow.NewsFlow;
import org.newsflow.flow.Recall;
import org.newsflow.follow.Aside;
import org.newsflow.follow.Follower;
import org.newsflow.match.Analysis;
import org.newsflow.match.SubjectTree;

/** The archive: everything that was released, to be searched. */
public final class Archive implements AutoCloseable {

  /** A query in 14 languages has more parts than Lucene takes by itself. */
  private static final int MOST_PARTS = 1 << 17;

  /** A search that takes longer is given up, so that it does not take the machine from others. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** Among the newest entries of this number a reader's own newest is looked for first. */
  private static final long FEW = 128;

  /** What is under embargo stands in it too. */
  private static final FileAttribute<?>[] OWNER_ALONE =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
          ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
          }
          : new FileAttribute<?>[0];

  private final NewsFlow flow;
  private final ArchiveIndex index;
  private final Follower follower;
  private final Facets facets;
  private final Clock clock;
  private volatile @Nullable Languages known;

  /**
   * Opens the archive in this folder and lets it follow the flow.
   *
   * @param aside what it could not take
   * @param clock its zone says when days begin
   * @param rebuild whether to begin it anew
   */
  public Archive(
      NewsFlow flow, Path folder, SubjectTree subjects, Aside aside, Clock clock, boolean rebuild) {
    this.flow = flow;
    this.clock = clock;
    this.facets = new Facets(clock.getZone());
    IndexSearcher.setMaxClauseCount(MOST_PARTS);
    try {
      Files.createDirectories(folder, OWNER_ALONE);
      this.index = new ArchiveIndex(folder, flow, new Documents(subjects), aside, rebuild);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.follower = new Follower(aside, new Indexing(flow, index));
  }

  /** The position of the flow up to which it can be searched. */
  public long position() {
    return index.shown();
  }

  /** Positions of all entries that it had to set aside, the newest first: they cannot be found. */
  public List<Long> setAside() {
    return index.setAside();
  }

  /** Searches. It counts and finds nothing that the reader may not read. */
  public Results search(Inquiry inquiry) {
    return with((searcher, shown) -> search(searcher, shown, inquiry));
  }

  /**
   * Words of the archive that are written nearly as this one, the nearest first. Not all of them
   * may be the reader's: none may be told that finds nothing for it.
   */
  public List<String> near(String written, MayRead mayRead) {
    return with((searcher, shown) -> {
      IndexReader reader = searcher.getIndexReader();
      return Spelling.near(written, mayRead.side(), languages(reader), reader);
    });
  }

  private Results search(IndexSearcher searcher, long shown, Inquiry inquiry) throws IOException {
    long upto = Math.min(inquiry.upto(), newest(searcher, shown, inquiry.mayRead()));
    Query query = query(searcher, shown, upto, inquiry);
    Gathering gathering =
        new Gathering(
            inquiry.order(),
            inquiry.after(),
            inquiry.limit() + 1,
            inquiry.mayRead(),
            inquiry.facets() ? Documents.stored() : List.of());
    searcher.search(query, gathering.alone());
    List<Hit> hits = gathering.hits();
    boolean more = hits.size() > inquiry.limit();
    return new Results(
        !searcher.timedOut(),
        upto,
        gathering.total(),
        more ? List.copyOf(hits.subList(0, inquiry.limit())) : hits,
        more,
        inquiry.facets() ? facets.of(gathering) : Map.of());
  }

  private Query query(IndexSearcher searcher, long shown, long upto, Inquiry inquiry)
      throws IOException {
    MayRead mayRead = inquiry.mayRead();
    Collection<Analysis> languages = languages(searcher.getIndexReader());
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new Translation(mayRead.side(), languages, clock).of(inquiry.query()), Occur.MUST);
    all.add(mayRead.query(upto, inquiry.allVersions()), Occur.FILTER);
    if (inquiry.like() != null) {
      all.add(Likeness.of(inquiry.like(), mayRead.side(), searcher.getIndexReader()), Occur.MUST);
    }
    List<BytesRef> recalled = recalled(shown);
    if (!recalled.isEmpty()) {
      all.add(new TermInSetQuery(GUID, recalled), Occur.MUST_NOT);
    }
    return all.build();
  }

  /**
   * Position of the newest entry that the reader may read, so that what was searched is told
   * without telling of others' entries. One that was replaced since is none that the reader has.
   */
  private static long newest(IndexSearcher searcher, long shown, MayRead mayRead)
      throws IOException {
    for (long span = FEW; ; span *= FEW) {
      long from = shown - span;
      Query recent =
          new BooleanQuery.Builder()
              .add(LongPoint.newRangeQuery(POSITION, from, shown), Occur.FILTER)
              .add(mayRead.query(shown, true), Occur.FILTER)
              .build();
      Weight weight = searcher.createWeight(recent, ScoreMode.COMPLETE_NO_SCORES, 1);
      long newest = 0;
      for (LeafReaderContext part : searcher.getLeafContexts()) {
        PointValues positions = part.reader().getPointValues(POSITION);
        if (positions != null
            && LongPoint.decodeDimension(positions.getMaxPackedValue(), 0) >= from) {
          newest = Math.max(newest, newest(weight, part));
        }
      }
      if (newest > 0 || from <= 0) {
        return newest;
      }
    }
  }

  private static long newest(Weight weight, LeafReaderContext part) throws IOException {
    Scorer scorer = weight.scorer(part);
    if (scorer == null) {
      return 0;
    }
    Bits live = part.reader().getLiveDocs();
    NumericDocValues positions = DocValues.getNumeric(part.reader(), POSITION);
    DocIdSetIterator found = scorer.iterator();
    long newest = 0;
    for (int document = found.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = found.nextDoc()) {
      if ((live == null || live.get(document)) && positions.advanceExact(document)) {
        newest = Math.max(newest, positions.longValue());
      }
    }
    return newest;
  }

  /**
   * The items that are held or killed, though the index may still have their words: it follows a
   * moment later.
   */
  private List<BytesRef> recalled(long shown) {
    return flow.recallsAfter(shown).stream()
        .map(Recall::guid)
        .map(guid -> new BytesRef(guid.value()))
        .toList();
  }

  /** The languages that the index has texts in: asked for by each search, another seldom. */
  private Collection<Analysis> languages(IndexReader reader) {
    Languages last = known;
    IndexReader.CacheKey key = reader.getReaderCacheHelper().getKey();
    if (last == null || !last.reader().equals(key)) {
      Set<String> named = new HashSet<>();
      for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
        named.add(field.name.substring(field.name.indexOf('@') + 1));
      }
      last =
          new Languages(
              key, Analysis.all().stream().filter(each -> named.contains(each.name())).toList());
      known = last;
    }
    return last.analyses();
  }

  /** Those of one state of the index. */
  private record Languages(IndexReader.CacheKey reader, Collection<Analysis> analyses) {}

  private interface Work<T> {
    T on(IndexSearcher searcher, long shown) throws IOException;
  }

  private <T> T with(Work<T> work) {
    try {
      // Asked first: a searcher that comes after it holds at least so much.
      long shown = index.shown();
      IndexSearcher held = index.acquire();
      try {
        IndexSearcher searcher = new IndexSearcher(held.getIndexReader());
        searcher.setSimilarity(Ranking.SIMILARITY);
        searcher.setTimeout(new QueryTimeoutImpl(LONGEST.toMillis()));
        return work.on(searcher, shown);
      } finally {
        index.release(held);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    follower.close();
    try {
      index.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
