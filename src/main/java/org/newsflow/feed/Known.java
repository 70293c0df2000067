package org.newsflow.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.newsflow.flow.Entry;
import org.newsflow.flow.NewsFlow;
import org.newsflow.item.Guid;
import org.newsflow.item.Link;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Picture;

/**
 * Takes the names of other items out of an item where its reader may not know of them (WIRE 16). An
 * item that names none costs nothing; what another names is read once for all who ask before the
 * flow goes on.
 */
final class Known {

  private static final int HISTORIES = 4096;

  private final NewsFlow flow;
  private final Cache<Guid, History> histories =
      Caffeine.newBuilder().maximumSize(HISTORIES).build();

  /** An item's entries, up to this head of the flow at least. */
  private record History(long head, List<Entry> entries) {}

  Known(NewsFlow flow) {
    this.flow = flow;
  }

  /** This item, with the names of what the reader may know of. */
  NewsItem of(Gate gate, NewsItem item) {
    List<Link> links = item.links().stream().filter(link -> knows(gate, link.guid())).toList();
    List<Picture> pictures = item.pictures().stream().map(picture -> known(gate, picture)).toList();
    return links.equals(item.links()) && pictures.equals(item.pictures())
        ? item
        : item.toBuilder().links(links).pictures(pictures).build();
  }

  private Picture known(Gate gate, Picture picture) {
    Guid guid = picture.guid();
    return guid == null || knows(gate, guid) ? picture : picture.withoutGuid();
  }

  private boolean knows(Gate gate, Guid guid) {
    List<Entry> entries =
        history(guid, gate.head()).stream()
            .filter(entry -> entry.position() <= gate.head())
            .toList();
    return !gate.known(entries).isEmpty();
  }

  private List<Entry> history(Guid guid, long head) {
    History history = histories.getIfPresent(guid);
    if (history == null || history.head() < head) {
      history = new History(flow.head(), flow.history(guid));
      histories.put(guid, history);
    }
    return history.entries();
  }
}
