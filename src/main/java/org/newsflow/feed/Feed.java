package org.newsflow.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.Chain.Link;
import org.newsflow.flow.Entry;
import org.newsflow.flow.NewsFlow;
import org.newsflow.flow.Recall;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.Rendition;
import org.newsflow.store.Store;
import org.newsflow.subscriber.ContractRights;
import org.newsflow.subscriber.Downloads;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.HandOut;
import org.newsflow.subscriber.HandOuts;

/** The one gate: reads the flow and single items for anybody outside the newsroom. */
public final class Feed {

  private static final Following.Delivered UNRECORDED = (cursor, entries) -> {};

  private final Store store;
  private final NewsFlow flow;
  private final Entitlements entitlements;
  private final HandOuts handOuts;
  private final ReadingLedger ledger;
  private final Views views;
  private final Sieve sieve;
  private final Clock clock;

  /** Entries never change; pages show the same ones again and again. */
  private final Cache<Long, Entry> met = Caffeine.newBuilder().maximumSize(10_000).build();

  Feed(
      Store store,
      NewsFlow flow,
      Entitlements entitlements,
      HandOuts handOuts,
      ReadingLedger ledger,
      Sieve sieve,
      Clock clock) {
    this.store = store;
    this.flow = flow;
    this.entitlements = entitlements;
    this.handOuts = handOuts;
    this.ledger = ledger;
    this.views = new Views(flow, handOuts, new Known(flow));
    this.sieve = sieve;
    this.clock = clock;
  }

  /** The flow's id, which every cursor belongs to. */
  public String flowId() {
    return flow.id();
  }

  /** Position of the flow's newest entry. No cursor lies beyond it. */
  public long head() {
    return flow.head();
  }

  /**
   * The cursor from which a reading begins with the reader's first entry at or after this time, or
   * with what is yet to come. It is a place of the reader's own: the head of the flow would tell
   * how much there is that it may not know of (WIRE 16).
   *
   * @param since null for now
   */
  public long before(Reader reader, @Nullable Instant since) {
    Chain chain = Chain.of(sieve, gate(reader), Filter.NONE);
    return (since == null ? chain.newest() : chain.newest(flow.before(since))).place();
  }

  /**
   * Follows the flow for a reader that stays, such as a stream.
   *
   * @param after a position up to the head
   */
  public Following follow(Reader reader, Filter filter, long after) {
    return following(
        reader, filter, after, subscriber -> recorded(ledger.open(subscriber, filter, after)));
  }

  /** Reads on for a reader that comes again and again with its cursor. */
  public Following resume(Reader reader, Filter filter, long after) {
    return following(
        reader, filter, after, subscriber -> recorded(ledger.resume(subscriber, filter, after)));
  }

  private Following following(
      Reader reader,
      Filter filter,
      long after,
      Function<Reader.OfSubscriber, Following.Delivered> record) {
    if (after > flow.head()) {
      throw new IllegalArgumentException("a cursor beyond the head");
    }
    Supplier<Chain> chains = () -> Chain.of(sieve, gate(reader), filter);
    Following.Delivered delivered =
        reader instanceof Reader.OfSubscriber subscriber ? record.apply(subscriber) : UNRECORDED;
    return new Following(flow, chains, views, delivered, after);
  }

  private static Following.Delivered recorded(ReadingLedger.Range range) {
    return (cursor, entries) -> {
      range.extend(cursor);
      if (entries.stream().anyMatch(Entry::embargoed)) {
        range.settle();
      }
    };
  }

  /**
   * Those of these entries that are in the reader's flow, as it may see them now, in this order.
   * Whole texts are left out, since to look here is not on record.
   */
  public List<View> entries(Reader reader, List<Long> positions) {
    Gate gate = gate(reader);
    List<Link> links =
        positions.stream()
            .map(this::met)
            .filter(entry -> gate.has(entry) && gate.shape(entry) != Shape.WHOLE)
            .map(entry -> new Link(entry, 0))
            .toList();
    return views.of(gate, links);
  }

