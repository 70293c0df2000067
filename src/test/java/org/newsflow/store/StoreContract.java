package org.newsflow.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the store promises, on either database. */
@Timeout(60)
abstract class StoreContract {

  @TempDir Path folder;
  private @Nullable StoreSettings settings;
  private @Nullable Store store;

  abstract StoreSettings freshSettings(Path folder);

  @BeforeEach
  void open() {
    settings = freshSettings(folder);
    store = Store.open(settings());
    store()
        .write(transaction ->
            transaction.sql().sql("CREATE TABLE line (number INTEGER PRIMARY KEY)").update());
  }

  @AfterEach
  void close() {
    store().close();
  }

  final StoreSettings settings() {
    return requireNonNull(settings);
  }

  final Store store() {
    return requireNonNull(store);
  }

  final Store reopened() {
    store().close();
    store = Store.open(settings());
    return store();
  }

  /** Takes the next number, as the flow takes positions. */
  static long next(Transaction transaction) {
    JdbcClient sql = transaction.sql();
    long number =
        sql.sql("SELECT coalesce(max(number), 0) + 1 FROM line").query(Long.class).single();
    sql.sql("INSERT INTO line VALUES (?)").param(number).update();
    return number;
  }

  static int insert(Transaction transaction, long number) {
    return transaction.sql().sql("INSERT INTO line VALUES (?)").param(number).update();
  }

  final List<Long> numbers() {
    return store().read(StoreContract::numbers);
  }

