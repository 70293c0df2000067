package org.newsflow.topic;

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
            INSERT INTO topic_match (number, position, found)
            SELECT number, ?, '1' FROM topic WHERE id = ?
            """)
        .params(position, topic)
        .update();
  }
}
