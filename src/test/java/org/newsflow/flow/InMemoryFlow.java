package org.newsflow.flow;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.newsflow.abridge.Abridgement;
import org.newsflow.item.Embargo;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Problem;
import org.newsflow.item.PubStatus;
import org.newsflow.store.Transaction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The flow as lists and loops: what every flow must do, said as plainly as can be. */
final class InMemoryFlow implements NewsFlow {

  private enum State {
    NEW,
    OUT,
    EMBARGOED,
    HELD,
    KILLED
  }

  private final Audience audience;
  private final Function<NewsItem, Optional<Abridgement>> abridge;
  private final Clock clock;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Long, NewsItem> items = new HashMap<>();
  private final Map<Long, Abridgement> abridgements = new HashMap<>();
  private long revision;

  InMemoryFlow(Audience audience, Function<NewsItem, Optional<Abridgement>> abridge, Clock clock) {
    this.audience = audience;
    this.abridge = abridge;
    this.clock = clock;
  }

  @Override
  public void catchUp() {
    // There is nobody else.
  }

  @Override
  public String id() {
    return "in-memory";
  }

  @Override
  public synchronized long head() {
    return entries.size();
  }

  @Override
  public synchronized Outcome append(Act act, BiConsumer<Transaction, Entry> beside) {
    List<Entry> earlier = history(act.guid());
    if (act.expectedVersion() != earlier.size()) {
      return new Outcome.Stale(earlier.size());
    }
    String broken = brokenRule(act.event(), state(earlier));
    if (broken != null) {
      return new Outcome.Refused(new Problem(null, broken, "refused"));
    }

    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    NewsItem before = earlier.isEmpty() ? null : item(earlier.getLast().position());
    NewsItem item = next(act, before, now);
    Abridgement abridgement =
        item.pubStatus() == PubStatus.USABLE ? abridge.apply(item).orElse(null) : null;

    NoSql transaction = new NoSql();
    audience.refresh(transaction, revision);
    Set<Long> products = new HashSet<>(audience.match(item).products());
    if (abridgement != null || earlier.stream().anyMatch(entry -> entry.products().contains(0L))) {
      products.add(Strand.PUBLIC);
    }
    Set<Level> levels = EnumSet.of(item.level());
    earlier.forEach(entry -> levels.add(entry.level()));
    Instant last = entries.isEmpty() ? Instant.EPOCH : entries.getLast().at();
    boolean replacesText = act.event() == Event.UPDATE || act.event() == Event.CORRECTION;

    Entry unowed =
        new Entry(
            head() + 1,
            act.guid(),
            item.version(),
            act.event(),
            later(last, item.versionCreated()),
            item.type(),
            item.language(),
            item.level(),
            levels,
            item.pubStatus(),
            item.embargo() != null,
            item.test(),
            act.notice(),
            replacesText ? Changes.between(requireNonNull(before), item) : List.of(),
            act.actor(),
            products,
            Map.of());
    Entry entry = unowed.owedTo(audience.owed(transaction, unowed, earlier));
    beside.accept(transaction, entry);

    entries.add(entry);
    items.put(entry.position(), act.event() == Event.KILL ? item.withoutWords() : item);
    if (abridgement != null) {
      abridgements.put(entry.position(), abridgement);
    }
    transaction.commit();
    notifyAll();
    return new Outcome.Appended(entry);
  }

  private static NewsItem next(Act act, @Nullable NewsItem before, Instant now) {
    if (before == null) {
      return requireNonNull(act.item()).toBuilder()
          .version(1)
          .pubStatus(PubStatus.USABLE)
          .firstCreated(now)
          .versionCreated(now)
          .build();
    }
    NewsItem text = act.item() == null ? before : act.item();
    Embargo embargo =
        switch (act.event()) {
          case EMBARGO_CHANGE -> act.embargo();
          case EMBARGO_LIFT -> null;
          default -> before.embargo();
        };
    return text.toBuilder()
        .version(before.version() + 1)
        .pubStatus(act.event().status())
        .firstCreated(before.firstCreated())
        .versionCreated(later(now, before.versionCreated()))
        .embargo(embargo)
        .build();
  }

