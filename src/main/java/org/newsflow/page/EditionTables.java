package org.newsflow.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsflow.item.Guid;
import org.newsflow.item.Level;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of what is on the page. */
final class EditionTables {

  private static final String STORY =
      """
      SELECT s.guid, s.language, s.section, s.state, s.level, s.circle, s.published,
        s.updated, s.placed, s.position
      FROM page_story s
      """;

  private EditionTables() {}

  /** Up to where the public's flow was read. */
  static long cursor(JdbcClient sql) {
    return sql.sql("SELECT max(position) FROM page_cursor")
        .query((row, number) -> row.getLong(1))
        .single();
  }

  static void cursor(JdbcClient sql, long position) {
    if (sql.sql("UPDATE page_cursor SET position = ?").param(position).update() == 0) {
      sql.sql("INSERT INTO page_cursor (position) VALUES (?)").param(position).update();
    }
  }

  /** Writes a story's place, unless a later entry has placed it already. */
  static void write(JdbcClient sql, Row row, long day) {
    int written =
        sql.sql(
                """
                INSERT INTO page_story
                  (guid, number, language, section, state, level, circle, day, published,
                   updated, placed, position)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (guid) DO UPDATE SET
                  section = excluded.section, state = excluded.state, level = excluded.level,
                  circle = excluded.circle, updated = excluded.updated, placed = excluded.placed,
                  position = excluded.position
                WHERE excluded.position > page_story.position
                """)
            .params(
                Arrays.asList(
                    row.guid().value(),
                    row.guid().number(),
                    row.language(),
                    row.section().path(),
                    row.state().code(),
                    row.level().code(),
                    row.circle().value(),
                    day,
                    row.published().toEpochMilli(),
                    row.updated().toEpochMilli(),
                    row.placed(),
                    row.position()))
            .update();
    if (written > 0) {
      sql.sql("DELETE FROM page_tag WHERE guid = ?").param(row.guid().value()).update();
      for (String tag : row.tags()) {
        sql.sql("INSERT INTO page_tag (tag, language, placed, guid) VALUES (?, ?, ?, ?)")
            .params(tag, row.language(), row.placed(), row.guid().value())
            .update();
      }
    }
  }

  static void correction(JdbcClient sql, Row row) {
    sql.sql(
            """
            INSERT INTO page_correction (position, language, guid) VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING
            """)
        .params(row.position(), row.language(), row.guid().value())
        .update();
  }

  static Optional<Row> story(JdbcClient sql, Guid guid) {
    return sql.sql(STORY + "WHERE s.guid = ?")
        .param(guid.value())
        .query(EditionTables::row)
        .optional();
  }

  static Optional<Row> story(JdbcClient sql, String language, long number) {
    return sql
        .sql(STORY + "WHERE s.number = ? AND s.language = ?")
        .params(number, language)
        .query(EditionTables::row)
        .list()
        .stream()
        .findFirst();
  }

  /** The story with this number, in whatever language. */
  static Optional<Row> story(JdbcClient sql, long number) {
    return sql
        .sql(STORY + "WHERE s.number = ?")
        .param(number)
        .query(EditionTables::row)
        .list()
        .stream()
        .findFirst();
  }

  static List<Row> circle(JdbcClient sql, Guid circle) {
    return sql.sql(STORY + "WHERE s.circle = ? AND s.state = 'shown' ORDER BY s.placed")
        .param(circle.value())
        .query(EditionTables::row)
        .list();
  }

  /** The newest in a list, at most so many, all placed before this position. */
  static List<Row> newest(JdbcClient sql, Listing listing, long before, int limit) {
    return sql.sql(
            STORY
                + which(listing)
                + " AND %1$s < ? ORDER BY %1$s DESC LIMIT ?".formatted(place(listing)))
        .params(values(listing))
        .param(before)
        .param(limit)
        .query(EditionTables::row)
        .list();
  }

  /** Those in a list that come next after this position, newest first: the page before. */
  static List<Row> newer(JdbcClient sql, Listing listing, long after, int limit) {
    return sql.sql(
            STORY
                + which(listing)
                + " AND %1$s > ? ORDER BY %1$s LIMIT ?".formatted(place(listing)))
        .params(values(listing))
        .param(after)
        .param(limit)
        .query(EditionTables::row)
        .list()
        .reversed();
  }

  private static String place(Listing listing) {
    return listing instanceof Listing.Tagged ? "t.placed" : "s.placed";
  }

  private static String which(Listing listing) {
    return switch (listing) {
      case Listing.Everything _ -> "WHERE s.state = 'shown' AND s.language = ?";
      case Listing.OfSection _ -> "WHERE s.state = 'shown' AND s.language = ? AND s.section = ?";
      case Listing.OfLevel _ -> "WHERE s.state = 'shown' AND s.language = ? AND s.level = ?";
      case Listing.OfDay _ -> "WHERE s.state = 'shown' AND s.language = ? AND s.day = ?";
      // What is not shown has no tags.
      case Listing.Tagged _ ->
          "JOIN page_tag t ON t.guid = s.guid WHERE t.language = ? AND t.tag = ?";
    };
  }

  private static List<Object> values(Listing listing) {
    return switch (listing) {
      case Listing.Everything(var language) -> List.of(language);
      case Listing.OfSection(var language, var section) -> List.of(language, section.path());
      case Listing.OfLevel(var language, var level) -> List.of(language, level.code());
      case Listing.OfDay(var language, var day) -> List.of(language, day.toEpochDay());
      case Listing.Tagged(var language, var tag) -> List.of(language, tag);
    };
  }

  /** The newest in all languages, by when their newest text came. */
  static List<Row> newest(JdbcClient sql, long before, int limit) {
    return sql.sql(
            STORY + "WHERE s.state = 'shown' AND s.placed < ? ORDER BY s.placed DESC LIMIT ?")
        .params(before, limit)
        .query(EditionTables::row)
        .list();
  }

  /** The positions of corrections before this one, newest first. */
  static List<Long> corrections(JdbcClient sql, String language, long before, int limit) {
    return sql.sql(
            """
            SELECT position FROM page_correction WHERE language = ? AND position < ?
            ORDER BY position DESC LIMIT ?
            """)
        .params(language, before, limit)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** The positions of a story's corrections, newest first. */
  static List<Long> corrections(JdbcClient sql, Guid guid) {
    return sql.sql("SELECT position FROM page_correction WHERE guid = ? ORDER BY position DESC")
        .param(guid.value())
        .query((row, number) -> row.getLong(1))
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        new Guid(row.getString(1)),
        row.getString(2),
        Section.of(row.getString(3)).orElse(Section.NEWS),
        Row.State.of(row.getString(4)),
        Level.of(row.getString(5)).orElseThrow(),
        new Guid(row.getString(6)),
        Instant.ofEpochMilli(row.getLong(7)),
        Instant.ofEpochMilli(row.getLong(8)),
        row.getLong(9),
        row.getLong(10),
        Set.of());
  }
}
