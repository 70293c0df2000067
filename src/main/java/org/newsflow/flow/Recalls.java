package org.newsflow.flow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.PubStatus;

/** The open holds and kills, in memory, so that every read can ask. */
final class Recalls {

  private final Map<Guid, Recall> byGuid = new ConcurrentHashMap<>();
  private final ConcurrentNavigableMap<Long, Recall> byPosition = new ConcurrentSkipListMap<>();

  @Nullable Recall of(Guid guid) {
    return byGuid.get(guid);
  }

  List<Recall> after(long position) {
    return List.copyOf(byPosition.tailMap(position, false).values());
  }

  /** Takes note of what this entry does to its item; its first entry is at this position. */
  void follow(Entry entry, long first) {
    if (entry.status() == PubStatus.USABLE) {
      close(entry.guid());
    } else {
      Event event = entry.status() == PubStatus.CANCELED ? Event.KILL : Event.HOLD;
      open(
          new Recall(
              entry.guid(), event, entry.position(), entry.version(), first, entry.notice()));
    }
  }

  private void open(Recall recall) {
    Recall earlier = byGuid.put(recall.guid(), recall);
    byPosition.put(recall.position(), recall);
    if (earlier != null && earlier.position() != recall.position()) {
      byPosition.remove(earlier.position());
    }
  }

  private void close(Guid guid) {
    Recall earlier = byGuid.remove(guid);
    if (earlier != null) {
      byPosition.remove(earlier.position());
    }
  }
}
