package org.newsflow.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.newsflow.abridge.Abridgement;
import org.newsflow.flow.Entry;
import org.newsflow.flow.NewsFlow;
import org.newsflow.follow.Aside;
import org.newsflow.follow.SetAside;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;
import org.newsflow.store.StoreException;
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
  private final Aside aside;
  private long committed;
  private long written;

  /** What searchers that are asked for from now on hold at least. */
  private volatile long shown;

  /** Items that are not in it though they should be, each with the entries that told so. */
  private volatile Map<Long, Guid> missing;

  /**
   * Opens the index in this folder, or begins one: when there is none, or one of another flow or
   * form, or none that can be read.
   */
  ArchiveIndex(Path folder, NewsFlow flow, Documents documents, Aside aside, boolean rebuild)
      throws IOException {
    this.flow = flow;
    this.documents = documents;
    this.aside = aside;
    this.directory = FSDirectory.open(folder);
    this.committed = rebuild ? 0 : standing(directory, flow);
    if (committed == 0) {
      for (String file : directory.listAll()) {
        directory.deleteFile(file);
      }
      aside.forgetBeyond(0); // each is tried anew
    }
    this.missing =
        aside.all().stream().collect(Collectors.toMap(SetAside::position, SetAside::guid));
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

  /**
   * Positions of all entries whose items are not in it though they should be, the newest first.
   * None is left out: whose they are is not known here.
   */
  List<Long> setAside() {
    return missing.keySet().stream().sorted(Comparator.reverseOrder()).toList();
  }

  /**
   * Writes these entries, which are the ones that follow. An item that cannot be written is set
   * aside: none of its words stay as they were.
   */
  void write(List<Entry> batch) throws IOException {
    long upto = batch.getLast().position();
    Map<Guid, List<Entry>> touched = new LinkedHashMap<>();
    batch.forEach(
        entry -> touched.computeIfAbsent(entry.guid(), _ -> new ArrayList<>()).add(entry));
    touched.replaceAll(
        (guid, entries) -> entries.getFirst().version() == 1 ? entries : history(guid, upto));
    Map<Guid, Throwable> faults = put(touched.values());
    for (List<Entry> history : touched.values()) {
      Throwable fault = faults.get(history.getFirst().guid());
      if (fault == null) {
        settle(history.getFirst().guid(), upto);
      } else {
        setAside(history.getLast(), fault);
      }
    }
    written = upto;
  }

  /** Writes an item again, with all that became of it. */
  void again(SetAside entry) throws IOException {
    if (entry.position() > written) {
      return; // it has not come to it again since a crash: then it is tried
    }
    List<Entry> history = history(entry.guid(), written);
    Throwable fault = put(List.of(history)).get(entry.guid());
    if (fault == null) {
      toDisk(); // and shown, before it is said that nothing is missing
      show();
      missing = with(entry.position(), entry.guid());
      settle(entry.guid(), written);
    } else {
      aside.put(entry.position(), entry.guid(), entry.version(), fault);
    }
  }

  private List<Entry> history(Guid guid, long upto) {
    return flow.history(guid).stream().filter(entry -> entry.position() <= upto).toList();
  }

  private void setAside(Entry entry, Throwable fault) {
    aside.put(entry.position(), entry.guid(), entry.version(), fault);
    missing = with(entry.position(), entry.guid());
  }

  private Map<Long, Guid> with(long position, Guid guid) {
    Map<Long, Guid> more = new HashMap<>(missing);
    more.put(position, guid);
    return Map.copyOf(more);
  }

  private void settle(Guid guid, long upto) {
    if (missing.containsValue(guid)) {
      aside.settled(guid, upto);
      Map<Long, Guid> fewer = new HashMap<>(missing);
      fewer.entrySet().removeIf(each -> each.getValue().equals(guid) && each.getKey() <= upto);
      missing = Map.copyOf(fewer);
    }
  }

  /** Writes these items; returns what keeps each of those from it that cannot be written. */
  private Map<Guid, Throwable> put(Collection<List<Entry>> histories) throws IOException {
    Contents contents = contents(histories);
    Map<Guid, Throwable> faults = new ConcurrentHashMap<>();
    writers.all(
        List.copyOf(histories),
        history -> {
          Throwable fault = put(history, contents);
          if (fault != null) {
            faults.put(history.getFirst().guid(), fault);
          }
        });
    return faults;
  }

  private record Contents(Map<Long, NewsItem> items, Map<Long, Abridgement> abridgements) {}

  /** All that is to be written; null where one cannot be read: then each is read by itself. */
  private @Nullable Contents contents(Collection<List<Entry>> histories) {
    try {
      return read(histories);
    } catch (StoreException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return null;
    }
  }

  private Contents read(Collection<List<Entry>> histories) {
    Set<Long> positions =
        histories.stream()
            .filter(history -> Documents.isFindable(history.getLast()))
            .flatMap(List::stream)
            .filter(Documents::isFindable)
            .map(Entry::position)
            .collect(Collectors.toSet());
    return new Contents(flow.items(positions), flow.abridgements(positions));
  }

  /**
   * All of an item's documents take the place of the former ones at once.
   *
   * @return what is wrong with the item, so that it has none; null when all is well
   */
  private @Nullable Throwable put(List<Entry> history, @Nullable Contents contents)
      throws IOException {
    Term name = new Term(Documents.GUID, history.getFirst().guid().value());
    try {
      Contents own = contents == null ? read(List.of(history)) : contents;
      List<Document> versions = documents.of(history, own.items(), own.abridgements());
      if (versions.isEmpty()) {
        writer.deleteDocuments(name);
      } else {
        writer.updateDocuments(name, versions);
      }
      return null;
    } catch (StoreException | AlreadyClosedException e) {
      throw e; // no fault of the item's
    } catch (RuntimeException | StackOverflowError e) {
      writer.deleteDocuments(name);
      return e;
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
      toDisk();
    }
  }

  private void toDisk() throws IOException {
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
