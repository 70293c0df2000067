package org.newsflow.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A connection that keeps its prepared statements: SQLite's driver compiles a statement anew each
 * time it is asked for it. Used by one thread.
 */
final class StatementCache {

  private static final Logger log = LoggerFactory.getLogger(StatementCache.class);
  private static final int KEPT = 128;

  private final Connection connection;
  private final Map<String, Kept> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > KEPT && eldest.getValue().discard();
        }
      };

  StatementCache(Connection connection) {
    this.connection = connection;
  }

  /** A source of this one connection, which stays open. */
  static DataSource over(Connection connection) {
    return new SingleConnectionDataSource(new StatementCache(connection).connection(), true);
  }

  private Connection connection() {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          boolean plain = method.getName().equals("prepareStatement") && arguments.length == 1;
          return plain ? prepared((String) arguments[0]) : call(connection, method, arguments);
        });
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    Kept statement = kept.get(sql);
    if (statement == null || statement.failed) {
      statement = new Kept(connection.prepareStatement(sql));
      kept.put(sql, statement);
    }
    return statement.busy ? connection.prepareStatement(sql) : statement.lend();
  }

  private static @Nullable Object call(Object target, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, Call call) {
    Object[] none = new Object[0];
    return type.cast(
        Proxy.newProxyInstance(
            StatementCache.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call.apply(method, arguments == null ? none : arguments)));
  }

  private interface Call {
    @Nullable Object apply(Method method, Object[] arguments) throws Throwable;
  }

  private static final class Kept {
    private final PreparedStatement statement;
    private final PreparedStatement lent;
    private boolean busy;
    private boolean failed;

    Kept(PreparedStatement statement) {
      this.statement = statement;
      this.lent =
          proxy(
              PreparedStatement.class,
              (method, arguments) -> {
                if (method.getName().equals("close")) {
                  giveBack();
                  return null;
                }
                try {
                  return call(statement, method, arguments);
                } catch (SQLException e) {
                  failed = true; // SQLite's driver finalises a statement that fails
                  throw e;
                }
              });
    }

    private void giveBack() throws SQLException {
      busy = false;
      if (failed) {
        statement.close();
      } else {
        statement.clearParameters();
      }
    }

    PreparedStatement lend() {
      busy = true;
      return lent;
    }

    /** Whether it may go; one in use stays until the next time. */
    boolean discard() {
      if (busy) {
        return false;
      }
      try {
        statement.close();
      } catch (SQLException e) {
        log.debug("closing: {}", e.getMessage());
      }
      return true;
    }
  }
}
