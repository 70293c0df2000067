package org.newsflow.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsflow.access.AccessIT.assertProblem;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.newsflow.access.Caller.Person;
import org.newsflow.access.TestServer.MovingClock;
import org.newsflow.store.Store;
import org.newsflow.web.Http;
import org.newsflow.web.Http.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Sign-in, sign-out, and what the audit log has of them. */
@SpringBootTest(
    classes = TestServer.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "newsflow.access.requests-per-minute.address=100000",
      "newsflow.access.sign-in.address=1000",
      "newsflow.access.sign-in.account=4"
    })
@TestInstance(Lifecycle.PER_CLASS)
class SignInIT {

  @LocalServerPort int port;
  @Autowired MovingClock clock;
  @Autowired People people;
  @Autowired Sessions sessions;
  @Autowired Store store;
  @Autowired Audit audit;

  private Http nobody = new Http(0);
  private String email = "";
  private Person person = new Person(0, "", "", Set.of(), Set.of(), Set.of());
  private int count;

  @BeforeEach
  void prepare() {
    nobody = new Http(port);
    email = "editor" + ++count + "@sign.in.test";
    person = TestServer.enrol(people, email, Role.EDITOR);
  }

  private Answer signIn(String email, String password) {
    return nobody.post(
        "/v1/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
  }

  private Http signedIn() {
    return nobody.with(signIn(email, TestServer.PASSWORD).at("/token"));
  }

  private List<Audit.Recorded> recorded(String actor) {
    // What was written later is written before this.
    store.write(_ -> true);
    return audit.after(0, 10_000).stream()
        .filter(line -> line.decision().actor().equals(actor))
        .toList();
  }

  @Test
  void aGoodPasswordGivesATokenForTwelveHours() {
    Answer answer = signIn(" " + email.toUpperCase(java.util.Locale.ROOT), TestServer.PASSWORD);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.at("/token")).matches("nft_[A-Za-z0-9_-]{43}");
    assertThat(answer.at("/expires")).isEqualTo(clock.instant().plusSeconds(43_200).toString());
    assertThat(answer.json().at("/roles").toString()).isEqualTo("[\"editor\"]");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");

    Answer whoami = nobody.with(answer.at("/token")).get("/v1/session");
    assertThat(whoami.at("/email")).isEqualTo(email);
    assertThat(whoami.at("/name")).isEqualTo("Deniz");
    assertThat(whoami.at("/expires")).isEqualTo(answer.at("/expires"));
  }

  @Test
  void aSessionEndsWithTheSignOut() {
    Http first = signedIn();
    Http second = signedIn();

    assertThat(first.delete("/v1/session").status()).isEqualTo(204);

    assertProblem(first.get("/v1/session"), 401, "credentials-invalid");
    assertThat(second.get("/v1/session").status()).isEqualTo(200);
  }

  @Test
  void aSessionEndsInTime() {
    Http editor = signedIn();

    clock.pass(Duration.ofHours(12));

    assertProblem(editor.get("/v1/desk/items"), 401, "credentials-invalid");
  }

