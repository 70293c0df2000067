package org.newsflow.subscriber;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the table of edits: the history of subscribers, products and contracts. */
final class EditTables {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final String SELECT =
      "SELECT number, from_position, at, actor, kind, terms FROM edit ";

  private EditTables() {}

  /** What kinds of things are edited, by their names in the table. */
  private enum Kind {
    SUBSCRIBER("subscriber", Subscriber.class),
    PRODUCT("product", Product.class),
    CONTRACT("contract", Contract.class);

    private final String code;
    private final Class<? extends Booked> type;

    Kind(String code, Class<? extends Booked> type) {
      this.code = code;
      this.type = type;
    }

    static Kind of(Booked booked) {
      return switch (booked) {
        case Subscriber subscriber -> SUBSCRIBER;
        case Product product -> PRODUCT;
        case Contract contract -> CONTRACT;
      };
    }

    static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new SubscriberException(
          "unknown-edit", "stored by a newer version of this program: an edit of a " + code);
    }
  }

  static void insert(JdbcClient sql, Edit edit) {
    sql.sql(
            """
            INSERT INTO edit (number, kind, id, from_position, at, actor, terms)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            edit.number(),
            Kind.of(edit.booked()).code,
            edit.booked().id(),
            edit.from(),
            edit.at().toEpochMilli(),
            edit.actor(),
            MAPPER.writeValueAsString(edit.booked()))
        .update();
  }

  /** The edits after this number, oldest first. */
  static List<Edit> after(JdbcClient sql, long number) {
    return sql.sql(SELECT + "WHERE number > ? ORDER BY number")
        .param(number)
        .query(EditTables::edit)
        .list();
  }

  /** The edits of one subscriber, product or contract, oldest first. */
  static List<Edit> of(JdbcClient sql, Booked booked) {
    return sql.sql(SELECT + "WHERE kind = ? AND id = ? ORDER BY number")
        .params(Kind.of(booked).code, booked.id())
        .query(EditTables::edit)
        .list();
  }

  private static Edit edit(ResultSet row, int number) throws SQLException {
    return new Edit(
        row.getLong(1),
        row.getLong(2),
        Instant.ofEpochMilli(row.getLong(3)),
        row.getString(4),
        read(row.getString(6), Kind.of(row.getString(5)).type));
  }

  private static Booked read(String terms, Class<? extends Booked> type) {
    try {
      return MAPPER.readValue(terms, type);
    } catch (JacksonException e) {
      throw new SubscriberException("unreadable-edit", "stored terms cannot be read", e);
    }
  }
}
