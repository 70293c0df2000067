package org.newsflow.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsflow.access.AccessIT.assertProblem;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.newsflow.access.Caller.Person;
import org.newsflow.access.TestServer.MovingClock;
import org.newsflow.subscriber.Administration;
import org.newsflow.subscriber.Contract;
import org.newsflow.subscriber.ContractRights;
import org.newsflow.subscriber.Keys;
import org.newsflow.subscriber.Limits;
import org.newsflow.subscriber.Product;
import org.newsflow.subscriber.Scope;
import org.newsflow.subscriber.Subscriber;
import org.newsflow.web.Http;
import org.newsflow.web.Http.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How often one may ask. */
@SpringBootTest(
    classes = TestServer.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "newsflow.access.requests-per-minute.address=5",
      "newsflow.access.requests-per-minute.person=3"
    })
class RateLimitsIT {

  @LocalServerPort int port;
  @Autowired MovingClock clock;
  @Autowired People people;
  @Autowired Sessions sessions;
  @Autowired Keys keys;
  @Autowired Administration administration;

  @Test
  void eachCallerHasALimitOfItsOwn() {
    Http nobody = new Http(port);
    Person editor = TestServer.enrol(people, "editor@limits.test", Role.EDITOR);
    Http person = nobody.with(sessions.open(editor, "test").token());
    String key = contracted(new Limits(1000, 4, 1, 500));

    assertLimited(nobody, "/v1/feed", 401, 5);
    assertLimited(person, "/v1/desk/items", 200, 3);
    assertLimited(nobody.with(key), "/v1/stream", 200, 4);
    // Who presents a key that is none counts as the address that it comes from.
    assertProblem(nobody.with("nf_0").get("/v1/feed"), 429, "too-many-requests");
    assertThat(nobody.get("/health").status()).isEqualTo(200);
  }

  private static void assertLimited(Http client, String address, int status, int limit) {
    for (int left = limit - 1; left >= 0; left--) {
      Answer answer = client.get(address);
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.header("RateLimit-Limit")).isEqualTo(Integer.toString(limit));
      assertThat(answer.header("RateLimit-Remaining")).isEqualTo(Integer.toString(left));
      assertThat(Integer.parseInt(answer.header("RateLimit-Reset"))).isBetween(1, 60);
    }
    Answer refused = client.get(address);
    assertProblem(refused, 429, "too-many-requests");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    assertThat(refused.header("RateLimit-Remaining")).isEqualTo("0");
  }

  @Test
  void theLimitOfASecondHoldsBesidesThatOfAMinute() {
    Http program = new Http(port).with(contracted(new Limits(2, 1000, 1, 500)));

    assertThat(program.get("/v1/feed").header("RateLimit-Limit")).isEqualTo("2");
    int refused = 0;
    for (int i = 0; i < 8; i++) {
      refused += program.get("/v1/feed").status() == 429 ? 1 : 0;
    }
    assertThat(refused).isPositive();
  }

  @Test
  void aKeyWithoutAContractHasTheUsualLimits() {
    long subscriber = administration.add(Subscriber.named("Former"), "test").orElseThrow().id();
    Http program =
        new Http(port)
            .with(keys.create(subscriber, Set.of(Scope.ALL), "test").orElseThrow().plain());

    assertThat(program.get("/v1/feed").header("RateLimit-Limit"))
        .isEqualTo(Integer.toString(Limits.DEFAULT.requestsPerSecond()));
  }

  private String contracted(Limits limits) {
    long subscriber = administration.add(Subscriber.named("Paper"), "test").orElseThrow().id();
    String code = "all-" + subscriber;
    long product =
        administration
            .add(Product.of(code, Map.of("en", "All"), "language:ar"), "test")
            .orElseThrow()
            .id();
    administration
        .add(
            Contract.of(
                subscriber,
                Set.of(product),
                clock.instant().minus(Duration.ofDays(1)),
                ContractRights.STANDARD.limits(limits)),
            "test")
        .orElseThrow();
    return keys.create(subscriber, Set.of(Scope.ALL), "test").orElseThrow().plain();
  }
}
