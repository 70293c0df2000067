package org.newsflow.subscriber;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.flow.Entry;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;
import org.newsflow.item.PubStatus;
import org.newsflow.store.Transaction;

/** Edits among releases: in one group, rolled back, and from many threads. */
final class EditsUnderTheLockTest {

  private static final int ROUNDS = 60;

  @TempDir Path folder;
  private SmallAgency agency;
  private long english;
  private long paper;
  private long contract;

  @BeforeEach
  void open() {
    agency = new SmallAgency(folder);
    english = agency.product("en-general", "language:en");
    paper = agency.subscriber("Paper");
    contract = agency.contract(paper, english);
  }

  @AfterEach
  void close() {
    agency.close();
  }

  @Test
  void rolledBackEditNeverHolds() {
    Product other = agency.entitlements.book().product(english).orElseThrow().asking("language:ar");
    assertThatThrownBy(() ->
            agency.flow.change((transaction, from, revision) -> {
              editAndFail(transaction, from, revision, other);
              return english;
            }))
        .hasMessage("on purpose");
    assertThat(agency.entitlements.book().product(english).orElseThrow().query())
        .isEqualTo("language:en");

    Entry entry = agency.release("en", "a match");
    assertThat(entry.products()).containsExactly(english);
    assertThat(agency.reached(entry)).containsExactly(paper);
    assertBookIsWhatIsStored();
  }

  private void editAndFail(Transaction transaction, long from, long revision, Booked booked) {
    Book book = agency.entitlements.current(transaction);
    Edit edit = new Edit(book.number() + 1, from, agency.now(), "admin", booked);
    agency.entitlements.edit(transaction, revision, book, edit);
    throw new IllegalStateException("on purpose");
  }

  /** As on a node that learns under the lock what another one edited. */
  @Test
  void bookThatWasReadInAFailedTransactionIsPublishedWithTheNext() {
    Entitlements node = agency.entitlements();
    agency.state(contract, ContractState.ENDED);
    long revision = 42;
    assertThatThrownBy(() ->
            agency.store.write(transaction -> {
              node.refresh(transaction, revision);
              throw new IllegalStateException("on purpose");
            }))
        .hasMessage("on purpose");
    assertThat(node.of(paper).inForce(agency.now())).isTrue();
    agency.store.write(transaction -> {
      node.refresh(transaction, revision);
      return revision;
    });
    assertThat(node.of(paper).inForce(agency.now())).isFalse();
  }