  static List<Long> numbers(JdbcClient sql) {
    return sql.sql("SELECT number FROM line ORDER BY number")
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** Makes everything that is submitted meanwhile one group. */
  final void together(Runnable submissions) {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gathered = new CountDownLatch(1);
    CompletableFuture<String> first =
        store()
            .writeLater(transaction -> {
              begun.countDown();
              await(gathered);
              return "";
            });
    await(begun);
    submissions.run();
    gathered.countDown();
    first.join();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatGathersIsCommittedTogether() {
    List<CompletableFuture<Long>> writes = new ArrayList<>();
    long before = store().commits();
    together(() ->
        IntStream.range(0, 100).forEach(n -> writes.add(store().writeLater(StoreContract::next))));
    writes.forEach(CompletableFuture::join);

    assertThat(store().commits() - before).isEqualTo(2);
    assertThat(numbers()).isEqualTo(LongStream.rangeClosed(1, 100).boxed().toList());
  }

  @Test
  void whoFailsInAGroupFailsAloneAndTheOthersLeaveNoGap() {
    List<CompletableFuture<Long>> writes = new ArrayList<>();
    together(() ->
        IntStream.range(0, 30)
            .forEach(n ->
                writes.add(
                    store()
                        .writeLater(transaction -> {
                          long number = next(transaction);
                          if (n % 10 == 3) {
                            throw new IllegalStateException("refuses");
                          }
                          if (n % 10 == 7) {
                            insert(transaction, 1); // which is there already
                          }
                          return number;
                        }))));
    List<Long> got = new ArrayList<>();
    List<Integer> failed = new ArrayList<>();
    for (int n = 0; n < writes.size(); n++) {
      if (writes.get(n).handle((number, fault) -> fault == null).join()) {
        got.add(writes.get(n).join());
      } else {
        failed.add(n);
      }
    }

    assertThat(failed).containsExactly(3, 7, 13, 17, 23, 27);
    assertThat(got).isEqualTo(LongStream.rangeClosed(1, 24).boxed().toList());
    assertThat(numbers()).isEqualTo(got);
  }

  @Test
  void workThatThrowsLeavesNothing() {
    List<String> after = new ArrayList<>();
    assertThatThrownBy(() ->
            store()
                .write(transaction -> {
                  next(transaction);
                  transaction.afterCommit(() -> after.add("ran"));
                  throw new IllegalStateException("refuses");
                }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("refuses");
    assertThat(numbers()).isEmpty();
    assertThat(after).isEmpty();
  }

  @Test
  void whatFollowsTheCommitRunsInItsOrderBeforeTheWriterReturns() {
    Queue<Long> seen = new ConcurrentLinkedQueue<>();
    List<CompletableFuture<Long>> writes = new ArrayList<>();
    together(() ->
        IntStream.range(0, 20)
            .forEach(n ->
                writes.add(
                    store()
                        .writeLater(transaction -> {
                          long number = next(transaction);
                          transaction.afterCommit(() -> seen.add(number));
                          return number;
                        }))));
    writes.getLast().join();
    assertThat(seen).containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
  }

  @Test
  void aFaultAfterTheCommitNeitherFailsTheWriteNorRepeatsIt() {
    for (Throwable fault :
        List.of(new IllegalStateException("after"), new AssertionError("after"))) {
      AtomicInteger runs = new AtomicInteger();
      store()
          .write(transaction -> {
            transaction.afterCommit(() -> {
              throw sneaky(fault);
            });
            runs.incrementAndGet();
            return next(transaction);
          });
      assertThat(runs).hasValue(1);
    }
    assertThat(numbers()).containsExactly(1L, 2L);
  }

  private static RuntimeException sneaky(Throwable fault) {
    if (fault instanceof Error error) {
      throw error;
    }
    return (RuntimeException) fault;
  }

  @Test
  void readersSeeWhatWasCommittedAndCannotWrite() {
    store().write(StoreContract::next);
    assertThat(numbers()).containsExactly(1L);
    assertThatThrownBy(() -> store().read(sql -> sql.sql("INSERT INTO line VALUES (2)").update()))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.code()).isEqualTo("store-failed"));
    assertThat(numbers()).containsExactly(1L);
  }

  @Test
  void noMoreReadsRunAtOnceThanTheSettingsSay() {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<CompletableFuture<Integer>> reads =
        IntStream.range(0, 20)
            .mapToObj(n ->
                CompletableFuture.supplyAsync(
                    () ->
                        store()
                            .read(sql -> {
                              most.accumulateAndGet(running.incrementAndGet(), Math::max);
                              pause(10);
                              return running.decrementAndGet();
                            }),
                    task -> Thread.ofVirtual().start(task)))
            .toList();
    reads.forEach(CompletableFuture::join);
    assertThat(most).hasValue(settings().readers());
  }

  @Test
  void readsGoOnWhileAWriteIsInProgress() {
    store().write(StoreContract::next);
    together(() -> assertThat(numbers()).containsExactly(1L));
  }

  @Test
  void aWriteInsideAWriteIsRefusedInsteadOfWaitingForItself() {
    assertThatThrownBy(() -> store().write(transaction -> store().write(StoreContract::next)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatTheDatabaseRefusesComesOutAsAFaultOfTheStore() {
    for (Runnable fault :
        List.<Runnable>of(
            () -> store().write(transaction -> transaction.sql().sql("NONSENSE").update()),
            () -> store().read(sql -> sql.sql("NONSENSE").query(Long.class).list()))) {
      assertThatThrownBy(fault::run)
          .isInstanceOfSatisfying(
              StoreException.class, e -> assertThat(e.code()).isEqualTo("store-failed"))
          .hasMessageContaining("NONSENSE");
    }
  }

  @Test
  void aClosedStoreSaysThatItIsClosed() {
    store().close();
    for (Runnable use :
        List.<Runnable>of(() -> store().write(StoreContract::next), this::numbers)) {
      assertThatThrownBy(use::run)
          .isInstanceOfSatisfying(
              StoreException.class, e -> assertThat(e.code()).isEqualTo("closing"));
    }
  }

  @Test
  void closingWhileOthersWriteLosesNothingThatWasAcknowledged() {
    Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
    List<CompletableFuture<String>> writers =
        IntStream.range(0, 6)
            .mapToObj(n ->
                CompletableFuture.supplyAsync(
                    () -> {
                      while (true) {
                        try {
                          acknowledged.add(store().write(StoreContract::next));
                        } catch (StoreException e) {
                          return e.code();
                        }
                      }
                    },
                    task -> Thread.ofVirtual().start(task)))
            .toList();
    while (acknowledged.size() < 50) {
      pause(1);
    }
    store().close();

    assertThat(writers.stream().map(CompletableFuture::join)).containsOnly("closing");
    List<Long> kept = reopened().read(StoreContract::numbers);
    assertThat(kept).containsExactlyInAnyOrderElementsOf(acknowledged);
    assertThat(kept).isEqualTo(LongStream.rangeClosed(1, kept.size()).boxed().toList());
  }

  @Test
  void closingEndsEveryWriteThoughTheQueueIsFull() throws Exception {
    int many = 9000;
    CountDownLatch gathered = new CountDownLatch(1);
    var _ =
        store()
            .writeLater(transaction -> {
              await(gathered);
              return "";
            });
    Queue<CompletableFuture<Integer>> writes = new ConcurrentLinkedQueue<>();
    Thread submitting =
        Thread.ofPlatform()
            .start(() -> {
              for (int n = 0; n < many; n++) {
                writes.add(store().writeLater(transaction -> 1));
              }
            });
    while (submitting.getState() != Thread.State.WAITING) {
      pause(1);
    }
    CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> store().close());
    pause(20);
    gathered.countDown();
    closing.get(20, TimeUnit.SECONDS);
    submitting.join();

    assertThat(writes).hasSize(many);
    for (CompletableFuture<Integer> write : writes) {
      write.handle((done, fault) -> "").get(5, TimeUnit.SECONDS);
    }
  }

  @Test
  void wordsAreRememberedInTheFolder() {
    assertThat(store().remembered()).isEmpty();
    store().remember("first and longer");
    store().remember("second");
    String fingerprint = store().fingerprint();

    assertThat(reopened().remembered()).isEqualTo("second");
    assertThat(reopened().remembered()).isEqualTo("second");
    assertThat(store().fingerprint()).isEqualTo(fingerprint);
  }

  static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
