package org.newsflow.topic;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings tables of topics into a state that they come into by a restoration. */
final class TopicTablesForTests {

  private TopicTablesForTests() {}

  /** They have followed this flow up to there, and this topic was saved there. */
  static void pretend(JdbcClient sql, String flow, long position, String topic) {
    sql.sql("UPDATE topic_passage SET flow = ?, position = ?").params(flow, position).update();
    sql.sql("UPDATE topic SET after = ?, alerted = ? WHERE id = ?")
        .params(position, position, topic)
        .update();
    sql.sql(
            """
            INSERT INTO topic_match (number, position, entry, found)
            SELECT number, ?, ?, '1' FROM topic WHERE id = ?
            """)
        .params(position, position, topic)
        .update();
  }

  /** As if what queries find could not be written any more. */
  static int lose(JdbcClient sql) {
    return sql.sql("ALTER TABLE topic_match RENAME TO topic_match_lost").update();
  }

  /** As if it could again. */
  static int find(JdbcClient sql) {
    return sql.sql("ALTER TABLE topic_match_lost RENAME TO topic_match").update();
  }

  /** So many wait for a place in the reading of a query, before whatever else waits. */
  static int wait(JdbcClient sql, long query, int number) {
    for (int i = 1; i <= number; i++) {
      MatchTables.wait(sql, new MatchTables.Late(query, -i, -i));
    }
    return number;
  }

  /** The positions of what is kept of what a query found, in order. */
  static List<Long> kept(JdbcClient sql, long query) {
    return sql.sql("SELECT position FROM topic_match WHERE number = ? ORDER BY position")
        .param(query)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** The numbers of all queries, in order. */
  static List<Long> queries(JdbcClient sql) {
    return sql.sql("SELECT number FROM topic_query ORDER BY number")
        .query((row, number) -> row.getLong(1))
        .list();
  }
}
