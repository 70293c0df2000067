package org.newsflow.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsflow.feed.Holding.Copy;
import org.newsflow.feed.Holding.RecallState;
import org.newsflow.flow.Entry;
import org.newsflow.flow.NewsFlow;
import org.newsflow.flow.Recall;
import org.newsflow.item.Guid;
import org.newsflow.item.PubStatus;
import org.newsflow.store.Store;
import org.newsflow.subscriber.Book;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.HandOut;
import org.newsflow.subscriber.HandOuts;
import org.newsflow.subscriber.Subscriber;

/**
 * Answers for any item who had it, by which channel and when, and who has not acted on a recall.
 */
public final class Holdings {

  private final Store store;
  private final NewsFlow flow;
  private final Entitlements entitlements;
  private final HandOuts handOuts;
  private final ReadingLedger ledger;
  private final Sieve sieve;
  private final Duration patience;
  private final Clock clock;

  /**
   * Makes the answers.
   *
   * @param patience how long a subscriber may take to answer a recall before it is overdue
   */
  Holdings(
      Store store,
      NewsFlow flow,
      Entitlements entitlements,
      HandOuts handOuts,
      ReadingLedger ledger,
      Sieve sieve,
      Duration patience,
      Clock clock) {
    this.store = store;
    this.flow = flow;
    this.entitlements = entitlements;
    this.handOuts = handOuts;
    this.ledger = ledger;
    this.sieve = sieve;
    this.patience = patience;
    this.clock = clock;
  }

  /** Everybody who was entitled to a version of this item, or was handed one. */
  public List<Holding> of(Guid guid) {
    List<Entry> history = flow.history(guid);
    if (history.isEmpty()) {
      return List.of();
    }
    ledger.settle();
    List<ReadingTables.Range> ranges =
        store.read(
            sql -> ReadingTables.ranges(sql, history.getFirst().position(), sieve.last(history)));
    List<Receipt> receipts = store.read(sql -> ReadingTables.receipts(sql, guid));
    List<HandOut> handedOut = handOuts.of(guid);
    Recall recall = flow.recall(guid);
    // Who was told of a hold or kill, and had nothing before it, has nothing to take back.
    Set<Integer> texts =
        history.stream()
            .filter(entry -> entry.status() == PubStatus.USABLE)
            .map(Entry::version)
            .collect(Collectors.toSet());
    List<Holding> holdings = new ArrayList<>();
    long head = flow.head();
    Book book = entitlements.book();
    for (Subscriber subscriber : book.subscribers()) {
      long id = subscriber.id();
      Gate gate = SubscriberGate.of(book, id, clock.instant(), head);
      List<ReadingTables.Range> read =
          ranges.stream().filter(range -> range.reader().subscriber() == id).toList();
      List<Copy> copies = new ArrayList<>();
      handedOut.stream()
          .filter(given -> given.subscriber() == id)
          .map(given -> new Copy(given.version(), given.channel(), given.at()))
          .forEach(copies::add);
      history.stream()
          .filter(gate::has)
          .flatMap(entry -> copies(gate, entry, read))
          .forEach(copies::add);
      if (copies.stream().anyMatch(copy -> texts.contains(copy.version()))) {
        copies.sort(Comparator.comparingInt(Copy::version));
        List<Receipt> said =
            receipts.stream().filter(receipt -> receipt.subscriber() == id).toList();
        holdings.add(
            new Holding(
                id,
                subscriber.name(),
                copies,
                recall == null ? null : state(recall, history, read, said)));
      }
    }
    return holdings;
  }

  /** A live reader had the entry when it was made; one that caught up, when it began to read. */
  private Stream<Copy> copies(Gate gate, Entry entry, List<ReadingTables.Range> read) {
    List<Copy> copies =
        read.stream()
            .flatMap(range ->
                sieve.place(gate, range.filter(), entry).stream()
                    .filter(range::covers)
                    .mapToObj(place -> copy(range, entry, sieve.at(place))))
            .toList();
    return copies.isEmpty() ? Stream.of(new Copy(entry.version(), null, null)) : copies.stream();
  }

  private static Copy copy(ReadingTables.Range range, Entry entry, Instant out) {
    Instant had = range.opened().isAfter(out) ? range.opened() : out;
    return new Copy(entry.version(), range.reader().channel(), had);
  }

  private RecallState state(
      Recall recall, List<Entry> history, List<ReadingTables.Range> read, List<Receipt> said) {
    Instant since =
        history.stream()
            .filter(entry -> entry.position() == recall.position())
            .findFirst()
            .orElseThrow()
            .at();
    Set<Receipt.Status> statuses =
        said.stream()
            .filter(receipt -> answers(receipt, recall, since))
            .map(Receipt::status)
            .collect(Collectors.toSet());
    if (statuses.contains(Receipt.Status.REMOVED)) {
      return RecallState.REMOVED;
    }
    if (statuses.contains(Receipt.Status.NOT_USED)) {
      return RecallState.NOT_USED;
    }
    if (statuses.contains(Receipt.Status.RECEIVED)) {
      return RecallState.ACKNOWLEDGED;
    }
    if (since.plus(patience).isBefore(clock.instant())) {
      return RecallState.OVERDUE;
    }
    // Whatever the filter: what it keeps out of the entries is told as a recall.
    return read.stream().anyMatch(range -> range.covers(recall.position()))
        ? RecallState.DELIVERED
        : RecallState.PENDING;
  }

  /**
   * Whether this was said to the recall. What was removed is named by the version that was there.
   */
  private static boolean answers(Receipt receipt, Recall recall, Instant since) {
    boolean ofWhatWas =
        receipt.status() == Receipt.Status.REMOVED || receipt.status() == Receipt.Status.NOT_USED;
    return receipt.version() >= recall.version() || (ofWhatWas && !receipt.at().isBefore(since));
  }
}
