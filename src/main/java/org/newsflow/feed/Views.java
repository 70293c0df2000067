package org.newsflow.feed;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsflow.abridge.Abridgement;
import org.newsflow.feed.Chain.Link;
import org.newsflow.flow.Entry;
import org.newsflow.flow.NewsFlow;
import org.newsflow.flow.Recall;
import org.newsflow.item.Event;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice;
import org.newsflow.item.PubStatus;
import org.newsflow.subscriber.HandOut;
import org.newsflow.subscriber.HandOuts;

/** Shows entries and recalls as a reader may see them. */
final class Views {

  private static final int HISTORIES = 1024;

  /** One who reads the whole flow again meets every kill that there ever was, with every page. */
  private static final int RECALLS = 16_384;

  private final NewsFlow flow;
  private final HandOuts handOuts;
  private final Known known;

  /** An item's entries before one position never change; many readers ask for the same at once. */
  private final Cache<Long, List<Entry>> earlier =
      Caffeine.newBuilder().maximumSize(HISTORIES).build();

  /** By the recall's position. */
  private final Cache<Long, Recalled> recalled = Caffeine.newBuilder().maximumSize(RECALLS).build();

  /** What a hold or kill takes back. Whole texts are not given any more, so it does not change. */
  private record Recalled(List<Entry> entries, List<HandOut> given) {}

  Views(NewsFlow flow, HandOuts handOuts, Known known) {
    this.flow = flow;
    this.handOuts = handOuts;
    this.known = known;
  }

  /** This entry as the reader may see it. */
  View of(Gate gate, Entry entry) {
    return of(gate, List.of(new Link(entry, 0))).getFirst();
  }

  /** These entries as the reader may see them. */
  List<View> of(Gate gate, List<Link> links) {
    Map<Long, Abridgement> abridged =
        flow.abridgements(
            links.stream()
                .filter(link -> gate.shape(link.entry()) == Shape.ABRIDGED)
                .map(Link::position)
                .toList());
    Map<Long, NewsItem> items =
        flow.items(
            links.stream()
                .map(Link::position)
                .filter(position -> !abridged.containsKey(position))
                .toList());
    return links.stream()
        .map(link -> view(gate, link, abridged.get(link.position()), items.get(link.position())))
        .toList();
  }

  /** The same entry as it may be seen now: a recall may have come since, or gone. */
  View now(Supplier<Gate> gate, View view) {
    Recall recall = flow.recall(view.guid());
    if (Objects.equals(recall == null ? null : recall.position(), view.recalled())) {
      return view;
    }
    Entry entry = flow.after(view.position() - 1, 1).getFirst();
    return of(gate.get(), List.of(new Link(entry, view.previous()))).getFirst();
  }

  private View view(
      Gate gate, Link link, @Nullable Abridgement abridged, @Nullable NewsItem whole) {
    Entry entry = link.entry();
    // Asked once, and when the words are here: what is recalled while they are read is not shown.
    Recall recall = flow.recall(entry.guid());
    Shape wanted = gate.shape(entry, recall);
    // Nothing to show to the public any more: word of it, and no words of its own.
    Shape shape = wanted == Shape.ABRIDGED && abridged == null ? Shape.STATUS : wanted;
    NewsItem item = abridged == null ? requireNonNull(whole) : abridged.item();
    Event event = event(gate, entry);
    NewsItem shown = shaped(gate, item, shape);
    boolean tellsOwnNews =
        event == entry.event() && (recall == null || recall.position() <= entry.position());
    return new View(
        entry.position(),
        link.previous(),
        event,
        entry.guid(),
        entry.version(),
        entry.at(),
        entry.level(),
        gate.products(entry),
        tellsOwnNews ? gate.told(entry.notice()) : Notice.NONE,
        tellsOwnNews ? changed(entry, item, shown) : List.of(),
        recall == null ? null : recall.position(),
        entry.test(),
        shape,
        shown,
        shape == Shape.ABRIDGED && abridged != null ? part(abridged) : null);
  }

  private static View.Part part(Abridgement abridged) {
    return new View.Part(
        abridged.keptParagraphs(),
        abridged.ofParagraphs(),
        abridged.shownWords(),
        abridged.ofWords(),
        abridged.whole());
  }

  /** That its links differ is not told to who does not see them all. */
  private static List<String> changed(Entry entry, NewsItem item, NewsItem shown) {
    boolean seen = !shown.links().isEmpty() && shown.links().equals(item.links());
    return entry.changed().stream().filter(field -> seen || !field.equals("links")).toList();
  }

  private NewsItem shaped(Gate gate, NewsItem item, Shape shape) {
    return switch (shape) {
      case WHOLE, ABRIDGED -> known.of(gate, item);
      case STATUS -> item.withoutWords();
      case HELD -> item.withoutWords().toBuilder().pubStatus(PubStatus.WITHHELD).build();
      case KILLED -> item.withoutWords().toBuilder().pubStatus(PubStatus.CANCELED).build();
    };
  }

  private Event event(Gate gate, Entry entry) {
    return entry.event() == Event.EMBARGO_LIFT && earlier(entry).stream().noneMatch(gate::has)
        ? Event.RELEASE
        : entry.event();
  }

  /** The item's entries before this one. */
  private List<Entry> earlier(Entry entry) {
    return earlier.get(
        entry.position(),
        position ->
            flow.history(entry.guid()).stream()
                .filter(other -> other.position() < position)
                .toList());
  }

  /**
   * Word of this recall to a reader that has read up to this position; null when it had none of the
   * versions that are recalled.
   *
   * @param recall one whose position shows already
   */
  @Nullable RecallNotice recall(Gate gate, Recall recall, long upto) {
    Recalled recalled = this.recalled.get(recall.position(), position -> recalled(recall));
    Stream<Integer> read =
        recalled.entries().stream()
            .filter(entry -> entry.position() <= upto || !gate.inForce())
            .filter(gate::has)
            .map(Entry::version);
    Stream<Integer> given = recalled.given().stream().filter(gate::wasGiven).map(HandOut::version);
    List<Integer> versions = Stream.concat(read, given).distinct().sorted().toList();
    return versions.isEmpty()
        ? null
        : new RecallNotice(
            recall.guid(),
            versions,
            recall.version(),
            recall.position(),
            recall.isKill(),
            gate.told(recall.notice()));
  }

  private Recalled recalled(Recall recall) {
    return new Recalled(
        flow.history(recall.guid()).stream()
            .filter(entry -> entry.version() < recall.version())
            .toList(),
        handOuts.of(recall.guid()).stream()
            .filter(given -> given.version() < recall.version())
            .toList());
  }
}
