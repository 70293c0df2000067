package org.newsflow.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsflow.access.Caller.Person;
import org.newsflow.access.TestServer.MovingClock;
import org.newsflow.subscriber.Administration;
import org.newsflow.subscriber.Keys;
import org.newsflow.subscriber.Scope;
import org.newsflow.subscriber.Subscriber;
import org.newsflow.web.Http;
import org.newsflow.web.Http.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets through which door. */
@SpringBootTest(
    classes = TestServer.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "newsflow.access.requests-per-minute.address=100000")
@TestInstance(Lifecycle.PER_CLASS)
class AccessIT {

  @LocalServerPort int port;
  @Autowired MovingClock clock;
  @Autowired People people;
  @Autowired Sessions sessions;
  @Autowired Keys keys;
  @Autowired Administration administration;

  private Http nobody = new Http(0);
  private long subscriber;
  private int count;

  @BeforeEach
  void prepare() {
    nobody = new Http(port);
    subscriber = administration.add(Subscriber.named("Paper"), "test").orElseThrow().id();
  }

  private Http person(Role... roles) {
    Person person = TestServer.enrol(people, "person" + ++count + "@access.test", roles);
    return nobody.with(sessions.open(person, "test").token());
  }

  private String key(Scope... scopes) {
    return keys.create(subscriber, Set.of(scopes), "test").orElseThrow().plain();
  }

  private Http program(Scope... scopes) {
    return nobody.with(key(scopes));
  }