  private static State state(List<Entry> history) {
    if (history.isEmpty()) {
      return State.NEW;
    }
    return switch (history.getLast().event()) {
      case KILL -> State.KILLED;
      case HOLD -> State.HELD;
      default -> history.getLast().embargoed() ? State.EMBARGOED : State.OUT;
    };
  }

  private static @Nullable String brokenRule(Event event, State state) {
    if (state == State.NEW) {
      return event == Event.RELEASE ? null : "not-released";
    }
    return switch (event) {
      case RELEASE -> "released-already";
      case LIFT -> state == State.HELD ? null : "not-held";
      case KILL -> state == State.KILLED ? "killed" : null;
      case EMBARGO_CHANGE, EMBARGO_LIFT ->
          switch (state) {
            case EMBARGOED -> null;
            case OUT -> "not-embargoed";
            default -> "not-usable";
          };
      case UPDATE, CORRECTION, REPEAT, HOLD ->
          state == State.OUT || state == State.EMBARGOED ? null : "not-usable";
    };
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  @Override
  public synchronized <T> T change(Change<T> change) {
    NoSql transaction = new NoSql();
    T result = change.make(transaction, head() + 1, ++revision);
    transaction.commit();
    return result;
  }

  @Override
  public List<Entry> after(long position, int limit) {
    return some(entry -> entry.position() > position, limit);
  }

  @Override
  public List<Entry> after(Strand strand, long position, int limit) {
    return some(entry -> entry.position() > position && strand.holds(entry), limit);
  }

  @Override
  public List<Entry> before(Strand strand, long position, int limit) {
    List<Entry> all =
        some(entry -> entry.position() < position && strand.holds(entry), Integer.MAX_VALUE);
    return all.reversed().stream().limit(limit).toList();
  }

  @Override
  public List<Entry> history(Guid guid) {
    return some(entry -> entry.guid().equals(guid), Integer.MAX_VALUE);
  }

  private synchronized List<Entry> some(Predicate<Entry> wanted, int limit) {
    return entries.stream().filter(wanted).limit(limit).toList();
  }

  @Override
  public synchronized Map<Long, NewsItem> items(Collection<Long> positions) {
    return chosen(items, positions);
  }

  @Override
  public synchronized Map<Long, Abridgement> abridgements(Collection<Long> positions) {
    return chosen(abridgements, positions);
  }

  private static <T> Map<Long, T> chosen(Map<Long, T> all, Collection<Long> positions) {
    Map<Long, T> chosen = new HashMap<>(all);
    chosen.keySet().retainAll(positions);
    return chosen;
  }

  @Override
  public long before(Instant time) {
    return some(entry -> entry.at().isBefore(time), Integer.MAX_VALUE).size();
  }

  @Override
  public @Nullable Recall recall(Guid guid) {
    List<Entry> history = history(guid);
    State state = state(history);
    if (state != State.HELD && state != State.KILLED) {
      return null;
    }
    Entry entry = history.getLast();
    return new Recall(
        guid,
        entry.event(),
        entry.position(),
        entry.version(),
        history.getFirst().position(),
        entry.notice());
  }

  @Override
  public Collection<Recall> recallsAfter(long position) {
    List<Recall> open = new ArrayList<>();
    for (Entry entry : after(position, Integer.MAX_VALUE)) {
      Recall recall = recall(entry.guid());
      if (recall != null && recall.position() == entry.position()) {
        open.add(recall);
      }
    }
    return open;
  }

  @Override
  public synchronized long await(long position, Duration timeout) throws InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    for (long left = timeout.toNanos(); head() <= position && left > 0; ) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = end - System.nanoTime();
    }
    return head();
  }

  /** A transaction of a flow that has no database. */
  private static final class NoSql implements Transaction {
    private final List<Runnable> actions = new ArrayList<>();

    @Override
    public JdbcClient sql() {
      throw new UnsupportedOperationException("there is no database");
    }

    @Override
    public void afterCommit(Runnable action) {
      actions.add(action);
    }

    void commit() {
      actions.forEach(Runnable::run);
    }
  }
}
