package org.newsflow.access;

import java.util.Optional;
import java.util.Set;
import org.newsflow.access.Caller.Person;
import org.newsflow.item.NewsflowException;

/** The admin whom a new installation begins with: somebody must enrol the others. */
public final class FirstAdmin {

  private static final String ACTOR = "first-start";
  private static final Secret SECRET = new Secret("");

  private final People people;
  private final String email;

  FirstAdmin(People people, String email) {
    this.people = people;
    this.email = email;
  }

  /** Who can sign in now; the password is shown this once. */
  public record Welcome(String email, String password) {
    @Override
    public String toString() {
      return "Welcome[" + email + "]";
    }
  }

  /** Enrols the first admin with a random password, when there is nobody yet. */
  public Optional<Welcome> enrol() {
    if (!people.all().isEmpty()) {
      return Optional.empty();
    }
    String password = SECRET.next();
    Person admin = new Person(0, email, "Admin", Set.of(Role.ADMIN), Set.of(), Set.of());
    return switch (people.enrol(admin, password, ACTOR)) {
      case People.Enrolment.Enrolled(Person enrolled) ->
          Optional.of(new Welcome(enrolled.email(), password));
      // Another node was quicker.
      case People.Enrolment.Refused _ when people.find(email).isPresent() -> Optional.empty();
      case People.Enrolment.Refused(var problems) ->
          throw new NewsflowException(
              "first-admin-refused",
              NewsflowException.Category.CALLER,
              "newsflow.access.first-admin: " + problems.getFirst().message());
    };
  }
}
