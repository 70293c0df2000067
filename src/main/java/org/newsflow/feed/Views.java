package org.newsflow.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsflow.flow.Entry;
import org.newsflow.flow.NewsFlow;
import org.newsflow.flow.Recall;
import org.newsflow.item.Event;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice;
import org.newsflow.item.PubStatus;

/** Shows entries as a reader may see them. */
final class Views {

  private static final int HISTORIES = 1024;

  private final NewsFlow flow;

  /** An item's entries before one position never change; many readers ask for the same at once. */
  private final Cache<Long, List<Entry>> earlier =
      Caffeine.newBuilder().maximumSize(HISTORIES).build();

  Views(NewsFlow flow) {
    this.flow = flow;
  }

  /** These entries of a reader's chain, in order; the first comes after this position of it. */
  List<View> of(Gate gate, List<Entry> entries, long previous) {
    List<Shape> shapes =
        entries.stream().map(entry -> gate.shape(entry, flow.recall(entry.guid()))).toList();
    List<Long> texts = new ArrayList<>();
    List<Long> abridgements = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      (shapes.get(i) == Shape.ABRIDGED ? abridgements : texts).add(entries.get(i).position());
    }
    Map<Long, NewsItem> items = new HashMap<>(flow.items(texts));
    flow.abridgements(abridgements)
        .forEach((position, abridgement) -> items.put(position, abridgement.item()));
    List<View> views = new ArrayList<>();
    long before = previous;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      views.add(view(gate, entry, before, shapes.get(i), items.get(entry.position())));
      before = entry.position();
    }
    return views;
  }

  private View view(
      Gate gate, Entry entry, long previous, Shape wanted, @Nullable NewsItem content) {
    // Nothing to show to the public any more: word of it, and no words of its own.
    Shape shape = content == null ? Shape.STATUS : wanted;
    NewsItem item = content == null ? flow.item(entry.position()) : content;
    Recall recall = flow.recall(entry.guid());
    Event event = event(gate, entry);
    boolean tellsOwnNews =
        event == entry.event() && (recall == null || recall.position() <= entry.position());
    return new View(
        entry.position(),
        previous,
        event,
        entry.guid(),
        entry.version(),
        entry.at(),
        entry.level(),
        gate.products(entry),
        tellsOwnNews ? gate.told(entry.notice()) : Notice.NONE,
        tellsOwnNews ? entry.changed() : List.of(),
        recall == null ? null : recall.position(),
        entry.test(),
        shape,
        shaped(item, shape));
  }

  private static NewsItem shaped(NewsItem item, Shape shape) {
    return switch (shape) {
      case WHOLE, ABRIDGED -> item;
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
   */
  @Nullable RecallNotice recall(Gate gate, Recall recall, long upto) {
    List<Entry> history =
        earlier.get(
            -recall.position(),
            position ->
                flow.history(recall.guid()).stream()
                    .filter(entry -> entry.position() <= recall.position())
                    .toList());
    List<Integer> versions =
        history.stream()
            .filter(entry -> entry.version() < recall.version() && gate.has(entry))
            .filter(entry -> entry.position() <= upto || !gate.inForce())
            .map(Entry::version)
            .toList();
    boolean handedOut = versions.isEmpty() && gate.isOwed(history.getLast());
    return versions.isEmpty() && !handedOut
        ? null
        : new RecallNotice(
            recall.guid(),
            versions,
            recall.position(),
            recall.isKill(),
            gate.told(recall.notice()));
  }
}