  /** The hold or kill at this position, if it is in the reader's flow. It has no words. */
  public Optional<View> recall(Reader reader, long position) {
    Gate gate = gate(reader);
    Entry entry = met(position);
    return (entry.event() == Event.HOLD || entry.event() == Event.KILL) && gate.has(entry)
        ? Optional.of(views.of(gate, entry))
        : Optional.empty();
  }

  private Entry met(long position) {
    return met.get(position, at -> flow.after(at - 1, 1).getFirst());
  }

  /** An entry that the reader was shown, as it may be handed over now: a recall may have come. */
  public View now(Reader reader, View view) {
    return views.now(() -> gate(reader), view);
  }

  /** Those of these saved queries that bring the reader this entry, if it is in its flow. */
  public List<Saved> through(Reader reader, long position, List<Saved> saved) {
    Gate gate = gate(reader);
    Entry entry = met(position);
    return gate.has(entry) ? sieve.through(gate, entry, saved) : List.of();
  }

  /**
   * For each of these saved queries, those of the reader's own entries that could not be held
   * against it, or have no place in its reading yet: the newest, in order. Of others' nothing is
   * told, not even how many there are (WIRE 16).
   */
  public Map<Saved, List<Unheld>> setAside(Reader reader, Filter filter, Collection<Saved> all) {
    Map<Saved, List<Unheld>> setAside = new HashMap<>();
    sieve
        .setAside(gate(reader), filter, all)
        .forEach(
            (saved, entries) -> setAside.put(saved, entries.stream().map(Unheld::of).toList()));
    return setAside;
  }

  /**
   * One version of an item, the newest that the reader may know when none is named. A whole text is
   * on record before this returns.
   */
  public Lookup item(Reader reader, Guid guid, @Nullable Integer version) {
    return recorded(reader, guid, look(reader, guid, version));
  }

  /**
   * A file of a picture that a version of an item shows, for who gets that version as it is: whole,
   * or the public its abridgement. It is one download with the item, and on record like it.
   *
   * @param picture its number in the item, from 1; 0 for the item's own files
   * @param rendition its name, such as {@code web}
   */
  public PictureLookup picture(
      Reader reader, Guid guid, @Nullable Integer version, int picture, String rendition) {
    Lookup looked = look(reader, guid, version);
    PictureLookup before = picture(reader, looked, picture, rendition);
    return before instanceof PictureLookup.Found
        ? picture(reader, recorded(reader, guid, looked), picture, rendition)
        : before;
  }

  private PictureLookup picture(Reader reader, Lookup looked, int picture, String name) {
    return switch (looked) {
      case Lookup.Refused refused -> new PictureLookup.Refused(refused);
      case Lookup.Exhausted(Downloads.Use use) -> new PictureLookup.Exhausted(use);
      case Lookup.Found(View view) -> picture(reader, view, picture, name);
    };
  }

  private PictureLookup picture(Reader reader, View view, int picture, String name) {
    if (view.shape() == Shape.HELD) {
      return new PictureLookup.Held();
    }
    Optional<Rendition> rendition =
        view.item().renditions(picture).stream().filter(each -> each.name().equals(name)).findAny();
    String hash = rendition.map(Rendition::hash).orElse(null);
    if (hash == null) {
      return new PictureLookup.Refused(new Lookup.Unknown());
    }
    return gate(reader).allows(rendition.get().size())
        ? new PictureLookup.Found(rendition.get(), hash)
        : new PictureLookup.Refused(new Lookup.Forbidden("size"));
  }

  private Lookup recorded(Reader reader, Guid guid, Lookup looked) {
    if (looked instanceof Lookup.Found(View view)
        && view.shape() == Shape.WHOLE
        && reader instanceof Reader.OfSubscriber subscriber) {
      HandOut handOut =
          new HandOut(
              subscriber.subscriber(),
              guid,
              view.version(),
              subscriber.channel(),
              subscriber.key(),
              clock.instant());
      Optional<Downloads.Use> against = handOuts.take(handOut, limit(handOut));
      if (against.isPresent()) {
        return new Lookup.Exhausted(against.get());
      }
      // A hold or kill may have come while it was written down, on this node or another.
      flow.catchUp();
      return look(reader, guid, view.version());
    }
    return looked;
  }