  @Test
  void groupThatFailsIsTriedOneByOne() throws Exception {
    Entry first = agency.release("en", "a match");
    CountDownLatch gathered = new CountDownLatch(1);
    CompletableFuture<Boolean> holding = agency.store.writeLater(transaction -> await(gathered));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Edited<Contract>> ended =
          after(
              threads,
              () ->
                  agency.administration.editContract(
                      contract, old -> old.state(ContractState.ENDED), "admin"));
      Future<Entry> kill = after(threads, () -> agency.mark(Event.KILL, first));
      Future<Edited<Contract>> again =
          after(
              threads,
              () ->
                  agency.administration.editContract(
                      contract, old -> old.state(ContractState.IN_FORCE), "admin"));
      CompletableFuture<Boolean> failing =
          agency.store.writeLater(transaction -> {
            throw new IllegalStateException("on purpose");
          });
      Future<Entry> release = after(threads, () -> agency.release("en", "another"));
      gathered.countDown();

      assertThat(ended.get()).isInstanceOf(Edited.Done.class);
      assertThat(kill.get().owed()).isEqualTo(Map.of(paper, Set.of(english)));
      assertThat(again.get()).isInstanceOf(Edited.Done.class);
      assertThat(agency.reached(release.get())).containsExactly(paper);
      assertThat(failing).isCompletedExceptionally();
      assertThat(holding).isCompleted();
    }
    assertBookIsWhatIsStored();
  }

  /** Starts this and gives it the time to queue up behind what was started before. */
  private static <T> Future<T> after(ExecutorService threads, Supplier<T> work)
      throws InterruptedException {
    Future<T> future = threads.submit(work::get);
    Thread.sleep(30);
    return future;
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyEntryReachesWhomHistorySaysItReaches() throws Exception {
    long sport = agency.product("sport", "sport");
    long group = agency.subscriber("Group");
    agency.contract(group, english, sport);
    long member = agency.subscriber(Subscriber.named("Member").within(group));
    long memberContract = agency.contract(member, sport);
    List<Runnable> work = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      SplittableRandom random = new SplittableRandom(writer);
      work.add(() -> writeStories(random));
    }
    work.add(() ->
        rounds(round -> {
          ContractState[] states = ContractState.values();
          agency.state(contract, states[round % states.length]);
          agency.state(memberContract, states[(round + 2) % states.length]);
        }));
    work.add(() ->
        rounds(round -> {
          String query = round % 2 == 0 ? "match" : "sport";
          Administration administration = agency.administration;
          administration.editProduct(sport, old -> old.asking(query), "b").orElseThrow();
          Long parent = round % 3 == 0 ? null : group;
          administration.editSubscriber(paper, old -> old.within(parent), "b").orElseThrow();
          administration
              .editProduct(english, old -> old.withdrawn(round % 5 == 0), "b")
              .orElseThrow();
        }));
    try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
      List<Future<?>> all = new ArrayList<>();
      work.forEach(each -> all.add(threads.submit(each)));
      for (Future<?> each : all) {
        each.get();
      }
    }

    List<Edit> edits = agency.store.read(sql -> EditTables.after(sql, 0));
    assertThat(edits).hasSizeGreaterThan(3 * ROUNDS);
    NaiveBook model = new NaiveBook(edits);
    List<Entry> entries = agency.flow.after(0, 10_000);
    assertThat(entries).hasSizeGreaterThan(4 * ROUNDS);
    assertThat(entries).anyMatch(entry -> !entry.owed().isEmpty());
    Map<Guid, List<Entry>> histories = new HashMap<>();
    Map<Guid, NewsItem> texts = new HashMap<>();
    for (Entry entry : entries) {
      List<Entry> earlier = histories.computeIfAbsent(entry.guid(), guid -> new ArrayList<>());
      if (entry.status() != PubStatus.CANCELED) {
        texts.put(entry.guid(), agency.flow.item(entry.position()));
      }
      NewsItem text = requireNonNull(texts.get(entry.guid()));
      assertThat(entry.products()).isEqualTo(model.products(text, entry.position()));
      assertThat(entry.owed()).isEqualTo(model.owed(entry, earlier, Set.of()));
      earlier.add(entry);
    }
    assertBookIsWhatIsStored();
  }

  private void writeStories(SplittableRandom random) {
    rounds(round -> {
      String language = random.nextBoolean() ? "en" : "ar";
      Entry entry = agency.release(language, random.nextBoolean() ? "sport" : "match");
      entry = agency.update(entry, random.nextBoolean() ? "sport" : "match");
      agency.mark(random.nextBoolean() ? Event.KILL : Event.HOLD, entry);
    });
  }

  private static void rounds(java.util.function.IntConsumer work) {
    for (int round = 0; round < ROUNDS; round++) {
      work.accept(round);
    }
  }

  private void assertBookIsWhatIsStored() {
    Book book = agency.entitlements.book();
    List<Edit> edits = agency.store.read(sql -> EditTables.after(sql, 0));
    assertThat(edits).extracting(Edit::number).isSorted().doesNotHaveDuplicates();
    assertThat(book.number()).isEqualTo(edits.size()).isEqualTo(edits.getLast().number());
    assertThat(edits).extracting(Edit::from).isSorted();
    NaiveBook model = new NaiveBook(edits);
    long head = agency.flow.head();
    for (Product product : book.products()) {
      for (long subscriber : model.subscribers()) {
        for (long position = 1; position <= head + 1; position += 1 + head / 20) {
          assertThat(
                  book.entitlement(subscriber).covers(product.id(), position, agency.now(), false))
              .isEqualTo(model.covers(subscriber, product.id(), position, agency.now(), false));
        }
      }
    }
  }
}
