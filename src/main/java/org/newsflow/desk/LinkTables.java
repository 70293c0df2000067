package org.newsflow.desk;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsflow.flow.Entry;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.Link;
import org.newsflow.item.Link.Rel;
import org.newsflow.item.NewsItem;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of which item hangs on which, and of the marks that follow from it. */
final class LinkTables {

  private LinkTables() {}

  /** Notes that an item has the links of these versions of it, and no others. */
  static void set(JdbcClient sql, Guid guid, @Nullable NewsItem... versions) {
    sql.sql("DELETE FROM item_link WHERE guid = ?").param(guid.value()).update();
    Arrays.stream(versions)
        .filter(Objects::nonNull)
        .flatMap(version -> version.links().stream())
        .distinct()
        .forEach(link ->
            sql.sql("INSERT INTO item_link (target, guid, rel) VALUES (?, ?, ?)")
                .params(link.guid().value(), guid.value(), link.rel().code())
                .update());
  }

  /**
   * Marks what hangs on an item that this entry killed or corrected: what links to it, and the
   * translations of that. A substitute is made because of a kill and is not marked.
   */
  static void flag(JdbcClient sql, Entry entry) {
    Set<Guid> marked = new HashSet<>(Set.of(entry.guid()));
    Queue<Guid> originals = new ArrayDeque<>(marked);
    for (Guid original = originals.poll(); original != null; original = originals.poll()) {
      for (Link dependent : linkingTo(sql, original)) {
        boolean hangs =
            original.equals(entry.guid())
                ? dependent.rel() != Rel.SUBSTITUTE_FOR
                : dependent.rel() == Rel.TRANSLATION_OF;
        if (hangs && marked.add(dependent.guid())) {
          insert(sql, entry, dependent);
          originals.add(dependent.guid());
        }
      }
    }
  }

  private static List<Link> linkingTo(JdbcClient sql, Guid target) {
    return sql.sql("SELECT rel, guid FROM item_link WHERE target = ? ORDER BY guid, rel")
        .param(target.value())
        .query((row, number) ->
            new Link(Rel.of(row.getString(1)).orElseThrow(), new Guid(row.getString(2))))
        .list();
  }

  private static void insert(JdbcClient sql, Entry entry, Link dependent) {
    sql.sql(
            """
            INSERT INTO item_flag (guid, original, position, rel, event, at)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(
            dependent.guid().value(),
            entry.guid().value(),
            entry.position(),
            dependent.rel().code(),
            entry.event().code(),
            entry.at().toEpochMilli())
        .update();
  }

  /** Settles an item's open marks by this entry of its own. */
  static void settle(JdbcClient sql, Entry entry) {
    sql.sql("UPDATE item_flag SET settled = ? WHERE guid = ? AND settled IS NULL")
        .params(entry.version(), entry.guid().value())
        .update();
  }

  /** An item's marks, oldest first. */
  static List<Flag> flags(JdbcClient sql, Guid guid) {
    return sql.sql(
            """
            SELECT original, rel, event, position, at, settled FROM item_flag
            WHERE guid = ? ORDER BY position
            """)
        .param(guid.value())
        .query((row, number) -> {
          int settled = row.getInt(6);
          boolean open = row.wasNull();
          return new Flag(
              guid,
              new Guid(row.getString(1)),
              Rel.of(row.getString(2)).orElseThrow(),
              Event.of(row.getString(3)).orElseThrow(),
              row.getLong(4),
              Instant.ofEpochMilli(row.getLong(5)),
              open ? null : settled);
        })
        .list();
  }
}
