package org.newsflow.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;
import org.newsflow.item.Notice;
import org.newsflow.item.PubStatus;

/**
 * One entry of the flow, without its content: an immutable version of an item, where it stands and
 * whom it reaches.
 *
 * @param position 1, 2, 3 … with no gap, in commit order
 * @param at when it was released; never decreases with the position
 * @param level of this version
 * @param levels of this and of all earlier versions: a reading by level must not lose a kill
 * @param status of the item after this entry
 * @param embargoed whether only those with the embargo right may know of it
 * @param changed the fields that differ from the version before, by their names in the API
 * @param actor who did it
 * @param products that match this version, {@link Strand#PUBLIC} among them where the public may
 *     see it
 * @param owed subscribers whom this reaches because they had an earlier version, each with the
 *     products through which they had it
 */
public record Entry(
    long position,
    Guid guid,
    int version,
    Event event,
    Instant at,
    ItemType type,
    String language,
    Level level,
    Set<Level> levels,
    PubStatus status,
    boolean embargoed,
    boolean test,
    Notice notice,
    List<String> changed,
    String actor,
    Set<Long> products,
    Map<Long, Set<Long>> owed) {

  public Entry {
    levels = Set.copyOf(levels);
    changed = List.copyOf(changed);
    products = Set.copyOf(products);
    owed = Map.copyOf(owed);
  }

  /** The same entry, reaching these subscribers besides. */
  Entry owedTo(Map<Long, Set<Long>> owed) {
    return new Entry(
        position, guid, version, event, at, type, language, level, levels, status, embargoed, test,
        notice, changed, actor, products, owed);
  }
}
