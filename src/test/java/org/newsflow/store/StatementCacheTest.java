package org.newsflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class StatementCacheTest {

  private static final int MORE_THAN_ARE_KEPT = 300;

  private final Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
  private final DataSource cached = StatementCache.over(connection);

  StatementCacheTest() throws SQLException {}

  @Test
  void answersAreRightHoweverManyStatementsThereAre() throws SQLException {
    for (int round = 0; round < 3; round++) {
      for (int n = 0; n < MORE_THAN_ARE_KEPT; n++) {
        assertThat(ask("SELECT ? + " + n, round)).isEqualTo(round + n);
        assertThat(ask("SELECT ? * 2", n)).isEqualTo(2L * n);
      }
    }
  }

  @Test
  void aStatementIsKeptAndItsParametersAreNot() throws SQLException {
    PreparedStatement first = prepared("SELECT ?");
    first.setInt(1, 7);
    assertThat(answer(first)).isEqualTo(7);
    first.close();

    PreparedStatement second = prepared("SELECT ?");
    assertThat(second.unwrap(Object.class)).isSameAs(first.unwrap(Object.class));
    assertThat(answer(second)).isZero();
  }

  @Test
  void whatIsInUseIsNeitherLentTwiceNorThrownAway() throws SQLException {
    PreparedStatement first = prepared("SELECT ?");
    first.setInt(1, 1);
    PreparedStatement second = prepared("SELECT ?");
    second.setInt(1, 2);
    List<PreparedStatement> others = new ArrayList<>();
    for (int n = 0; n < MORE_THAN_ARE_KEPT; n++) {
      others.add(prepared("SELECT " + n));
    }
    assertThat(answer(first)).isEqualTo(1);
    assertThat(answer(second)).isEqualTo(2);
    for (int n = 0; n < MORE_THAN_ARE_KEPT; n++) {
      assertThat(answer(others.get(n))).isEqualTo(n);
      others.get(n).close();
    }
    first.close();
    second.close();
    assertThat(ask("SELECT ?", 3)).isEqualTo(3);
  }

  @Test
  void whatFailedIsPreparedAnew() throws SQLException {
    assertThatThrownBy(() -> ask("SELECT abs(?)", Long.MIN_VALUE)).isInstanceOf(SQLException.class);
    assertThat(ask("SELECT abs(?)", -4)).isEqualTo(4);
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    return cached.getConnection().prepareStatement(sql);
  }

  private long ask(String sql, long parameter) throws SQLException {
    try (PreparedStatement statement = prepared(sql)) {
      statement.setLong(1, parameter);
      return answer(statement);
    }
  }

  private static long answer(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
