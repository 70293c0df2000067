package org.newsflow.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.access.Caller.Person;
import org.newsflow.access.TestServer.MovingClock;
import org.newsflow.item.Problem;
import org.newsflow.store.Store;
import org.newsflow.store.StoreSettings;

/** People, sessions and the audit log on a database. */
abstract class AccessTablesContract {

  @TempDir Path folder = Path.of("");

  private final MovingClock clock = new MovingClock();
  private final Passwords passwords = new Passwords(1);
  private Store store;
  private Audit audit;
  private People people;
  private Sessions sessions;

  AccessTablesContract() {}

  abstract StoreSettings settings(Path folder);

  @BeforeEach
  void open() {
    store = Store.open(settings(folder));
    audit = new Audit(store, clock);
    people = new People(store, passwords, audit);
    Throttle throttle = new Throttle(new AccessSettings.SignIn(100, 100, Duration.ofMinutes(15)));
    sessions = new Sessions(store, people, passwords, throttle, audit, clock, Duration.ofHours(12));
  }

  @AfterEach
  void close() {
    store.close();
    passwords.close();
  }

  @Test
  void somebodyIsFoundAsTheyWereTakenIn() {
    Person person =
        new Person(
            0,
            " Ayse@Example.org ",
            "Ayşe",
            Set.of(Role.EDITOR, Role.CHIEF),
            Set.of("economy"),
            Set.of("ar", "sr-Latn"));

    var enrolled = (People.Enrolment.Enrolled) people.enrol(person, TestServer.PASSWORD, "demo");

    assertThat(enrolled.person().email()).isEqualTo("ayse@example.org");
    assertThat(people.find("AYSE@example.org")).contains(enrolled.person());
    assertThat(people.all()).containsExactly(enrolled.person());
  }

  @Test
  void anEmailIsTakenOnce() {
    TestServer.enrol(people, "one@example.org", Role.EDITOR);
    Person second = new Person(0, "ONE@example.org", "B", Set.of(Role.ADMIN), Set.of(), Set.of());

    var refused = (People.Enrolment.Refused) people.enrol(second, TestServer.PASSWORD, "demo");

    assertThat(refused.problems()).extracting(Problem::rule).containsExactly("unique");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    Person person =
        new Person(0, "nonsense", " ", Set.of(), Set.of("sport,economy"), Set.of("ar\n"));

    var refused = (People.Enrolment.Refused) people.enrol(person, "short", "demo");

    assertThat(refused.problems())
        .extracting(Problem::field)
        .containsExactly("name", "roles", "desks", "languages", "email", "password");
    assertThat(people.all()).isEmpty();
  }

  @Test
  void aSessionIsFoundByItsTokenUntilItEnds() {
    Person person = TestServer.enrol(people, "one@example.org", Role.EDITOR);
    String token = sessions.open(person, "demo").token();

    assertThat(sessions.find(token).map(Session::person)).contains(person);
    clock.pass(Duration.ofHours(12));
    assertThat(sessions.find(token)).isEmpty();
    sessions.open(person, "demo");
    long kept =
        store.read(sql -> sql.sql("SELECT COUNT(*) FROM session").query(Long.class).single());
    assertThat(kept).isEqualTo(1);
  }

  @Test
  void theAuditLogKeepsEveryLineOfManyWritersInOneOrder() {
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        Decision decision = new Decision("a" + i, "act", "o", i % 2 == 0, null, "192.0.2.1");
        writers.execute(() -> audit.record(decision));
      }
    }
    store.write(_ -> true);

    List<Audit.Recorded> lines = audit.after(0, 1000);

    assertThat(lines)
        .extracting(Audit.Recorded::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 200).boxed().toList());
    assertThat(lines).extracting(line -> line.decision().actor()).doesNotHaveDuplicates();
    assertThat(audit.after(198, 10)).hasSize(2);
  }

  @Test
  void aLineStandsOrFallsWithItsAct() {
    Decision decision = new Decision("editor", "release", "nf:text:1:1", true, null, null);

    assertThatThrownBy(() ->
            store.write(transaction -> {
              audit.record(transaction, decision);
              throw new IllegalStateException("the act failed");
            }))
        .hasMessage("the act failed");
    assertThat(audit.after(0, 10)).isEmpty();

    store.write(transaction -> {
      audit.record(transaction, decision);
      return true;
    });
    assertThat(audit.after(0, 10)).extracting(Audit.Recorded::decision).containsExactly(decision);
  }

  @Test
  void aLineIsOneLineHoweverItWasSent() {
    audit.record(new Decision("a\nb\u202E\0c", "act", "x".repeat(1000), false, "r\u2028s", null));
    store.write(_ -> true);

    Decision decision = audit.after(0, 10).getFirst().decision();
    assertThat(decision.actor()).isEqualTo("a b  c");
    assertThat(decision.object()).hasSize(300);
    assertThat(decision.reason()).isEqualTo("r s");
  }

  @Test
  void whatCannotBeRecordedHoldsNobodyUp() {
    store.close();

    audit.record(new Decision("editor", "release", null, true, null, null));
  }
}
