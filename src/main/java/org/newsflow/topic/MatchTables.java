package org.newsflow.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.newsflow.feed.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of what queries found of the flow as it passed. */
final class MatchTables {

  /** The newest number stays, so that none is ever given twice. */
  private static final String UNASKED =
      """
      topic_query WHERE number > ? AND number <= ?
        AND number < (SELECT max(number) FROM topic_query)
        AND NOT EXISTS (SELECT 1 FROM topic t WHERE t.number = topic_query.number)
        AND NOT EXISTS (SELECT 1 FROM topic_match m WHERE m.number = topic_query.number)
        AND NOT EXISTS (SELECT 1 FROM topic_late w WHERE w.number = topic_query.number)
      """;

  private MatchTables() {}

  /**
   * How far the flow was held against the queries.
   *
   * @param flow the flow's id
   * @param revision of the queries to be asked
   */
  record Place(long position, String flow, long revision) {}

  static Optional<Place> place(JdbcClient sql) {
    return sql.sql("SELECT position, flow, revision FROM topic_passage")
        .query((row, number) -> new Place(row.getLong(1), row.getString(2), row.getLong(3)))
        .optional();
  }

  static void begin(JdbcClient sql, long position, String flow) {
    sql.sql("INSERT INTO topic_passage (position, flow, revision) VALUES (?, ?, 0)")
        .params(position, flow)
        .update();
  }

  static void goTo(JdbcClient sql, long position) {
    sql.sql("UPDATE topic_passage SET position = ?").param(position).update();
  }

  /** There is a query more to be asked. */
  static void raise(JdbcClient sql) {
    sql.sql("UPDATE topic_passage SET revision = revision + 1").update();
  }

  /**
   * The flow is another one, which ends here: it was put back from a copy. What lies beyond its end
   * never happened.
   */
  static void restored(JdbcClient sql, String flow, long head) {
    sql.sql("UPDATE topic_passage SET flow = ?").param(flow).update();
    sql.sql("UPDATE topic_passage SET position = ? WHERE position > ?").params(head, head).update();
    sql.sql("DELETE FROM topic_match WHERE position > ?").param(head).update();
    sql.sql("DELETE FROM topic_late WHERE entry > ? OR found > ?").params(head, head).update();
    sql.sql("UPDATE topic_query SET newest = ? WHERE newest > ?").params(head, head).update();
    sql.sql("UPDATE topic SET after = ? WHERE after > ?").params(head, head).update();
    sql.sql("UPDATE topic SET alerted = ? WHERE alerted > ?").params(head, head).update();
    sql.sql("DELETE FROM topic_withdrawal WHERE position > ?").param(head).update();
  }

  /** The texts of all queries that a topic has, by number. */
  static Map<Long, String> asked(JdbcClient sql) {
    Map<Long, String> texts = new HashMap<>();
    sql.sql(
            """
            SELECT number, text FROM topic_query q
            WHERE EXISTS (SELECT 1 FROM topic t WHERE t.number = q.number)
            """)
        .query((row, number) -> Map.entry(row.getLong(1), row.getString(2)))
        .list()
        .forEach(each -> texts.put(each.getKey(), each.getValue()));
    return texts;
  }

  static void insert(JdbcClient sql, long query, Finding finding) {
    sql.sql("INSERT INTO topic_match (number, position, entry, found) VALUES (?, ?, ?, ?)")
        .params(
            query,
            finding.place(),
            finding.entry(),
            finding.found().stream().map(String::valueOf).collect(Collectors.joining(",")))
        .update();
    sql.sql("UPDATE topic_query SET newest = ? WHERE number = ? AND newest < ?")
        .params(finding.place(), query, finding.place())
        .update();
  }

  static List<Finding> after(JdbcClient sql, long query, long place, int limit) {
    return sql.sql(
            """
            SELECT position, entry, found FROM topic_match WHERE number = ? AND position > ?
            ORDER BY position LIMIT ?
            """)
        .params(query, place, limit)
        .query((row, number) -> finding(row))
        .list();
  }

  static List<Finding> before(JdbcClient sql, long query, long place, int limit) {
    return sql.sql(
            """
            SELECT position, entry, found FROM topic_match WHERE number = ? AND position < ?
            ORDER BY position DESC LIMIT ?
            """)
        .params(query, place, limit)
        .query((row, number) -> finding(row))
        .list();
  }