  static void assertProblem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.at("/code")).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/session",
        "/v1/desk",
        "/v1/desk/items",
        "/v1/desk/items/nf:text:20261123:1/history",
        "/v1/admin/audit",
        "/v1/feed",
        "/v1/stream",
        "/v1/items/nf:text:20261123:1",
        "/v1/search?q=a",
        "/v1/topics",
        "/v1/endpoints",
        "/v1/receipts",
        "/v1/tickets",
        "/v1/account/usage",
        "/metrics",
      })
  void strangersAreAskedWhoTheyAre(String address) {
    assertProblem(nobody.get(address), 401, "credentials-missing");
    assertThat(nobody.get(address).header("WWW-Authenticate")).isEqualTo("Bearer");

    Answer bad = nobody.get(address, "Authorization", "Bearer nf_" + "0".repeat(48));
    assertProblem(bad, 401, "credentials-invalid");
    assertThat(bad.header("WWW-Authenticate")).contains("invalid_token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/hidden",
        "/v1/hidden",
        "/v1",
        "/error",
        "/actuator",
        "/actuator/env",
        "/env",
        "/heapdump",
        "/prometheus",
        "/login",
        "/logout",
        "/v1/DESK/items",
        "/v1/feeds",
        "/nothing",
      })
  void whatNoRuleOpensIsNotThereForAnybody(String address) {
    for (Http caller : List.of(nobody, person(Role.ADMIN, Role.CHIEF), program(Scope.ALL))) {
      assertProblem(caller.get(address), 404, "no-such-address");
      assertProblem(caller.send("POST", address, BodyPublishers.noBody()), 404, "no-such-address");
    }
  }

  @Test
  void peopleReachTheDeskAndNoSubscribersDoor() {
    Http editor = person(Role.EDITOR);

    assertThat(editor.get("/v1/desk/items").status()).isEqualTo(200);
    assertThat(editor.get("/v1/desk/items/").status()).isEqualTo(200);
    assertProblem(editor.get("/v1/feed"), 403, "not-permitted");
    assertProblem(editor.get("/v1/admin/audit"), 403, "not-permitted");
    assertProblem(editor.get("/metrics"), 403, "not-permitted");
    assertThat(editor.get("/metrics").at("/detail")).contains("admin");
  }

  @Test
  void keysReachTheirDoorsAndNotTheDesk() {
    Http program = program(Scope.ALL);

    for (String address : List.of("/v1/feed", "/v1/items/x", "/v1/receipts", "/v1/stream")) {
      assertThat(program.get(address).body()).isEqualTo("subscriber " + subscriber);
    }
    assertProblem(program.get("/v1/desk/items"), 403, "not-permitted");
    assertProblem(program.get("/v1/session"), 403, "not-permitted");
    assertProblem(program.get("/v1/admin/audit"), 403, "not-permitted");
    assertProblem(program.get("/metrics"), 403, "not-permitted");
  }

  @Test
  void aKeyOpensWhatItsScopesSay() {
    Http receipts = program(Scope.RECEIPTS);

    assertThat(receipts.get("/v1/receipts").status()).isEqualTo(200);
    assertProblem(receipts.get("/v1/feed"), 403, "not-permitted");
    assertThat(receipts.get("/v1/items/x").at("/detail")).contains("does not open items");
    assertThat(program(Scope.FEED).get("/v1/stream").status()).isEqualTo(200);
    assertThat(program(Scope.ACCOUNT).get("/v1/topics").status()).isEqualTo(200);
  }

  @Test
  void aRevokedKeyOpensNothing() {
    var issued = keys.create(subscriber, Set.of(Scope.ALL), "test").orElseThrow();
    Http program = nobody.with(issued.plain());
    assertThat(program.get("/v1/feed").status()).isEqualTo(200);

    keys.revoke(issued.key().id());

    assertProblem(program.get("/v1/feed"), 401, "credentials-invalid");
  }

  @Test
  void credentialsInOtherFormsAreNone() {
    String key = key(Scope.ALL);
    for (String header :
        List.of(
            key,
            "Basic " + key,
            "Bearer",
            "Bearer " + key + "0",
            "Bearer " + key.substring(0, 40),
            "Bearer " + key + " " + key,
            "Bearer nft_" + "A".repeat(43),
            "Bearer nfs_" + "A".repeat(43),
            "Bearer " + "x".repeat(4000))) {
      assertProblem(nobody.get("/v1/feed", "Authorization", header), 401, "credentials-invalid");
    }
    assertProblem(
        nobody.get("/v1/feed", "Authorization", "Bearer " + key, "Authorization", "Bearer " + key),
        401,
        "credentials-invalid");
    assertProblem(nobody.get("/v1/feed?access_token=" + key), 401, "credentials-missing");
    assertThat(nobody.get("/v1/feed", "Authorization", "bearer " + key).status()).isEqualTo(200);
  }

  @Test
  void aTicketOpensOneStreamOnce() {
    String ticket = program(Scope.ALL).post("/v1/tickets", "").at("/ticket");

    assertProblem(nobody.get("/v1/feed?ticket=" + ticket), 401, "credentials-missing");
    assertThat(nobody.get("/v1/stream?ticket=" + ticket).body())
        .isEqualTo("subscriber " + subscriber);
    assertProblem(nobody.get("/v1/stream?ticket=" + ticket), 401, "credentials-invalid");
    assertProblem(nobody.get("/v1/stream?ticket="), 401, "credentials-invalid");
  }

  @Test
  void aTicketLastsAMinute() {
    String ticket = program(Scope.FEED).post("/v1/tickets", "").at("/ticket");

    clock.pass(Duration.ofSeconds(61));

    assertProblem(nobody.get("/v1/stream?ticket=" + ticket), 401, "credentials-invalid");
  }

  @Test
  void healthIsOpenAndTellsLittle() {
    for (String address : List.of("/health", "/health/live", "/health/ready", "/health/")) {
      Answer answer = nobody.get(address);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.at("/status")).isEqualTo("UP");
      assertThat(answer.body()).doesNotContain("details", "path");
    }
  }

  @Test
  void adminsSeeTheMetrics() {
    Answer answer = person(Role.ADMIN).get("/metrics");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("# TYPE jvm_");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/health/../desk/items",
        "/health/../v1/desk/items",
        "/health/%2e%2e/v1/desk/items",
        "/health/..;/v1/desk/items",
        "/health;x=1/../v1/desk/items",
        "//v1/desk/items",
        "/v1//desk/items",
        "/v1/desk%2Fitems",
        "/v1/./desk/items",
        "/v1/desk/items%00",
        "/v1/desk/items;jsessionid=1",
        "/v1\\desk\\items",
        "/v1/desk/items%0d%0aX:y",
        "/V1/desk/items",
        "/v1/desk/items.json",
      })
  void noDetourLeadsToTheDesk(String path) {
    for (String method : List.of("GET", "POST", "HEAD", "OPTIONS", "PATCH", "PROPFIND")) {
      String answer =
          nobody.raw(
              method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(method).startsWith("HTTP/1.1 4").doesNotContain("@", "<html");
    }
  }

  @Test
  void headersMayHoldWordsOfAnyLanguage() {
    String head =
        "GET /v1/account/echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + ("Authorization: Bearer " + key(Scope.ACCOUNT))
            + "\r\nX-Words: ";

    // "ığ" and "خبر" in UTF-8, the second with bytes that Latin-1 takes for control characters.
    assertThat(nobody.raw(head + "\u00c4\u00b1\u00c4\u009f \u00d8\u00ae\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
    assertThat(nobody.raw(head + "a\u0001b\r\n\r\n")).startsWith("HTTP/1.1 400");
    assertThat(nobody.raw(head + "a\u00c2\u0085b\r\n\r\n")).startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "a%00b", "%ED%A0%80", "%FF", "%C0%80", "%"})
  void parametersAreTextOrRefused(String text) {
    String answer =
        nobody.raw(
            """
            GET /v1/account/echo?q=%s HTTP/1.1
            Host: localhost
            Connection: close
            X-Words: x
            Authorization: Bearer %s

            """
                .formatted(text, key(Scope.ACCOUNT))
                .replace("\n", "\r\n"));

    assertThat(answer).startsWith("HTTP/1.1 400").contains("malformed-request");
  }

  @Test
  void forwardedAddressesAreNotBelieved() {
    Answer answer =
        program(Scope.ACCOUNT)
            .get("/v1/account/echo", "X-Words", "x", "X-Forwarded-For", "203.0.113.9");

    assertThat(answer.body()).contains("127.0.0.1").doesNotContain("203.0.113.9");
  }

  @Test
  void aDoorThatExpectsAnotherKindOfCallerStaysShut() {
    assertProblem(person(Role.ADMIN).get("/v1/admin/mistaken"), 500, "internal");
  }

  @Test
  void noCookieIsEverSet() {
    assertThat(nobody.get("/v1/feed").headers().map()).doesNotContainKey("set-cookie");
    assertThat(person(Role.EDITOR).get("/v1/desk/items").headers().map())
        .doesNotContainKey("set-cookie");
  }
}