  private @Nullable Downloads limit(HandOut handOut) {
    return entitlements
        .of(handOut.subscriber())
        .rights(handOut.at())
        .map(ContractRights::downloads)
        .orElse(null);
  }

  /** One version as the reader may see it now; nothing is put on record. */
  Lookup look(Reader reader, Guid guid, @Nullable Integer version) {
    List<Entry> history = flow.history(guid);
    Gate gate = gate(reader);
    List<Entry> known = gate.known(history);
    if (known.isEmpty()) {
      return new Lookup.Unknown();
    }
    Recall recall = flow.recall(guid);
    if (recall != null && recall.isKill()) {
      return new Lookup.Killed(
          new RecallNotice(
              guid,
              known.stream().map(Entry::version).toList(),
              recall.version(),
              recall.position(),
              true,
              gate.told(recall.notice())));
    }
    if (!gate.inForce()) {
      return new Lookup.Forbidden("contract");
    }
    Optional<Entry> entry =
        readable(gate, known).stream()
            .filter(any -> version == null || any.version() == version)
            .reduce((any, later) -> later);
    return entry.isEmpty() ? new Lookup.Unknown() : look(reader, gate, entry.get(), version);
  }

  private Lookup look(Reader reader, Gate gate, Entry entry, @Nullable Integer version) {
    View view = views.of(gate, entry);
    return switch (view.shape()) {
      case STATUS -> new Lookup.Forbidden(entry.embargoed() ? "embargo" : "contract");
      case KILLED -> look(reader, entry.guid(), version); // in this moment: now there is a notice
      case WHOLE, HELD, ABRIDGED -> new Lookup.Found(view);
    };
  }

  /**
   * The versions of an item that the reader may know, or what keeps it from having the item. It
   * tells of whole texts without their words: they are had one by one, and on record.
   */
  public Versions history(Reader reader, Guid guid) {
    if (look(reader, guid, null) instanceof Lookup.Refused refused) {
      return refused;
    }
    List<Entry> history = flow.history(guid);
    Gate gate = gate(reader);
    Chain chain = Chain.of(sieve, gate, Filter.NONE);
    List<Link> links =
        readable(gate, gate.known(history)).stream()
            .map(entry -> new Link(entry, chain.newest(entry.position() - 1).position()))
            .toList();
    return new Versions.Found(views.of(gate, links).stream().map(View::withoutText).toList());
  }

  /**
   * Files a subscriber's receipt, on disk when this returns; false when it never had that version.
   */
  public boolean file(Receipt receipt) {
    List<Entry> history = flow.history(receipt.guid());
    Gate gate = gate(new Reader.OfSubscriber(receipt.subscriber(), receipt.key(), "receipt"));
    boolean had =
        history.stream().anyMatch(entry -> entry.version() == receipt.version() && gate.has(entry))
            || handOuts.of(receipt.guid()).stream()
                .anyMatch(given ->
                    given.subscriber() == receipt.subscriber()
                        && given.version() == receipt.version());
    if (had) {
      store.write(transaction -> {
        ReadingTables.write(transaction.sql(), receipt);
        return receipt;
      });
    }
    return had;
  }

  /** Those of the entries known whose texts may be asked for. */
  static List<Entry> readable(Gate gate, List<Entry> known) {
    return gate.goesBack() ? known : known.subList(Math.max(0, known.size() - 1), known.size());
  }

  /** This entry as it may be seen through the gate. */
  View view(Gate gate, Entry entry) {
    return views.of(gate, entry);
  }

  /** The reader's gate as it stands now: right for every entry that was in the flow before. */
  Gate gate(Reader reader) {
    long head = flow.head();
    return switch (reader) {
      case Reader.OfPublic() -> new PublicGate(head);
      case Reader.OfSubscriber(var subscriber, var key, var channel) ->
          SubscriberGate.of(entitlements.book(), subscriber, clock.instant(), head);
    };
  }
}
