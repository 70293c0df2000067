package org.newsflow.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.archive.MayRead.Window;
import org.newsflow.flow.Entry;
import org.newsflow.item.About;
import org.newsflow.item.Concept;
import org.newsflow.item.Event;

/** The archive follows the flow, and can be thrown away. */
class ArchiveTest {

  @TempDir Path folder;
  private SmallArchive small;

  @BeforeEach
  void open() {
    small = new SmallArchive(folder);
  }

  @AfterEach
  void close() {
    small.close();
  }

  private Map<String, String> onDisk() throws IOException {
    try (Directory directory = FSDirectory.open(small.folder())) {
      return SegmentInfos.readLatestCommit(directory).getUserData();
    }
  }

  @Test
  void itGoesOnWhereItsNewestCommitEnds() throws IOException {
    Entry first = small.release(small.story("en"));
    small.archive();
    small.reopen(false);
    assertThat(onDisk())
        .containsEntry("flow", small.flow.id())
        .containsEntry("position", String.valueOf(first.position()));
    Entry second = small.release(small.story("tr"));

    assertThat(small.found("headline")).containsExactly(second.position(), first.position());
  }

  @Test
  void itIsBuiltAnewWhenItIsOfAnotherForm() throws IOException {
    Entry first = small.release(small.story("en"));
    small.archive();
    small.reopen(false);
    small.close();
    try (Directory directory = FSDirectory.open(small.folder());
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.deleteAll();
      writer.setLiveCommitData(Map.of("flow", "f1", "schema", "0", "position", "1").entrySet());
      writer.commit();
    }
    small = new SmallArchive(folder);

    assertThat(small.found("headline")).containsExactly(first.position());
  }

  @Test
  void itIsBuiltAnewWhenItCannotBeRead() throws IOException {
    Entry first = small.release(small.story("en"));
    small.archive();
    small.reopen(false);
    small.close();
    try (Stream<Path> files = Files.list(folder.resolve("archive"))) {
      for (Path file : files.filter(file -> file.toString().contains("segments_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    small = new SmallArchive(folder);

    assertThat(small.found("headline")).containsExactly(first.position());
  }

  @Test
  void itIsBuiltAnewOnOrder() {
    List<Entry> entries =
        List.of(small.release(small.story("en")), small.release(small.story("ar")));
    small.mark(Event.KILL, entries.getFirst());
    small.archive();
    small.reopen(true);

    assertThat(small.found("headline OR language:ar")).containsExactly(2L);
  }

  @Test
  void subjectsAreFoundByWhatIsBroader() {
    Entry entry =
        small.release(
            small
                .story("en")
                .about(
                    new About(
                        List.of(Concept.of("medtop:20000344")),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())));

    assertThat(small.found("subject:04000000")).containsExactly(entry.position());
  }

  @Test
  void theMoreAndTheNearerTheHeadlineTheBetter() {
    Entry text = small.release(small.story("en").headline("Other").body(body("oil here")));
    Entry none = small.release(small.story("en").headline("Other"));
    Entry line = small.release(small.story("en").headline("Oil").body(body("oil here")));

    Results results =
        small.search(SmallArchive.EVERYTHING, SmallArchive.query("oil"), Order.RELEVANCE, null, 10);
    assertThat(results.hits().stream().map(Hit::position))
        .containsExactly(line.position(), text.position())
        .doesNotContain(none.position());
  }

  @Test
  void aReadersNewestIsFoundHoweverFarBackItLies() {
    for (int i = 0; i < 1_050; i++) {
      small.release(small.story("en"));
    }
    MayRead first =
        new MayRead(
            false,
            null,
            List.of(new Window(SmallArchive.PRODUCT, 1, 2, 0, Long.MAX_VALUE, false)),
            Map.of(),
            false);

    Results results = small.search(first, SmallArchive.query("headline"), Order.NEWEST, null, 10);
    assertThat(results.upto()).isEqualTo(1);
    assertThat(results.hits()).extracting(Hit::position).containsExactly(1L);
  }

  private static org.newsflow.item.Body body(String text) {
    return org.newsflow.item.Body.of(text);
  }
}