  @Test
  void theWrongPasswordTheUnknownAndTheSuspendedLookAlike() {
    Person suspended = TestServer.enrol(people, "left" + count + "@sign.in.test", Role.EDITOR);
    people.suspend(suspended.id(), true, "test");

    Answer wrong = signIn(email, "another pass phrase");
    Answer unknown = signIn("unknown" + email, TestServer.PASSWORD);
    Answer left = signIn(suspended.email(), TestServer.PASSWORD);

    assertProblem(wrong, 401, "credentials-invalid");
    assertThat(unknown.body()).isEqualTo(wrong.body());
    assertThat(left.body()).isEqualTo(wrong.body());
    assertThat(wrong.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void suspensionAndNewPasswordsEndSessionsAtOnce() {
    Http editor = signedIn();
    people.suspend(person.id(), true, "test");
    assertProblem(editor.get("/v1/session"), 401, "credentials-invalid");

    people.suspend(person.id(), false, "test");
    assertProblem(editor.get("/v1/session"), 401, "credentials-invalid");

    Http again = signedIn();
    assertThat(people.changePassword(person.id(), "quite another phrase", "test")).isNull();
    assertProblem(again.get("/v1/session"), 401, "credentials-invalid");
    assertThat(signIn(email, "quite another phrase").status()).isEqualTo(200);
  }

  @Test
  void newRolesHoldFromTheNextRequest() {
    Http editor = signedIn();
    assertProblem(editor.get("/v1/admin/audit"), 403, "not-permitted");

    Person changed =
        new Person(person.id(), email, "Deniz", Set.of(Role.ADMIN), Set.of(), Set.of("ar"));
    assertThat(people.change(changed, "test")).isEmpty();

    assertThat(editor.get("/v1/admin/audit").status()).isEqualTo(200);
    assertThat(editor.get("/v1/session").json().at("/languages").toString()).isEqualTo("[\"ar\"]");
  }

  @Test
  void anIncompleteAttemptIsNamed() {
    Answer answer = nobody.post("/v1/session", "{\"email\":\"nonsense\"}");

    assertProblem(answer, 422, "not-acceptable");
    assertThat(answer.json().at("/problems").findValuesAsString("field"))
        .containsExactly("email", "password");
    assertProblem(
        nobody.post("/v1/session", "{\"email\":\"a@b\",\"pasword\":\"x\"}"), 422, "not-acceptable");
  }

  @Test
  void aGuesserWaitsAndTheEditorWhoIsKnownHereDoesNot() {
    Http editor = signedIn();
    assertThat(editor.get("/v1/session").status()).isEqualTo(200);
    String other = "target" + email;
    TestServer.enrol(people, other, Role.EDITOR);

    List<Integer> answers =
        IntStream.range(0, 6).mapToObj(i -> signIn(other, "guess number " + i).status()).toList();
    assertThat(answers).containsExactly(401, 401, 401, 401, 429, 429);

    Answer throttled = signIn(other, TestServer.PASSWORD);
    assertProblem(throttled, 429, "too-many-requests");
    assertThat(Integer.parseInt(throttled.header("Retry-After"))).isBetween(1, 900);
    assertThat(recorded(other)).hasSize(5);
    assertThat(recorded(other).getLast().decision().reason()).isEqualTo("throttled");
    assertThat(signIn(email, TestServer.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void everyAttemptIsOnRecordAndNoSecretIs() {
    String token = signIn(email, TestServer.PASSWORD).at("/token");
    signIn(email, "another pass phrase");
    nobody.with(token).delete("/v1/session");

    List<Audit.Recorded> lines = recorded(email);

    assertThat(lines)
        .extracting(line -> line.decision().act() + " " + line.decision().allowed())
        .containsExactly("sign-in true", "sign-in false", "sign-out true");
    assertThat(lines).allMatch(line -> "127.0.0.1".equals(line.decision().address()));
    assertThat(audit.after(0, 10_000).toString())
        .doesNotContain(token, TestServer.PASSWORD, "another pass phrase");
  }

  @Test
  void theStoreHasNeitherPasswordNorToken() {
    String token = signIn(email, TestServer.PASSWORD).at("/token");

    String rows =
        store.read(sql ->
            sql.sql("SELECT * FROM person").query().listOfRows().toString()
                + sql.sql("SELECT CAST(hash AS TEXT) FROM session").query().listOfRows());

    assertThat(rows).contains("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(rows).doesNotContain(TestServer.PASSWORD, token, token.substring(4));
    assertThat(
            store
                .read(sql -> sql.sql("SELECT hash FROM session").query(byte[].class).list())
                .stream()
                .map(hash -> new String(hash, StandardCharsets.ISO_8859_1)))
        .allMatch(hash -> hash.length() == 32 && !hash.startsWith("nft_"));
  }

  @Test
  void refusedActsOfTheDeskAreOnRecordWithTheirReason() {
    Http editor = signedIn();

    assertThat(editor.post("/v1/desk/items/nf:text:20261123:1/RELEASE", "").body())
        .isEqualTo("done");
    Answer refused = editor.post("/v1/desk/items/nf:text:20261123:1/KILL_CONFIRM", "");

    assertProblem(refused, 403, "not-permitted");
    assertThat(refused.at("/detail")).isEqualTo("kill-confirm: this needs the role chief");
    Decision decision = recorded(email).getLast().decision();
    assertThat(decision.act()).isEqualTo("kill-confirm");
    assertThat(decision.object()).isEqualTo("nf:text:20261123:1");
    assertThat(decision.allowed()).isFalse();
    assertThat(decision.address()).isEqualTo("127.0.0.1");
  }

  @Test
  void adminsReadTheAuditLogInPages() {
    Person admin = TestServer.enrol(people, "admin" + count + "@sign.in.test", Role.ADMIN);
    Http client = nobody.with(sessions.open(admin, "test").token());

    Answer first = client.get("/v1/admin/audit?limit=2");
    assertThat(first.json().at("/entries").size()).isEqualTo(2);
    assertThat(first.json().at("/more").asBoolean()).isTrue();
    JsonNode line = first.json().at("/entries/0");
    assertThat(line.propertyNames())
        .containsExactly("number", "at", "actor", "act", "object", "decision");
    assertThat(line.at("/decision").asString()).isEqualTo("allowed");

    Answer next = client.get("/v1/admin/audit?limit=500&after=" + first.at("/last"));
    assertThat(next.at("/entries/0/number")).isEqualTo("3");
    assertThat(next.json().at("/more").asBoolean()).isFalse();

    Answer beyond = client.get("/v1/admin/audit?after=" + next.at("/last"));
    assertThat(beyond.json().at("/entries").size()).isZero();
    assertThat(beyond.at("/last")).isEqualTo(next.at("/last"));

    assertProblem(client.get("/v1/admin/audit?limit=501"), 400, "bad-parameter");
    assertProblem(client.get("/v1/admin/audit?after=x"), 400, "bad-parameter");
  }
}
