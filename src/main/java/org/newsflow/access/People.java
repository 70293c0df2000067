package org.newsflow.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.Caller.Person;
import org.newsflow.access.PersonTables.Account;
import org.newsflow.item.Problem;
import org.newsflow.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The agency's people. Each change names its actor, for the audit log. */
public final class People {

  private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1,200}");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@,]{1,64}@[^\\s@,]{1,190}");

  private final Store store;
  private final Passwords passwords;
  private final Audit audit;

  People(Store store, Passwords passwords, Audit audit) {
    this.store = store;
    this.passwords = passwords;
    this.audit = audit;
  }

  /** What came of enrolling somebody. */
  public sealed interface Enrolment {
    /** They are in. */
    record Enrolled(Person person) implements Enrolment {}

    /** They are not, for these reasons. */
    record Refused(List<Problem> problems) implements Enrolment {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * Takes somebody in.
   *
   * @param person with any id; the answer has the right one
   */
  public Enrolment enrol(Person person, String password, String actor) {
    String email = normal(person.email());
    List<Problem> problems = problems(person);
    if (!isEmail(email)) {
      problems.add(notAnEmail());
    }
    Problem weak = Passwords.problem(password);
    if (weak != null) {
      problems.add(weak);
    }
    if (!problems.isEmpty()) {
      return new Enrolment.Refused(problems);
    }
    String hash = passwords.hash(password);
    Decision decision = Decision.allowed(actor, "person-enrol", "person:" + email);
    return store.write(transaction -> {
      if (PersonTables.account(transaction.sql(), email).isPresent()) {
        return new Enrolment.Refused(
            List.of(new Problem("email", "unique", "is taken: somebody has it already")));
      }
      audit.record(transaction, decision);
      return new Enrolment.Enrolled(PersonTables.insert(transaction.sql(), person, email, hash));
    });
  }

  private static List<Problem> problems(Person person) {
    List<Problem> problems = new ArrayList<>();
    if (person.name().isBlank() || !NAME.matcher(person.name()).matches()) {
      problems.add(new Problem("name", "length", "must have 1 to 200 letters, on one line"));
    }
    if (person.roles().isEmpty()) {
      problems.add(new Problem("roles", "required", "must name at least one role"));
    }
    checkCodes("desks", person.desks(), problems);
    checkCodes("languages", person.languages(), problems);
    return problems;
  }

  private static void checkCodes(String field, Set<String> codes, List<Problem> problems) {
    if (!codes.stream().allMatch(code -> CODE.matcher(code).matches())) {
      problems.add(new Problem(field, "form", "must be codes of letters, digits and hyphens"));
    }
  }

  /** Somebody who is not suspended, by their email. */
  public Optional<Person> find(String email) {
    return account(email).filter(Account::active).map(Account::person);
  }

  /** Everybody, by id; suspended ones too. */
  public List<Person> all() {
    return store.read(PersonTables::all);
  }

  /**
   * Gives the person with this id this name, roles, desks and languages, from now on; what is wrong
   * with them, nothing when it is done.
   */
  public List<Problem> change(Person person, String actor) {
    List<Problem> problems = problems(person);
    if (problems.isEmpty()) {
      write(actor, "person-change", person.id(), sql -> PersonTables.update(sql, person));
    }
    return problems;
  }

  /** Suspends somebody at once, their open sessions too, or lets them in again. */
  public void suspend(long id, boolean suspended, String actor) {
    write(
        actor,
        suspended ? "person-suspend" : "person-restore",
        id,
        sql -> {
          PersonTables.endAll(sql, id);
          return PersonTables.activate(sql, id, !suspended);
        });
  }

  /** Gives somebody another password and ends their sessions; what is wrong with it, or null. */
  public @Nullable Problem changePassword(long id, String password, String actor) {
    Problem weak = Passwords.problem(password);
    if (weak == null) {
      String hash = passwords.hash(password);
      write(
          actor,
          "person-password",
          id,
          sql -> {
            PersonTables.endAll(sql, id);
            return PersonTables.password(sql, id, hash);
          });
    }
    return weak;
  }

  private void write(String actor, String act, long id, Function<JdbcClient, Integer> change) {
    Decision decision = Decision.allowed(actor, act, "person:" + id);
    store.write(transaction -> {
      audit.record(transaction, decision);
      return change.apply(transaction.sql());
    });
  }

  Optional<Account> account(String email) {
    return store.read(sql -> PersonTables.account(sql, normal(email)));
  }

  static boolean isEmail(String email) {
    return EMAIL.matcher(normal(email)).matches();
  }

  static Problem notAnEmail() {
    return new Problem("email", "form", "must be an address like name@example.org");
  }

  static String normal(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
