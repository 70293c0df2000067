package org.newsflow.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.newsflow.abridge.Abridgement;
import org.newsflow.flow.Entry;
import org.newsflow.flow.NewsFlow;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index on disk. It is written batch by batch; each of its commits holds the flow's id and the
 * position up to which it was read, so that after a crash it goes on where its newest commit ends.
 */
final class ArchiveIndex implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ArchiveIndex.class);
  private static final int BUFFER_MEGABYTES = 48;
  private static final String FLOW = "flow";
  private static final String SCHEMA = "schema";

  private final NewsFlow flow;
  private final Documents documents;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Writers writers = new Writers();
  private long committed;
  private long written;

  /** What searchers that are asked for from now on hold at least. */
  private volatile long shown;

  /**
   * Opens the index in this folder, or begins one: when there is none, or one of another flow or
   * form, or none that can be read.
   */
  ArchiveIndex(Path folder, NewsFlow flow, Documents documents, boolean rebuild)
      throws IOException {
    this.flow = flow;
    this.documents = documents;
    this.directory = FSDirectory.open(folder);
    this.committed = rebuild ? 0 : standing(directory, flow);
    if (committed == 0) {
      for (String file : directory.listAll()) {
        directory.deleteFile(file);
      }
    }
    this.writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig(new ByField())
                .setSimilarity(Ranking.SIMILARITY)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setOpenMode(OpenMode.CREATE_OR_APPEND)
                .setCommitOnClose(false));
    this.searchers = new SearcherManager(writer, null);
    this.written = committed;
    this.shown = committed;
  }

  /** The position up to which the index in this directory is of this flow; 0 for nothing of use. */
  private static long standing(Directory directory, NewsFlow flow) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return 0;
    }
    Map<String, String> said;
    try (DirectoryReader _ = DirectoryReader.open(directory)) {
      said = SegmentInfos.readLatestCommit(directory).getUserData();
    } catch (IOException | IllegalArgumentException e) {
      log.warn("the archive's index cannot be read and is built anew: {}", e.toString());
      return 0;
    }
    boolean ours =
        flow.id().equals(said.get(FLOW))
            && String.valueOf(Documents.SCHEMA).equals(said.get(SCHEMA));
    long position = ours ? Long.parseLong(said.getOrDefault(Documents.POSITION, "0")) : 0;
    if (position == 0 || position > flow.head()) {
      log.info("the archive's index is of another flow or form and is built anew");
      return 0;
    }
    return position;
  }

  /** The position up to which it is written. */
  long written() {
    return written;
  }

  /** The position up to which it can be searched. */
  long shown() {
    return shown;
  }

  /** Writes these entries, which are the ones that follow. */
  void write(List<Entry> batch) throws IOException {
    long upto = batch.getLast().position();
    Map<Guid, List<Entry>> touched = new LinkedHashMap<>();
    batch.forEach(
        entry -> touched.computeIfAbsent(entry.guid(), _ -> new ArrayList<>()).add(entry));
    touched.replaceAll(
        (guid, entries) -> entries.getFirst().version() == 1 ? entries : history(guid, upto));
    Set<Long> positions = new HashSet<>();
    for (List<Entry> history : touched.values()) {
      if (Documents.isFindable(history.getLast())) {
        history.stream()
            .filter(Documents::isFindable)
            .forEach(entry -> positions.add(entry.position()));
      }
    }
    Map<Long, NewsItem> items = flow.items(positions);
    Map<Long, Abridgement> abridgements = flow.abridgements(positions);
    writers.all(
        List.copyOf(touched.entrySet()),
        each -> put(each.getKey(), documents.of(each.getValue(), items, abridgements)));
    written = upto;
  }

  private List<Entry> history(Guid guid, long upto) {
    return flow.history(guid).stream().filter(entry -> entry.position() <= upto).toList();
  }

  /** All of an item's documents take the place of the former ones at once. */
  private void put(Guid guid, List<Document> versions) throws IOException {
    Term name = new Term(Documents.GUID, guid.value());
    if (versions.isEmpty()) {
      writer.deleteDocuments(name);
      return;
    }
    try {
      writer.updateDocuments(name, versions);
    } catch (IllegalArgumentException e) {
      // One that cannot be written must not stop all others, and must not stay as it was.
      writer.deleteDocuments(name);
      log.error("not in the archive: {}", guid, e);
    }
  }

  /** Shows to searchers what is written. */
  void show() throws IOException {
    long position = written;
    searchers.maybeRefreshBlocking();
    shown = position;
  }

  /** Puts on disk what is written. */
  void commit() throws IOException {
    if (written > committed) {
      Map<String, String> standing =
          Map.of(
              FLOW,
              flow.id(),
              SCHEMA,
              String.valueOf(Documents.SCHEMA),
              Documents.POSITION,
              String.valueOf(written));
      writer.setLiveCommitData(standing.entrySet());
      writer.commit();
      committed = written;
    }
  }

  /** How many entries would have to be read again after a crash. */
  long uncommitted() {
    return written - committed;
  }

  IndexSearcher acquire() throws IOException {
    return searchers.acquire();
  }

  void release(IndexSearcher searcher) throws IOException {
    searchers.release(searcher);
  }

  @Override
  public void close() throws IOException {
    try (directory;
        writer;
        searchers;
        writers) {
      commit();
    }
  }
}
