package org.newsflow.archive;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes from the store, and gives back, where it says what was set aside. */
final class TablesForTests {

  private TablesForTests() {}

  static int lose(JdbcClient sql) {
    return sql.sql("ALTER TABLE set_aside RENAME TO set_aside_lost").update();
  }

  static int find(JdbcClient sql) {
    return sql.sql("ALTER TABLE set_aside_lost RENAME TO set_aside").update();
  }
}
