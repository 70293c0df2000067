package org.newsflow.admin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.Caller.Person;
import org.newsflow.access.Passwords;
import org.newsflow.access.People;
import org.newsflow.access.Role;
import org.newsflow.item.Problem;
import org.newsflow.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/admin/people}: the agency's own. */
@RestController
@RequestMapping("/v1/admin/people")
final class PersonController {

  private final People people;

  PersonController(People people) {
    this.people = people;
  }

  /**
   * What is sent of somebody. A password that is not there stays as it is.
   *
   * @param email only of somebody new
   */
  record Sent(
      @Nullable String email,
      @Nullable String name,
      @Nullable Set<String> roles,
      @Nullable Set<String> desks,
      @Nullable Set<String> languages,
      @Nullable String password,
      boolean suspended) {

    @Override
    public String toString() {
      return "Sent[" + email + "]";
    }
  }

  /** What is shown of somebody. */
  record Shown(
      long id,
      String email,
      String name,
      Set<String> roles,
      Set<String> desks,
      Set<String> languages,
      boolean suspended) {}

  @GetMapping
  List<Shown> all() {
    return people.all().stream().map(this::shown).toList();
  }

  private Shown shown(Person person) {
    return new Shown(
        person.id(),
        person.email(),
        person.name(),
        new TreeSet<>(person.roles().stream().map(Role::code).toList()),
        new TreeSet<>(person.desks()),
        new TreeSet<>(person.languages()),
        people.find(person.email()).isEmpty());
  }

  @PostMapping
  Object enrol(Person admin, @RequestBody Sent sent) {
    List<Problem> problems = new ArrayList<>();
    String password = sent.password();
    if (sent.email() == null) {
      problems.add(Replies.missing("email"));
    }
    if (password == null) {
      problems.add(Replies.missing("password"));
    }
    if (sent.suspended()) {
      problems.add(new Problem("suspended", "new", "somebody new is not suspended: leave it out"));
    }
    Person person = read(0, sent.email() == null ? "" : sent.email(), sent, problems);
    if (password == null || !problems.isEmpty()) {
      return Refusal.unprocessable(problems);
    }
    return switch (people.enrol(person, password, admin.actor())) {
      case People.Enrolment.Enrolled(Person enrolled) ->
          ResponseEntity.status(HttpStatus.CREATED).body(shown(enrolled));
      case People.Enrolment.Refused(var faults) -> Refusal.unprocessable(faults);
    };
  }

  @PutMapping("/{id}")
  Object change(Person admin, @PathVariable long id, @RequestBody Sent sent) {
    Optional<Person> before = find(id);
    if (before.isEmpty()) {
      return Replies.unknown("person", id);
    }
    List<Problem> problems = new ArrayList<>();
    String email = before.get().email();
    if (sent.email() != null && !sent.email().equals(email)) {
      problems.add(new Problem("email", "fixed", "never changes: enrol somebody new"));
    }
    Person person = read(id, email, sent, problems);
    if (id == admin.id() && (sent.suspended() || !person.roles().contains(Role.ADMIN))) {
      problems.add(
          new Problem(
              sent.suspended() ? "suspended" : "roles",
              "own-account",
              "you cannot lock yourself out: let another admin do it"));
    }
    String password = sent.password();
    Problem weak = password == null ? null : Passwords.problem(password);
    if (weak != null) {
      problems.add(weak);
    }
    if (problems.isEmpty()) {
      problems.addAll(people.change(person, admin.actor()));
    }
    if (!problems.isEmpty()) {
      return Refusal.unprocessable(problems);
    }
    if (password != null) {
      people.changePassword(id, password, admin.actor());
    }
    if (sent.suspended() != people.find(email).isEmpty()) {
      people.suspend(id, sent.suspended(), admin.actor());
    }
    return shown(person);
  }

  private Optional<Person> find(long id) {
    return people.all().stream().filter(person -> person.id() == id).findFirst();
  }

  private static Person read(long id, String email, Sent sent, List<Problem> problems) {
    String name = sent.name();
    if (name == null) {
      problems.add(Replies.missing("name"));
    }
    Set<Role> roles = new HashSet<>();
    for (String code : sent.roles() == null ? Set.<String>of() : sent.roles()) {
      Role.of(code)
          .ifPresentOrElse(
              roles::add,
              () ->
                  problems.add(
                      new Problem(
                          "roles",
                          "unknown",
                          "\"" + code + "\" is none of admin, chief, editor, translator")));
    }
    return new Person(
        id,
        email,
        name == null ? "" : name,
        roles,
        sent.desks() == null ? Set.of() : sent.desks(),
        sent.languages() == null ? Set.of() : sent.languages());
  }
}
