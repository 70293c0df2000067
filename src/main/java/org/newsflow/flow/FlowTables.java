package org.newsflow.flow;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsflow.abridge.Abridgement;
import org.newsflow.item.Event;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice;
import org.newsflow.item.PubStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of the flow's tables, the same for both databases. */
final class FlowTables {

  private static final String STANDING = "id, fingerprint, head, last_at, revision";
  private static final int ROWS = 200;

  private FlowTables() {}

  /** The row that says where the flow stands. */
  record Standing(String id, String fingerprint, long head, Instant lastAt, long revision) {}

  /** An entry's content as it lies in the store. */
  record Content(int schema, byte[] hash, byte[] bytes, byte @Nullable [] abridged) {
    static Content of(NewsItem item, @Nullable Abridgement abridgement) {
      byte[] bytes = ItemCodec.encode(item);
      return new Content(
          ItemCodec.SCHEMA,
          ItemCodec.hash(bytes),
          bytes,
          abridgement == null ? null : ItemCodec.encodeAny(abridgement));
    }

    NewsItem item() {
      return ItemCodec.decode(schema, bytes);
    }

    @Nullable Abridgement abridgement() {
      return abridged == null ? null : ItemCodec.read(abridged, Abridgement.class);
    }
  }

  static Optional<Standing> standing(JdbcClient sql) {
    return standing(sql.sql("SELECT " + STANDING + " FROM flow"));
  }

  private static Optional<Standing> standing(JdbcClient.StatementSpec statement) {
    return statement
        .query((row, number) ->
            new Standing(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getLong(5)))
        .optional();
  }

  static void begin(JdbcClient sql, String id, String fingerprint) {
    sql.sql("INSERT INTO flow (id, fingerprint, head, last_at, revision) VALUES (?, ?, 0, 0, 0)")
        .params(id, fingerprint)
        .update();
  }

  static void rename(JdbcClient sql, String id, String fingerprint) {
    sql.sql("UPDATE flow SET id = ?, fingerprint = ?").params(id, fingerprint).update();
  }

  /** Takes the next position, and this time or the last entry's, whichever is later. */
  static Standing advance(JdbcClient sql, Instant now) {
    return standing(
            sql.sql(
                    "UPDATE flow SET head = head + 1,"
                        + " last_at = CASE WHEN last_at < ? THEN ? ELSE last_at END RETURNING "
                        + STANDING)
                .params(now.toEpochMilli(), now.toEpochMilli()))
        .orElseThrow();
  }

  static void revise(JdbcClient sql, long revision) {
    sql.sql("UPDATE flow SET revision = ?").param(revision).update();
  }

