package org.newsflow.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.Caller.Person;
import org.newsflow.access.Sessions.SignIn;
import org.newsflow.item.Problem;
import org.newsflow.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signs the agency's people in and out. */
@RestController
@RequestMapping("/v1/session")
final class SessionController {

  private final Sessions sessions;

  SessionController(Sessions sessions) {
    this.sessions = sessions;
  }

  record Attempt(@Nullable String email, @Nullable String password) {
    @Override
    public String toString() {
      return "Attempt[" + email + "]";
    }
  }

  record Begun(String token, Instant expires, Set<String> roles) {
    @Override
    public String toString() {
      return "Begun[" + expires + "]";
    }
  }

  record Whoami(
      String email,
      String name,
      Set<String> roles,
      Set<String> desks,
      Set<String> languages,
      Instant expires) {}

  @PostMapping
  Object signIn(@RequestBody Attempt attempt, HttpServletRequest request) {
    String email = attempt.email();
    String password = attempt.password();
    if (email == null || password == null || !People.isEmail(email)) {
      return Refusal.unprocessable(problems(email, password));
    }
    return switch (sessions.signIn(email, password, request.getRemoteAddr())) {
      case SignIn.Welcome(var token, var session) ->
          new Begun(token, session.expires(), codes(session.person()));
      case SignIn.Wrong _ ->
          Refusal.of(
                  HttpStatus.UNAUTHORIZED,
                  "credentials-invalid",
                  "this email and password open nothing: check both, or ask an admin")
              .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      case SignIn.Later(var wait) ->
          Refusal.tooMany("too many attempts to sign in: wait before the next", wait);
    };
  }

  private static List<Problem> problems(@Nullable String email, @Nullable String password) {
    List<Problem> problems = new ArrayList<>();
    if (email == null || !People.isEmail(email)) {
      problems.add(People.notAnEmail());
    }
    if (password == null) {
      problems.add(new Problem("password", "required", "is missing: add it"));
    }
    return problems;
  }

  @GetMapping
  Object whoami(HttpServletRequest request) {
    return Callers.token(request)
        .flatMap(sessions::find)
        .<Object>map(SessionController::whoami)
        .orElseGet(() -> Refusal.notFound("the session has just ended"));
  }

  private static Whoami whoami(Session session) {
    Person person = session.person();
    return new Whoami(
        person.email(),
        person.name(),
        codes(person),
        new TreeSet<>(person.desks()),
        new TreeSet<>(person.languages()),
        session.expires());
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(Person person, HttpServletRequest request) {
    Callers.token(request).ifPresent(token -> sessions.end(token, person));
  }

  private static Set<String> codes(Person person) {
    List<String> codes = person.roles().stream().map(Role::code).toList();
    return new TreeSet<>(codes);
  }
}
