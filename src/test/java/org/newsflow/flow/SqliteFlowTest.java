package org.newsflow.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsflow.flow.Newsroom.ENGLISH;
import static org.newsflow.flow.Newsroom.HERALD;
import static org.newsflow.flow.Newsroom.story;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.newsflow.store.StoreSettings;

/** The flow on SQLite. */
class SqliteFlowTest extends StoredFlowContract {

  @Override
  StoreSettings settings(Path folder) {
    return StoreSettings.sqlite(folder);
  }

  @Test
  void readingIsWholeAcrossTheEdgeOfWhatIsInMemory() {
    int size = 4096 + 300;
    List<CompletableFuture<Void>> writers =
        IntStream.range(0, 16)
            .mapToObj(writer ->
                CompletableFuture.runAsync(
                    () -> {
                      for (int n = writer; n < size; n += 16) {
                        newsroom().release(story(n + 1L, n % 2 == 0 ? "tr" : "en"));
                      }
                    },
                    task -> Thread.ofVirtual().start(task)))
            .toList();
    writers.forEach(CompletableFuture::join);

    List<Entry> all = newsroom().all();
    assertThat(all)
        .extracting(Entry::position)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, size).boxed().toList());
    Strand english = new Strand(Set.of(ENGLISH), HERALD);
    for (long position : new long[] {0, 298, 299, 300, 301, 302, 4000}) {
      assertThat(newsroom().flow().after(position, 7))
          .isEqualTo(all.subList((int) position, (int) position + 7));
      assertThat(newsroom().flow().after(english, position, 7))
          .isEqualTo(
              all.stream()
                  .filter(entry -> entry.position() > position)
                  .filter(english::holds)
                  .limit(7)
                  .toList());
    }
    assertThat(newsroom().flow().items(List.of(1L, 300L, 301L, (long) size))).hasSize(4);
  }
}
