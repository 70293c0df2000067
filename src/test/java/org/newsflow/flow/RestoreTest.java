package org.newsflow.flow;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.store.Backup;
import org.newsflow.store.Store;
import org.newsflow.store.StoreSettings;
import org.springframework.util.FileSystemUtils;

/**
 * A flow that was put back from a copy has a new id, by whatever way the copy was made and put
 * back; a flow that was only stopped or moved keeps its own.
 */
class RestoreTest {

  private static final String DATABASE = "newsflow.db";

  @TempDir Path folder;
  private long number;

  /** Opens the flow here, appends so many entries and closes it; returns the flow's id. */
  private String run(Path data, int entries) {
    try (Store store = Store.open(StoreSettings.sqlite(data))) {
      Newsroom newsroom = newsroom(store);
      for (int n = 0; n < entries; n++) {
        newsroom.release(++number);
      }
      Load.check(newsroom.flow(), List.of());
      return newsroom.flow().id();
    }
  }

  private static Newsroom newsroom(Store store) {
    return Newsroom.open(
        (audience, abridge, clock) -> new StoredFlow(store, audience, abridge, clock));
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path backup() throws IOException {
    return Files.createDirectories(folder.resolve("backup"));
  }

  @Test
  void aFlowThatIsOpenedAgainKeepsItsId() {
    String id = run(data(), 3);
    assertThat(run(data(), 0)).isEqualTo(id);
    assertThat(run(data(), 3)).isEqualTo(id);
    assertThat(run(data(), 0)).isEqualTo(id);
  }

  @Test
  void aFlowWhoseFolderIsMovedKeepsItsId() throws IOException {
    String id = run(data(), 3);
    Path elsewhere = folder.resolve("elsewhere");
    Files.move(data(), elsewhere);
    assertThat(run(elsewhere, 2)).isEqualTo(id);
    Files.move(elsewhere, data());
    assertThat(run(data(), 0)).isEqualTo(id);
  }

  @Test
  void aCopyTakenUnderLoadIsWholeAndAFlowOfItsOwn() throws Exception {
    Path copy = folder.resolve("copy");
    String id;
    AtomicBoolean enough = new AtomicBoolean();
    try (Store store = Store.open(StoreSettings.sqlite(data()))) {
      Newsroom newsroom = newsroom(store);
      id = newsroom.flow().id();
      CompletableFuture<Void> writer =
          CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
              newsroom.release(++number);
              newsroom.kill(Newsroom.guid(number));
            }
          });
      newsroom.flow().await(50, Duration.ofSeconds(10));
      store.copyTo(copy);
      enough.set(true);
      writer.join();
    }
    String ofCopy = run(copy, 0);
    assertThat(ofCopy).isNotEqualTo(id);
    assertThat(run(copy, 5)).as("its own, once it has it").isEqualTo(ofCopy);
    assertThat(run(data(), 0)).isEqualTo(id);
  }

  @Test
  void aCopyThatIsPutBackIsKnownThoughNothingWasLost() throws IOException {
    Path copy = folder.resolve("copy");
    String id;
    try (Store store = Store.open(StoreSettings.sqlite(data()))) {
      Newsroom newsroom = newsroom(store);
      id = newsroom.flow().id();
      newsroom.release(++number);
      store.copyTo(copy);
    }
    overwrite(copy.resolve(DATABASE), data().resolve(DATABASE));
    String restored = run(data(), 0);
    assertThat(restored).isNotEqualTo(id);
    assertThat(run(data(), 1)).isEqualTo(restored);
  }

  @Test
  void aCopyThatIsPutBackAfterACrashIsNotMixedWithTheCrashedDatabasesLog() throws IOException {
    Path copy = folder.resolve("copy");
    Path crashed = Files.createDirectories(folder.resolve("crashed"));
    try (Store store = Store.open(StoreSettings.sqlite(data()))) {
      Newsroom newsroom = newsroom(store);
      newsroom.release(++number);
      store.copyTo(copy);
      for (int n = 0; n < 20; n++) {
        newsroom.release(++number);
      }
      for (Path open : list(data())) {
        Files.copy(open, crashed.resolve(open.getFileName()));
      }
    }
    assertThat(crashed.resolve(DATABASE + "-wal")).isNotEmptyFile();
    overwrite(copy.resolve(DATABASE), crashed.resolve(DATABASE));
    run(crashed, 0);
    try (Store store = Store.open(StoreSettings.sqlite(crashed))) {
      assertThat(newsroom(store).flow().head()).isEqualTo(1);
    }
  }

  @Test
  void aBackupThatIsPutBackIsAFlowOfItsOwnAndWhatItReplacesIsKept() throws IOException {
    String id;
    Path backup = folder.resolve("backup");
    try (Store store = Store.open(StoreSettings.sqlite(data()))) {
      Newsroom newsroom = newsroom(store);
      id = newsroom.flow().id();
      newsroom.release(++number);
      Backup.take(data(), backup);
    }
    Path kept = requireNonNull(Backup.putBack(backup, data()));
    String restored = run(data(), 0);
    assertThat(restored).as("though nothing was lost").isNotEqualTo(id);
    assertThat(run(data(), 2)).isEqualTo(restored);
    assertThat(run(kept, 0)).as("moved, not copied").isEqualTo(id);

    Backup.putBack(backup, data());
    assertThat(run(data(), 0)).isNotIn(id, restored);
  }

  @Test
  void anOlderFileCopiedOverTheDatabaseIsKnown() throws IOException {
    String id = run(data(), 3);
    Path kept = backup().resolve(DATABASE);
    overwrite(data().resolve(DATABASE), kept);
    assertThat(run(data(), 1)).isEqualTo(id);
    overwrite(kept, data().resolve(DATABASE));

    String restored = run(data(), 0);
    assertThat(restored).isNotEqualTo(id);
    assertThat(run(data(), 5)).isEqualTo(restored);

    overwrite(kept, data().resolve(DATABASE));
    assertThat(run(data(), 0)).as("and the second time").isNotIn(id, restored);
  }

  @Test
  void anOlderFileInPlaceOfTheDeletedDatabaseIsKnownThoughItsInodeMayBeTheSame()
      throws IOException {
    String id = run(data(), 3);
    Path kept = backup().resolve(DATABASE);
    overwrite(data().resolve(DATABASE), kept);
    assertThat(run(data(), 1)).isEqualTo(id);
    Files.delete(data().resolve(DATABASE));
    Files.copy(kept, data().resolve(DATABASE));
    assertThat(run(data(), 0)).isNotEqualTo(id);
  }

  @Test
  void anOlderFolderCopiedOverTheFolderIsKnown() throws IOException {
    String id = run(data(), 3);
    FileSystemUtils.copyRecursively(data(), backup());
    assertThat(run(data(), 2)).isEqualTo(id);
    for (Path kept : list(backup())) {
      overwrite(kept, data().resolve(kept.getFileName()));
    }
    assertThat(run(data(), 0)).isNotEqualTo(id);
  }

  @Test
  void anOlderFolderInPlaceOfTheDeletedOneIsKnown() throws IOException {
    String id = run(data(), 3);
    FileSystemUtils.copyRecursively(data(), backup());
    FileSystemUtils.deleteRecursively(data());
    FileSystemUtils.copyRecursively(backup(), data());
    assertThat(run(data(), 0)).isNotEqualTo(id);
  }

  @Test
  void aFlowThatLivedElsewhereAndIsLongerIsKnown() throws IOException {
    String id = run(data(), 3);
    Path elsewhere = folder.resolve("elsewhere");
    FileSystemUtils.copyRecursively(data(), elsewhere);
    String other = run(elsewhere, 20);
    assertThat(other).isNotEqualTo(id);
    overwrite(elsewhere.resolve(DATABASE), data().resolve(DATABASE));
    assertThat(run(data(), 0)).isNotIn(id, other);
  }

  @Test
  void whereNothingIsRememberedTheFlowIsTakenForACopy() throws IOException {
    String id = run(data(), 3);
    Files.delete(data().resolve("witness"));
    String second = run(data(), 1);
    assertThat(second).isNotEqualTo(id);
    Files.writeString(data().resolve("witness"), "nonsense");
    String third = run(data(), 1);
    assertThat(third).isNotIn(id, second);
    Files.write(data().resolve("witness"), new byte[] {-1, 0, 10, 10, 10, -2});
    assertThat(run(data(), 1)).isNotIn(id, second, third);
  }

  /** As {@code cp} does: the file stays, its bytes are others. */
  private static void overwrite(Path from, Path to) throws IOException {
    Files.write(to, Files.readAllBytes(from));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }
}
