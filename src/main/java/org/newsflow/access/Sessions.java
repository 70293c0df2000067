package org.newsflow.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.newsflow.access.Caller.Person;
import org.newsflow.store.Store;

/** Sign-ins and their bearer tokens. A token is shown once; the store has its SHA-256. */
public final class Sessions {

  private static final Secret SECRET = new Secret("nft_");

  private final Store store;
  private final People people;
  private final Passwords passwords;
  private final Throttle throttle;
  private final Audit audit;
  private final Clock clock;
  private final Duration life;

  Sessions(
      Store store,
      People people,
      Passwords passwords,
      Throttle throttle,
      Audit audit,
      Clock clock,
      Duration life) {
    this.store = store;
    this.people = people;
    this.passwords = passwords;
    this.throttle = throttle;
    this.audit = audit;
    this.clock = clock;
    this.life = life;
  }

  /** What came of an attempt to sign in. */
  public sealed interface SignIn {

    /** They are in. The token is shown this once. */
    record Welcome(String token, Session session) implements SignIn {
      @Override
      public String toString() {
        return "Welcome[" + session + "]";
      }
    }

    /** No such account, not its password, or suspended: which of them is nobody's business. */
    record Wrong() implements SignIn {}

    /** Not now: too many attempts, or too much work. */
    record Later(Duration pause) implements SignIn {}
  }

  /**
   * Lets somebody in who knows the password.
   *
   * @param address where the attempt comes from
   */
  public SignIn signIn(String email, String password, String address) {
    String account = People.normal(email);
    Duration wait = throttle.attempt(account, address);
    if (!wait.isZero()) {
      if (throttle.isNews(account, address)) {
        refused(account, "throttled", address);
      }
      return new SignIn.Later(wait);
    }
    PersonTables.Account found = people.account(account).orElse(null);
    Passwords.Match match = passwords.matches(password, found == null ? null : found.password());
    if (match == Passwords.Match.BUSY) {
      return new SignIn.Later(Duration.ofSeconds(1));
    }
    if (found == null || match == Passwords.Match.NO || !found.active()) {
      refused(account, "wrong email or password, or suspended", address);
      return new SignIn.Wrong();
    }
    throttle.succeeded(account, address);
    return open(found.person(), new Decision(account, "sign-in", null, true, null, address));
  }

  private void refused(String account, String reason, String address) {
    audit.record(new Decision(account, "sign-in", null, false, reason, address));
  }

  /** A session for somebody whom another part of the program vouches for. */
  public SignIn.Welcome open(Person person, String actor) {
    return open(person, Decision.allowed(actor, "session-open", person.email()));
  }

  private SignIn.Welcome open(Person person, Decision decision) {
    String token = SECRET.next();
    Instant now = clock.instant();
    Session session = new Session(person, now.plus(life));
    store.write(transaction -> {
      audit.record(transaction, decision);
      PersonTables.removeEnded(transaction.sql(), now);
      return PersonTables.begin(transaction.sql(), Secret.hash(token), session);
    });
    return new SignIn.Welcome(token, session);
  }

  /** Whether this can be a person's token at all. */
  static boolean fits(String token) {
    return SECRET.fits(token);
  }

  /** The session with this token, unless it has ended or the person is suspended. */
  public Optional<Session> find(String token) {
    return SECRET.fits(token)
        ? store
            .read(sql -> PersonTables.session(sql, Secret.hash(token)))
            .filter(session -> clock.instant().isBefore(session.expires()))
        : Optional.empty();
  }

  /** Ends the session with this token at once. */
  public void end(String token, Person person) {
    Decision decision = Decision.allowed(person, "sign-out", null);
    store.write(transaction -> {
      audit.record(transaction, decision);
      return PersonTables.end(transaction.sql(), Secret.hash(token));
    });
  }
}