  static void insert(JdbcClient sql, Entry entry, Content content) {
    Notice notice = entry.notice();
    sql.sql(
            """
            INSERT INTO entry (position, guid, version, event, at, type, language, level, levels,
              status, embargoed, test, notice, changed, actor, products, owed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                entry.position(),
                entry.guid().value(),
                entry.version(),
                entry.event().code(),
                entry.at().toEpochMilli(),
                entry.type().code(),
                entry.language(),
                entry.level().code(),
                bits(entry.levels()),
                entry.status().code(),
                entry.embargoed() ? 1 : 0,
                entry.test() ? 1 : 0,
                notice.isEmpty()
                    ? null
                    : new String(ItemCodec.encodeAny(notice), StandardCharsets.UTF_8),
                entry.changed().isEmpty() ? null : String.join(",", entry.changed()),
                entry.actor(),
                joined(entry.products()),
                entry.owed().size()))
        .update();
    sql.sql("INSERT INTO content (position, schema, hash, bytes, abridged) VALUES (?, ?, ?, ?, ?)")
        .params(
            Arrays.asList(
                entry.position(),
                content.schema(),
                content.hash(),
                content.bytes(),
                content.abridged()))
        .update();
    insertRows(
        sql,
        "INSERT INTO entry_product (product, position) VALUES (?, ?)",
        entry.products().stream().map(product -> List.<Object>of(product, entry.position())));
    insertRows(
        sql,
        "INSERT INTO owed (subscriber, position, products) VALUES (?, ?, ?)",
        entry.owed().entrySet().stream()
            .map(owed -> List.of(owed.getKey(), entry.position(), joined(owed.getValue()))));
  }

  /** Many rows in few statements: each statement is a way to the server and back. */
  private static void insertRows(JdbcClient sql, String insert, Stream<List<Object>> rows) {
    String row = insert.substring(insert.lastIndexOf('('));
    rows.gather(Gatherers.windowFixed(ROWS))
        .forEach(some ->
            sql.sql(insert + ("," + row).repeat(some.size() - 1))
                .params(some.stream().flatMap(List::stream).toList())
                .update());
  }

  static List<Entry> after(JdbcClient sql, long position, long head, int limit) {
    return entries(
        sql,
        sql.sql(SELECT + " WHERE position > ? AND position <= ? ORDER BY position LIMIT " + limit)
            .params(position, head));
  }

  static List<Entry> at(JdbcClient sql, Collection<Long> positions) {
    return positions.isEmpty()
        ? List.of()
        : entries(
            sql,
            sql.sql(SELECT + " WHERE position IN (" + joined(positions) + ") ORDER BY position"));
  }

  static List<Entry> history(JdbcClient sql, Guid guid) {
    return entries(sql, sql.sql(SELECT + " WHERE guid = ? ORDER BY version").param(guid.value()));
  }

  /** Entries that hold or kill, or once did, of all items. */
  static List<Entry> unusable(JdbcClient sql) {
    return entries(sql, sql.sql(SELECT + " WHERE status <> 'usable' ORDER BY position"));
  }

  static Optional<Entry> newest(JdbcClient sql, Guid guid) {
    return entries(
            sql,
            sql.sql(SELECT + " WHERE guid = ? ORDER BY version DESC LIMIT 1").param(guid.value()))
        .stream()
        .findFirst();
  }

  static long before(JdbcClient sql, Instant time) {
    boolean whole = time.equals(time.truncatedTo(ChronoUnit.MILLIS));
    return sql.sql(
            "SELECT position FROM entry WHERE at < ? ORDER BY at DESC, position DESC LIMIT 1")
        .param(time.toEpochMilli() + (whole ? 0 : 1))
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** Positions of a product's entries, in either direction from a position. */
  static List<Long> ofProduct(
      JdbcClient sql, long product, long from, long to, boolean ascending, int limit) {
    return positions(sql, "entry_product WHERE product = ?", product, from, to, ascending, limit);
  }

  /** Positions of the entries owed to a subscriber, in either direction from a position. */
  static List<Long> ofSubscriber(
      JdbcClient sql, long subscriber, long from, long to, boolean ascending, int limit) {
    return positions(sql, "owed WHERE subscriber = ?", subscriber, from, to, ascending, limit);
  }

  static Map<Long, Content> contents(JdbcClient sql, Collection<Long> positions) {
    Map<Long, Content> found = new HashMap<>();
    if (!positions.isEmpty()) {
      sql.sql(
              "SELECT position, schema, hash, bytes, abridged FROM content WHERE position IN ("
                  + joined(positions)
                  + ")")
          .query(row -> {
            found.put(
                row.getLong(1),
                new Content(row.getInt(2), row.getBytes(3), row.getBytes(4), row.getBytes(5)));
          });
    }
    return found;
  }

  private static List<Long> positions(
      JdbcClient sql, String where, long key, long from, long to, boolean ascending, int limit) {
    return sql.sql(
            "SELECT position FROM "
                + where
                + " AND position > ? AND position < ? ORDER BY position "
                + (ascending ? "" : "DESC ")
                + "LIMIT "
                + limit)
        .params(key, from, to)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  private static final String SELECT =
      """
      SELECT position, guid, version, event, at, type, language, level, levels, status, embargoed,
        test, notice, changed, actor, products, owed
      FROM entry\
      """;

  private static List<Entry> entries(JdbcClient sql, JdbcClient.StatementSpec statement) {
    List<Entry> found = new ArrayList<>();
    List<Long> withOwed = new ArrayList<>();
    statement.query(row -> {
      found.add(entry(row));
      if (row.getLong(17) > 0) {
        withOwed.add(row.getLong(1));
      }
    });
    if (withOwed.isEmpty()) {
      return found;
    }
    Map<Long, Map<Long, Set<Long>>> owed = new HashMap<>();
    sql.sql(
            "SELECT position, subscriber, products FROM owed WHERE position IN ("
                + joined(withOwed)
                + ")")
        .query(row -> {
          owed.computeIfAbsent(row.getLong(1), position -> new HashMap<>())
              .put(row.getLong(2), split(row.getString(3)));
        });
    return found.stream()
        .map(entry -> entry.owedTo(owed.getOrDefault(entry.position(), Map.of())))
        .toList();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    String notice = row.getString(13);
    String changed = row.getString(14);
    return new Entry(
        row.getLong(1),
        new Guid(row.getString(2)),
        row.getInt(3),
        Event.of(row.getString(4)).orElseThrow(),
        Instant.ofEpochMilli(row.getLong(5)),
        ItemType.of(row.getString(6)).orElseThrow(),
        row.getString(7),
        Level.of(row.getString(8)).orElseThrow(),
        levels(row.getLong(9)),
        PubStatus.of(row.getString(10)).orElseThrow(),
        row.getInt(11) == 1,
        row.getInt(12) == 1,
        notice == null ? Notice.NONE : ItemCodec.read(notice, Notice.class),
        changed == null ? List.of() : List.of(changed.split(",")),
        row.getString(15),
        split(row.getString(16)),
        Map.of());
  }

  private static long bits(Set<Level> levels) {
    return levels.stream().mapToLong(level -> 1L << level.priority()).sum();
  }

  private static Set<Level> levels(long bits) {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    for (Level level : Level.values()) {
      if ((bits & (1L << level.priority())) != 0) {
        levels.add(level);
      }
    }
    return levels;
  }

  private static String joined(Collection<Long> numbers) {
    return numbers.stream().sorted().map(String::valueOf).collect(joining(","));
  }

  private static Set<Long> split(String numbers) {
    return numbers.isEmpty()
        ? Set.of()
        : Arrays.stream(numbers.split(",")).map(Long::valueOf).collect(toUnmodifiableSet());
  }
}