  /** Where this entry is brought, by query, in order. */
  static Map<Long, List<Finding>> of(JdbcClient sql, long entry) {
    Map<Long, List<Finding>> of = new HashMap<>();
    sql.sql(
            """
            SELECT position, entry, found, number FROM topic_match WHERE entry = ?
            ORDER BY position
            """)
        .param(entry)
        .query((row, number) -> Map.entry(row.getLong(4), finding(row)))
        .list()
        .forEach(
            each -> of.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).add(each.getValue()));
    return of;
  }

  private static Finding finding(ResultSet row) throws SQLException {
    List<Long> found = Arrays.stream(row.getString(3).split(",")).map(Long::valueOf).toList();
    return new Finding(row.getLong(1), row.getLong(2), found);
  }

  /** The item's versions that bring this entry by query, those that wait for a place among them. */
  static Map<Long, List<Long>> found(JdbcClient sql, long entry) {
    Map<Long, TreeSet<Long>> found = new HashMap<>();
    of(sql, entry)
        .forEach((query, findings) ->
            findings.forEach(finding ->
                found.computeIfAbsent(query, _ -> new TreeSet<>()).addAll(finding.found())));
    sql.sql("SELECT number, found FROM topic_late WHERE entry = ?")
        .param(entry)
        .query((row, number) -> Map.entry(row.getLong(1), row.getLong(2)))
        .list()
        .forEach(late ->
            found.computeIfAbsent(late.getKey(), _ -> new TreeSet<>()).add(late.getValue()));
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> List.copyOf(each.getValue())));
  }

  /**
   * What waits for a place in the reading.
   *
   * @param found position of the version that the query found late
   */
  record Late(long query, long entry, long found) {}

  static void wait(JdbcClient sql, Late late) {
    sql.sql("INSERT INTO topic_late (number, entry, found) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
        .params(late.query(), late.entry(), late.found())
        .update();
  }

  /**
   * What waits, in the order of the entries, at most so much: of each query a little, since one
   * that finds everything has no place to give for long.
   *
   * @param each how much of one query
   */
  static List<Late> late(JdbcClient sql, int each, int limit) {
    return sql.sql(
            """
            SELECT number, entry, found FROM (
              SELECT number, entry, found,
                ROW_NUMBER() OVER (PARTITION BY number ORDER BY entry, found) AS turn
              FROM topic_late) w
            WHERE turn <= ? ORDER BY turn, entry, found LIMIT ?
            """)
        .params(each, limit)
        .query((row, number) -> new Late(row.getLong(1), row.getLong(2), row.getLong(3)))
        .list();
  }

  /** What waits of a query before this entry, the newest entry first, each at place 0. */
  static List<Finding> waiting(JdbcClient sql, long query, long before, int limit) {
    Map<Long, List<Long>> waiting = new TreeMap<>(Comparator.reverseOrder());
    sql.sql(
            """
            SELECT entry, found FROM topic_late WHERE number = ? AND entry IN (
              SELECT DISTINCT entry FROM topic_late WHERE number = ? AND entry < ?
              ORDER BY entry DESC LIMIT ?)
            """)
        .params(query, query, before, limit)
        .query((row, number) -> Map.entry(row.getLong(1), row.getLong(2)))
        .list()
        .forEach(each ->
            waiting.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).add(each.getValue()));
    return waiting.entrySet().stream()
        .map(each -> new Finding(0, each.getKey(), each.getValue()))
        .toList();
  }

  static void placed(JdbcClient sql, Late late) {
    sql.sql("DELETE FROM topic_late WHERE number = ? AND entry = ? AND found = ?")
        .params(late.query(), late.entry(), late.found())
        .update();
  }

  /**
   * Whether there is a topic that began before this position, by whatever query has this number.
   */
  static boolean isReadable(JdbcClient sql, long query, long position) {
    return sql.sql("SELECT count(*) FROM topic WHERE number = ? AND after < ?")
            .params(query, position)
            .query(Long.class)
            .single()
        > 0;
  }

  /**
   * The queries with a number after one and up to another that have something which nobody can read
   * any more, each with the place up to which it has.
   *
   * @param bound nothing beyond this position counts
   */
  static Map<Long, Long> unreadable(JdbcClient sql, long after, long upto, long bound, int limit) {
    Map<Long, Long> unreadable = new HashMap<>();
    sql.sql(
            """
            SELECT n.number, n.upto FROM (
              SELECT q.number AS number, COALESCE(
                (SELECT min(t.after) FROM topic t WHERE t.number = q.number AND t.after < b.bound),
                b.bound) AS upto
              FROM topic_query q, (SELECT CAST(? AS BIGINT) AS bound) b
              WHERE q.number > ? AND q.number <= ?) n
            WHERE EXISTS (
              SELECT 1 FROM topic_match m WHERE m.number = n.number AND m.position <= n.upto)
            LIMIT ?
            """)
        .params(bound, after, upto, limit)
        .query((row, number) -> Map.entry(row.getLong(1), row.getLong(2)))
        .list()
        .forEach(each -> unreadable.put(each.getKey(), each.getValue()));
    return unreadable;
  }

  /** Removes what a query found up to this place, at most so much; returns how much. */
  static int prune(JdbcClient sql, long query, long upto, int limit) {
    return sql.sql(
            """
            DELETE FROM topic_match WHERE number = ? AND position IN (
              SELECT position FROM topic_match WHERE number = ? AND position <= ?
              ORDER BY position LIMIT ?)
            """)
        .params(query, query, upto, limit)
        .update();
  }

  /** Whether a query with a number after one and up to another has neither topic nor findings. */
  static boolean hasUnasked(JdbcClient sql, long after, long upto) {
    return sql.sql("SELECT count(*) FROM " + UNASKED).params(after, upto).query(Long.class).single()
        > 0;
  }

  static void removeUnasked(JdbcClient sql, long after, long upto) {
    sql.sql("DELETE FROM " + UNASKED).params(after, upto).update();
  }

  /** The highest number of a query, 0 for none. */
  static long newestQuery(JdbcClient sql) {
    return sql.sql("SELECT COALESCE(max(number), 0) FROM topic_query").query(Long.class).single();
  }
}
