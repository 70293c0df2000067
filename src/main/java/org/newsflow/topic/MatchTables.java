package org.newsflow.topic;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.newsflow.feed.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of what queries found of the flow as it passed. */
final class MatchTables {

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
    sql.sql("INSERT INTO topic_match (number, position, found) VALUES (?, ?, ?)")
        .params(
            query,
            finding.position(),
            finding.found().stream().map(String::valueOf).collect(Collectors.joining(",")))
        .update();
    sql.sql("UPDATE topic_query SET newest = ? WHERE number = ?")
        .params(finding.position(), query)
        .update();
  }

  static List<Finding> after(JdbcClient sql, long query, long position, int limit) {
    return sql.sql(
            """
            SELECT position, found FROM topic_match WHERE number = ? AND position > ?
            ORDER BY position LIMIT ?
            """)
        .params(query, position, limit)
        .query((row, number) -> new Finding(row.getLong(1), positions(row.getString(2))))
        .list();
  }

  static List<Finding> before(JdbcClient sql, long query, long position, int limit) {
    return sql.sql(
            """
            SELECT position, found FROM topic_match WHERE number = ? AND position < ?
            ORDER BY position DESC LIMIT ?
            """)
        .params(query, position, limit)
        .query((row, number) -> new Finding(row.getLong(1), positions(row.getString(2))))
        .list();
  }

  /** What was found at this position, by query. */
  static Map<Long, Finding> at(JdbcClient sql, long position) {
    Map<Long, Finding> found = new HashMap<>();
    sql.sql("SELECT number, found FROM topic_match WHERE position = ?")
        .param(position)
        .query((row, number) ->
            Map.entry(row.getLong(1), new Finding(position, positions(row.getString(2)))))
        .list()
        .forEach(each -> found.put(each.getKey(), each.getValue()));
    return found;
  }

  private static List<Long> positions(String written) {
    return Arrays.stream(written.split(",")).map(Long::valueOf).toList();
  }
}
