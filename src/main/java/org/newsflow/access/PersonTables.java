package org.newsflow.access;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsflow.access.Caller.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of people and their sessions. */
final class PersonTables {

  private static final String COLUMNS =
      "person.id, person.email, person.name, person.roles, person.desks, person.languages";

  private PersonTables() {}

  /** Somebody with what the sign-in needs. */
  record Account(Person person, boolean active, String password) {}

  static Person insert(JdbcClient sql, Person person, String email, String hash) {
    long id = sql.sql("SELECT COALESCE(MAX(id), 0) + 1 FROM person").query(Long.class).single();
    sql.sql(
            """
            INSERT INTO person (id, email, name, roles, desks, languages, active, password)
            VALUES (?, ?, ?, ?, ?, ?, 1, ?)
            """)
        .params(
            id,
            email,
            person.name(),
            codes(person.roles()),
            joined(person.desks()),
            joined(person.languages()),
            hash)
        .update();
    return new Person(id, email, person.name(), person.roles(), person.desks(), person.languages());
  }

  static Optional<Account> account(JdbcClient sql, String email) {
    return sql.sql("SELECT " + COLUMNS + ", active, password FROM person WHERE email = ?")
        .param(email)
        .query((row, _) -> new Account(person(row), row.getLong(7) == 1, row.getString(8)))
        .optional();
  }

  static List<Person> all(JdbcClient sql) {
    return sql.sql("SELECT " + COLUMNS + " FROM person ORDER BY id")
        .query((row, _) -> person(row))
        .list();
  }

  static int update(JdbcClient sql, Person person) {
    return sql.sql("UPDATE person SET name = ?, roles = ?, desks = ?, languages = ? WHERE id = ?")
        .params(
            person.name(),
            codes(person.roles()),
            joined(person.desks()),
            joined(person.languages()),
            person.id())
        .update();
  }

  static int activate(JdbcClient sql, long id, boolean active) {
    return sql.sql("UPDATE person SET active = ? WHERE id = ?").params(active ? 1 : 0, id).update();
  }

  static int password(JdbcClient sql, long id, String hash) {
    return sql.sql("UPDATE person SET password = ? WHERE id = ?").params(hash, id).update();
  }

  static int begin(JdbcClient sql, byte[] token, Session session) {
    return sql.sql("INSERT INTO session (hash, person, expires) VALUES (?, ?, ?)")
        .params(token, session.person().id(), session.expires().toEpochMilli())
        .update();
  }

  /** The session with this token, whether it has ended or not, of somebody not suspended. */
  static Optional<Session> session(JdbcClient sql, byte[] token) {
    return sql.sql(
            "SELECT "
                + COLUMNS
                + ", session.expires FROM session JOIN person ON person.id = session.person"
                + " WHERE session.hash = ? AND person.active = 1")
        .param(token)
        .query((row, _) -> new Session(person(row), Instant.ofEpochMilli(row.getLong(7))))
        .optional();
  }

  static int end(JdbcClient sql, byte[] token) {
    return sql.sql("DELETE FROM session WHERE hash = ?").param(token).update();
  }

  static int endAll(JdbcClient sql, long person) {
    return sql.sql("DELETE FROM session WHERE person = ?").param(person).update();
  }

  static int removeEnded(JdbcClient sql, Instant now) {
    return sql.sql("DELETE FROM session WHERE expires <= ?").param(now.toEpochMilli()).update();
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        parted(row.getString(4)).stream()
            .flatMap(code -> Role.of(code).stream())
            .collect(toUnmodifiableSet()),
        parted(row.getString(5)),
        parted(row.getString(6)));
  }

  private static String codes(Collection<Role> roles) {
    return joined(roles.stream().map(Role::code).toList());
  }

  private static String joined(Collection<String> words) {
    return words.stream().sorted().collect(joining(","));
  }

  private static Set<String> parted(String words) {
    return words.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(words.split(",")));
  }
}
